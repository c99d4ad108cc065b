// Every page in every state: valid HTML, nothing inline that the policy would refuse, and the headers of all pages.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { htmlFaults } from './html-faults.ts';
import type { Response } from 'supertest';
import { Postman } from '../mail/postman.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { accountOf, EMILIE, INVITATION, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { PATHS } from './paths.ts';
import { ANSWERS, FORMS, heading, Scene, TestPortal } from './test-portal.ts';

const { home, mailbox, message, fidelity, ramq, rvsq } = PATHS;
const DAY_MS = 24 * 60 * 60 * 1000;
const MARKS = `"><b>'&`;
const FILLED = { ...EMILIE, firstName: MARKS, services: 'rvsq' };
const NEW_PASSWORD = { password: 'Nouveau2026x', passwordConfirmation: 'Nouveau2026x' };
const WRONG = Object.fromEntries(Object.keys(ANSWERS).map((field) => [field, 'faux']));

let portal: TestPortal;
let postman: Postman;
before(async () => {
  portal = await TestPortal.open();
  postman = new Postman(portal.mail.smtpPort);
});
after(async () => {
  postman.close();
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

/** Something done on the way to a page, or what shows the page. */
type Step = (scene: Scene) => PromiseLike<Response> | undefined;

/** The addresses of PATHS that the walk has been to. */
const asked = new Set<string>();

const see =
  (path: string, query = ''): Step =>
  (scene) => {
    asked.add(path);
    return scene.visitor.get(scene.at(path) + query);
  };
const send =
  (path: string, fields: Record<string, string> = {}, page = path, query = ''): Step =>
  (scene) => {
    asked.add(path);
    return scene.visitor.submit(scene.at(page) + query, fields, scene.at(path) + query);
  };
const change =
  (what: (scene: Scene) => unknown): Step =>
  (scene) => {
    what(scene);
    return undefined;
  };
const repeat =
  (times: number, step: Step): Step =>
  async (scene) => {
    for (let turn = 1; turn < times; turn++) await step(scene);
    return await (step(scene) ?? scene.visitor.get(home));
  };
const signIn = (username: string): Step[] => [
  send(ramq.signIn, { username, password: 'Exercice2026a' }),
  send(rvsq.signIn, { username, password: 'Exercice2026a' }),
];
const louise = signIn(LOUISE);
const later = (days: number) =>
  change(({ sandbox }) => {
    sandbox.clock.advance(days * DAY_MS);
  });
const invite = (changes: Partial<typeof INVITATION>) =>
  change(({ sandbox }) => {
    sandbox.invitations.add({ ...INVITATION, sentAt: sandbox.clock.now(), ...changes });
  });
const inviteMany = change(({ sandbox }) => {
  for (let index = 10; index < 40; index++) {
    const referenceNumber = Buffer.from(`${index} one of many of hers`).toString('base64');
    sandbox.invitations.add({ ...INVITATION, referenceNumber, sentAt: sandbox.clock.now() });
  }
});
const about = (path: string) => path.replace(':reference', shortReferenceNumber(INVITATION.referenceNumber));
/** Answers the invitation of the scene. */
const finish = send(ramq.accountForm);
const mark = (moment: 'markRevoked' | 'markUsed') =>
  change(({ sandbox, reference }) => {
    const referenceNumber = sandbox.invitations.find(reference)?.referenceNumber ?? '';
    if (moment === 'markUsed') sandbox.invitations.markUsed(referenceNumber, KARIM, 1);
    else sandbox.invitations.markRevoked(referenceNumber, 1);
  });
const breakGrants = change(({ sandbox }) => {
  sandbox.grants = {
    ...sandbox.grants,
    servicesOf: () => {
      throw new Error('The disk is full.');
    },
  };
});
const fault = (kind: 'maintenance' | 'internalError' | 'mailRefused') =>
  change(({ sandbox }) => portal.controlRoom.addFault(sandbox, { kind }));
/** Sends the form as it was filled in, with what strikes before it arrives. */
const sendStruck: Step = async ({ sandbox, visitor }) => {
  const unseen = await visitor.unseen(ramq.addUser);
  portal.controlRoom.addFault(sandbox, { kind: 'internalError', times: 1 });
  return visitor.post(ramq.addUser, { ...FILLED, ...unseen });
};
const sendExpired: Step = async ({ sandbox, visitor }) => {
  const unseen = await visitor.unseen(ramq.addUser);
  sandbox.clock.advance(DAY_MS);
  return visitor.post(ramq.addUser, { ...FILLED, ...unseen });
};
const post: Step = async ({ sandbox, visitor }) => {
  const [invitation = INVITATION] = sandbox.invitations.ofClinic(INVITATION.clinicId);
  await postman.send({
    invitation,
    representative: accountOf(sandbox, LOUISE),
    date: sandbox.clock.now(),
    sandboxId: sandbox.id,
    number: 1,
    portalAddress: 'http://127.0.0.1:3000',
  });
  return visitor.get(`${mailbox}?adresse=${EMILIE.email}`);
};
const openMessage: Step = async (scene) => {
  asked.add(message);
  const { text } = await scene.visitor.get(`${mailbox}?adresse=${EMILIE.email}`);
  return scene.visitor.get(/href="(\/boite-courriel\/[^"]*)"/.exec(text)?.[1] ?? '');
};
const recovery = (answers: Record<string, string>): Step[] => [
  send(ramq.forgottenPassword, { username: KARIM }),
  send(ramq.recoveryQuestions, answers),
];
const sendLong: Step = ({ visitor }) => visitor.post(ramq.signIn, { username: 'a'.repeat(200_000) });
const sendOdd: Step = ({ visitor }) =>
  visitor.agent.post(ramq.signIn).type('application/x-www-form-urlencoded; charset=klingon').send('a=b');

/** How to come to each page: its heading, its status, and the way. */
const PAGES: Readonly<Record<string, [title: string, status: number, ...Step[]]>> = {
  home: ['Accueil du simulateur', 200, see(home)],
  'fidelity register': ['Registre de fidélité', 200, see(fidelity)],
  mailbox: ['Boîte courriel', 200, see(mailbox)],
  'mailbox, empty': ['Boîte courriel', 200, see(mailbox, `?adresse=${encodeURIComponent(MARKS)}`)],
  'mailbox, with a message': ['Boîte courriel', 200, post],
  message: ['Demande d&#39;accès aux services en ligne', 200, post, openMessage],

  'R1 Connexion': ['Connexion', 200, see(ramq.signIn)],
  'R1 empty': ['Connexion', 422, send(ramq.signIn)],
  'R1 wrong': ['Connexion', 422, send(ramq.signIn, { username: MARKS, password: 'x' })],
  'R1 locked': ['Connexion', 422, repeat(5, send(ramq.signIn, { username: KARIM, password: 'x' }))],
  'R1 signed in': ['Connexion', 200, ...louise, see(ramq.signIn)],
  'R1 expired': ['Connexion', 200, ...louise, later(1), see(ramq.users), see(ramq.signIn)],
  'R1 invited': ['Connexion', 200, invite({ hasAccount: true }), see(about(ramq.policy)), see(ramq.signIn)],
  'R1 signed out': ['Connexion', 200, ...louise, send(ramq.signOut, {}, ramq.services), see(ramq.signIn)],
  'R2 of a representative': ['Services', 200, ...louise, see(ramq.services)],
  'R2 without a service': ['Services', 200, ...signIn(NOEMIE), see(ramq.services)],
  'R2 joined': [
    'Services',
    200,
    invite({ hasAccount: true }),
    see(about(ramq.policy)),
    ...signIn(NOEMIE),
    see(ramq.services),
  ],
  'R3 Utilisateurs': ['Utilisateurs', 200, ...louise, see(ramq.users)],
  'R3 with what was typed': ['Utilisateurs', 200, ...louise, invite({ firstName: MARKS }), see(ramq.users)],
  'R3 nobody': ['Utilisateurs', 200, ...louise, see(ramq.users, `?lastName=${encodeURIComponent(MARKS)}`)],
  'R3 first page': ['Utilisateurs', 200, ...louise, inviteMany, see(ramq.users)],
  'R3 second page': ['Utilisateurs', 200, ...louise, inviteMany, see(ramq.users, '?page=2&lastName=e')],
  'R3 nothing ticked': ['Utilisateurs', 422, ...louise, send(ramq.removeUsers, {}, ramq.users)],
  'R3 nobody to tick': [
    'Utilisateurs',
    422,
    ...louise,
    send(ramq.removeUsers, {}, ramq.users, '?lastName=personne'),
  ],
  'R3 oneself': ['Utilisateurs', 422, ...louise, send(ramq.removeUsers, { selected: LOUISE }, ramq.users)],
  'R3 confirmation': ['Supprimer', 200, ...louise, send(ramq.removeUsers, { selected: KARIM }, ramq.users)],
  'R3 removed': [
    'Utilisateurs',
    200,
    ...louise,
    send(ramq.removeUsers, { selected: KARIM, confirmed: 'oui' }, ramq.users),
    see(ramq.users),
  ],
  'R4 Ajouter': ['Ajouter un utilisateur', 200, ...louise, see(ramq.addUser)],
  'R4 empty': ['Ajouter un utilisateur', 422, ...louise, send(ramq.addUser)],
  'R4 filled in': ['Ajouter un utilisateur', 422, ...louise, send(ramq.addUser, FILLED)],
  'R4 given back': ['Ajouter un utilisateur', 200, ...louise, sendExpired, ...louise, see(ramq.addUser)],
  'R5 waiting': [
    'Ajout effectué',
    200,
    fault('mailRefused'),
    ...louise,
    send(ramq.resend, {}, ramq.userAdded),
    see(ramq.userAdded),
  ],
  'R5 with its code': [
    'Ajout effectué',
    200,
    ...louise,
    send(ramq.renewCode, {}, ramq.userAdded),
    see(ramq.userAdded),
  ],
  'R5 without a code': ['Ajout effectué', 200, ...louise, see(ramq.userAdded)],
  'R5 sent again': [
    'Ajout effectué',
    200,
    ...louise,
    send(ramq.resend, {}, ramq.userAdded),
    see(ramq.userAdded),
  ],
  'R5 « Oui »': ['Ajout effectué', 200, ...louise, invite({ hasAccount: true }), see(about(ramq.userAdded))],
  'R5 expired': ['Ajout effectué', 200, later(31), ...louise, see(ramq.userAdded)],
  'R5 finished': ['Ajout effectué', 200, ...louise, mark('markUsed'), see(ramq.userAdded)],
  'R5 removed': ['Page introuvable', 404, ...louise, mark('markRevoked'), see(ramq.userAdded)],
  'R6 policy': ['Création du compte', 200, see(ramq.policy)],
  'R6 refused': ['Création du compte interrompue', 200, send(ramq.policy, { decision: 'refuse' })],
  'R6 number': ['Création du compte', 200, see(ramq.referenceNumber)],
  'R6 wrong number': ['Création du compte', 422, send(ramq.referenceNumber, { referenceNumber: MARKS })],
  'R6 unknown': ['Lien inconnu', 404, see(ramq.invitation, '?NoRefre=inconnu')],
  'R6 expired': ['Lien expiré', 410, later(31), see(ramq.policy)],
  'R6 revoked': ['Demande annulée', 410, mark('markRevoked'), see(ramq.policy)],
  'R6 spent': ['Lien déjà utilisé', 410, mark('markUsed'), see(ramq.policy)],
  'R7 form': ['Création du compte', 200, see(ramq.accountForm)],
  'R7 empty': ['Création du compte', 422, finish],
  'R7 wrong': [
    'Création du compte',
    422,
    send(ramq.accountForm, { ...WRONG, username: MARKS, password: 'x' }),
  ],
  'R7 locked': ['Création du compte', 422, repeat(5, send(ramq.accountForm, { secretCode: 'faux' }))],
  'R8 created': ['Compte créé', 200, mark('markUsed'), see(ramq.accountCreated)],
  'R9 username': ['Mot de passe oublié', 200, see(ramq.forgottenPassword)],
  'R9 no username': ['Mot de passe oublié', 422, send(ramq.forgottenPassword)],
  'R9 questions': [
    'Questions secrètes',
    200,
    send(ramq.forgottenPassword, { username: MARKS }),
    see(ramq.recoveryQuestions),
  ],
  'R9 no answers': ['Questions secrètes', 422, ...recovery({})],
  'R9 password': ['Nouveau mot de passe', 200, ...recovery(WRONG), see(ramq.newPassword)],
  'R9 bad password': [
    'Nouveau mot de passe',
    422,
    ...recovery(WRONG),
    send(ramq.newPassword, { password: '1' }),
  ],
  'R9 refused': [
    'Mot de passe oublié',
    200,
    ...recovery(WRONG),
    send(ramq.newPassword, NEW_PASSWORD),
    see(ramq.forgottenPassword),
  ],
  'R9 changed': [
    'Connexion',
    200,
    ...recovery(ANSWERS),
    send(ramq.newPassword, NEW_PASSWORD),
    see(ramq.signIn),
  ],

  'V1 Connexion': ['Connexion', 200, see(rvsq.signIn)],
  'V1 wrong': ['Connexion', 422, send(rvsq.signIn, { username: MARKS, password: 'x' })],
  'V1 signed out': ['Connexion', 200, ...louise, send(rvsq.signOut, {}, rvsq.employees), see(rvsq.signIn)],
  'V2 of an administrator': ['Employés', 200, ...louise, see(rvsq.employees)],
  'V2 of an employee': ['Employés', 200, ...signIn(KARIM), see(rvsq.employees)],
  'V2 refused': ['Accès refusé', 403, ...signIn(NOEMIE), see(rvsq.employees)],
  'V3 open': ['Employés', 200, ...louise, see(rvsq.addEmployee)],
  'V3 refused': ['Employés', 422, ...louise, send(rvsq.addEmployee, { ramqIdentifier: MARKS })],

  '400': ['Demande incomprise', 400, see('/ramq/creation-du-compte/%ZZ')],
  '403 expired': ['Page expirée', 403, ({ visitor }) => visitor.post(ramq.referenceNumber)],
  '403 refused': ['Accès refusé', 403, ...signIn(KARIM), see(ramq.addUser)],
  'a fault, struck by a page': [
    'Service en maintenance',
    503,
    fault('maintenance'),
    see(ramq.users, '?lastName=%22'),
  ],
  'a fault, struck by a form': ['Une erreur est survenue', 500, ...louise, sendStruck],
  'no such sandbox': ['Bac à sable inconnu', 404, ({ visitor }) => visitor.get('/bac/%22%3E%3Cb%3E')],
  '404': ['Page introuvable', 404, see('/nulle-part')],
  '404 of a portal': ['Page introuvable', 404, ...louise, see('/ramq/nulle-part')],
  '405': ['Méthode refusée', 405, ({ visitor }) => visitor.agent.delete(ramq.users)],
  '413': ['Formulaire trop long', 413, sendLong],
  '415': ['Format non pris en charge', 415, sendOdd],
  '500': ['Erreur du simulateur', 500, ...louise, breakGrants, see(ramq.services)],
};

async function pageOf(steps: readonly Step[]): Promise<Response> {
  const scene = await Scene.open(portal);
  let answer: Response | undefined;
  for (const step of steps) answer = await step(scene);
  await portal.controlRoom.drop(scene.sandbox);
  assert.ok(answer !== undefined);
  return answer;
}

for (const [name, [title, status, ...steps]] of Object.entries(PAGES)) {
  describe(`the page « ${name} »`, () => {
    let page: Response;
    before(async () => {
      page = await pageOf(steps);
      if (status === 500) portal.faults.length = 0;
    });
    it('is the one that is meant', () => {
      assert.equal(page.status, status);
      assert.ok(heading(page.text)?.startsWith(title), heading(page.text));
    });
    it('is valid HTML', async () => {
      assert.deepEqual(await htmlFaults(page.text), []);
    });
    it('links to no place that is not on it', () => {
      for (const [, id = ''] of page.text.matchAll(/ href="#([^"]*)"/g)) {
        assert.ok(page.text.includes(` id="${id}"`), `#${id}`);
      }
    });
    it('holds nothing inline that runs or styles, and no mark that was typed', () => {
      assert.doesNotMatch(
        page.text,
        /<script(?![^>]* src="\/assets\/)|<style|<[^>]* (style|on\w+)=|javascript:|<b>/i,
      );
    });
    it('has the headers of every page', () => {
      const policy = new Map(
        (page.get('Content-Security-Policy') ?? '')
          .split(';')
          .map((directive) => directive.trim().split(' '))
          .map(([directive = '', ...sources]) => [directive, sources.join(' ')]),
      );
      for (const directive of ['default-src', 'script-src', 'style-src', 'form-action', 'base-uri']) {
        assert.equal(policy.get(directive), "'self'", directive);
      }
      assert.deepEqual([policy.get('object-src'), policy.get('script-src-attr')], ["'none'", "'none'"]);
      assert.equal(page.get('Cache-Control'), 'no-store');
      assert.equal(page.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(page.get('X-Robots-Tag'), 'noindex, nofollow');
      assert.equal(page.get('Content-Type'), 'text/html; charset=utf-8');
      assert.equal(page.get('X-Powered-By'), undefined);
    });
  });
}

it('the walk has been to every address', () => {
  const addresses = [home, mailbox, message, fidelity, ...Object.values(ramq), ...Object.values(rvsq)];
  assert.deepEqual(
    addresses.filter((address) => !asked.has(address)),
    [],
  );
  assert.ok(Object.keys(FORMS).every((address) => asked.has(address)));
});
