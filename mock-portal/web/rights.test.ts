// Who may see and send what: by every address, not only by the links of a page.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Response } from 'supertest';
import { KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { PATHS } from './paths.ts';
import { heading, Scene, TestPortal } from './test-portal.ts';

const VISITORS = [
  ['nobody', undefined],
  ['a person without a service', NOEMIE],
  ['an employee', KARIM],
  ['a representative and local administrator', LOUISE],
] as const;

/** Where an address ends for each of the visitors, in their order; or for all of them alike. */
type Ends = string | [nobody: string, noemie: string, karim: string, louise: string];
interface Line {
  get: Ends;
  /** With a valid token and empty fields; left out where there is no form. */
  post?: Ends;
}

type Site = [name: string, paths: Readonly<Record<string, string>>, lines: Readonly<Record<string, Line>>];

const { ramq, rvsq } = PATHS;
const REFUSED = '403 Accès refusé';

/** For the screens of a representative. */
const representative = (end: string): Ends => [`303 ${ramq.signIn}`, REFUSED, REFUSED, end];

const RAMQ: Record<keyof typeof ramq, Line> = {
  signIn: { get: '200 Connexion', post: '422 Connexion' },
  signOut: { get: `303 ${ramq.signIn}`, post: `303 ${ramq.signIn}` },
  services: { get: [`303 ${ramq.signIn}`, '200 Services', '200 Services', '200 Services'] },
  users: { get: representative('200 Utilisateurs') },
  removeUsers: { get: representative(`303 ${ramq.users}`), post: representative('422 Utilisateurs') },
  addUser: {
    get: representative('200 Ajouter un utilisateur'),
    post: representative('422 Ajouter un utilisateur'),
  },
  userAdded: { get: representative('200 Ajout effectué') },
  // They have no page: who may see the one that they lead to is its own question.
  resend: { get: `303 ${ramq.userAdded}`, post: representative(`303 ${ramq.userAdded}`) },
  renewCode: { get: `303 ${ramq.userAdded}`, post: representative(`303 ${ramq.userAdded}`) },
  forgottenPassword: { get: '200 Mot de passe oublié', post: '422 Mot de passe oublié' },
  recoveryQuestions: { get: `303 ${ramq.forgottenPassword}`, post: `303 ${ramq.forgottenPassword}` },
  newPassword: { get: `303 ${ramq.forgottenPassword}`, post: `303 ${ramq.forgottenPassword}` },
  invitation: { get: '404 Lien inconnu' },
  referenceNumber: { get: '200 Création du compte', post: '422 Création du compte' },
  policy: { get: '200 Création du compte', post: '200 Création du compte interrompue' },
  accountForm: { get: '200 Création du compte', post: '422 Création du compte' },
  accountCreated: { get: `303 ${ramq.accountForm}` },
};

const RVSQ: Record<keyof typeof rvsq, Line> = {
  signIn: { get: '200 Connexion', post: '422 Connexion' },
  signOut: { get: `303 ${rvsq.signIn}`, post: `303 ${rvsq.signIn}` },
  employees: { get: [`303 ${rvsq.signIn}`, REFUSED, '200 Employés', '200 Employés'] },
  addEmployee: {
    get: [`303 ${rvsq.signIn}`, REFUSED, REFUSED, '200 Employés'],
    post: [`303 ${rvsq.signIn}`, REFUSED, REFUSED, '422 Employés'],
  },
};

let portal: TestPortal;
before(async () => {
  portal = await TestPortal.open();
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

const endOf = (ends: Ends, visitor: number) => (typeof ends === 'string' ? ends : ends[visitor]);

it('the tables know every address of the two portals, and no other', () => {
  assert.deepEqual(Object.keys(RAMQ), Object.keys(ramq));
  assert.deepEqual(Object.keys(RVSQ), Object.keys(rvsq));
});

const SITES: readonly Site[] = [
  ['ramq', ramq, RAMQ],
  ['rvsq', rvsq, RVSQ],
];
for (const [site, paths, lines] of SITES) {
  VISITORS.forEach(([who, username], place) => {
    describe(`${who}, on ${site}`, () => {
      for (const [name, { get, post }] of Object.entries(lines)) {
        const path = paths[name] ?? '';
        it(`GET ${path} ends on ${endOf(get, place) ?? ''}`, async () => {
          const scene = await visit(username);
          const answer = await scene.visitor.get(scene.at(path));
          assert.equal(ended(scene, answer), endOf(get, place));
        });
        it(`POST ${path} ends on ${endOf(post ?? '405 Méthode refusée', place) ?? ''}`, async () => {
          const scene = await visit(username);
          const unseen = await scene.visitor.unseen(site === 'ramq' ? ramq.signIn : rvsq.signIn);
          const before = portal.state(scene.sandbox);
          const answer = await scene.visitor.post(scene.at(path), unseen);
          const expected = endOf(post ?? '405 Méthode refusée', place) ?? '';
          assert.equal(ended(scene, answer), expected);
          if (expected.startsWith('403')) assert.deepEqual(portal.state(scene.sandbox), before);
        });
      }
    });
  });
}

/** A scene whose visitor is signed in to both portals. */
async function visit(username: string | undefined): Promise<Scene> {
  const scene = await Scene.open(portal);
  if (username === undefined) return scene;
  await scene.visitor.signIn(username);
  await scene.visitor.signIn(username, 'rvsq');
  return scene;
}

/** The status, and the address or the heading that one ends on. */
function ended(scene: Scene, answer: Response): string {
  const location = answer.get('Location')?.replace(scene.reference, ':reference');
  return `${answer.status} ${location ?? heading(answer.text) ?? ''}`;
}
