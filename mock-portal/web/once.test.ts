// A form that is sent twice, by a second click or the back button, counts once and leads to the same place.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Response } from 'supertest';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, enrol, LOUISE, NOEMIE } from '../test-data.ts';
import { heading, portalForEach, Scene, type TestPortal, type Visitor } from './test-portal.ts';

const ADD_USER = '/ramq/utilisateurs/ajouter';
const EMPLOYEES = '/rvsq/employes';
const ADD_EMPLOYEE = '/rvsq/employes/ajouter';
const SAMPLE = { ...EMILIE, services: 'rvsq' };

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((...world) => {
  [portal, sandbox, visitor] = world;
  portal.sent.length = 0;
});

const invited = () => sandbox.invitations.ofClinic(DEMONSTRATION_CLINIC.id);
const employed = () =>
  sandbox.employees.ofClinic(DEMONSTRATION_CLINIC.id).filter(({ account }) => account.username === NOEMIE);

type Send = () => PromiseLike<Response>;

/** Two sendings of one form. */
const WAYS: readonly [string, (send: Send) => Promise<Response[]>][] = [
  ['one after the other', async (send) => [await send(), await send()]],
  ['at the same time', (send) => Promise.all([send(), send()])],
];

const endsOf = (answers: readonly Response[]) =>
  answers.map((answer) => [answer.status, answer.get('Location')]);

for (const [how, twice] of WAYS) {
  describe(`sent twice, ${how}`, () => {
    it('« Ajouter un utilisateur » invites one person', async () => {
      await visitor.signIn(LOUISE);
      const fields = { ...SAMPLE, ...(await visitor.unseen(ADD_USER)) };
      const answers = await twice(() => visitor.post(ADD_USER, fields));
      assert.deepEqual([invited().length, portal.sent.length], [1, 1]);
      const short = shortReferenceNumber(invited()[0]?.referenceNumber ?? '');
      const end = [303, `/ramq/utilisateurs/ajout/${short}`];
      assert.deepEqual(endsOf(answers), [end, end]);
      assert.match((await visitor.get(String(end[1]))).text, /<output/);
    });
    it('« Renvoyer l’invitation » sends one message', async () => {
      const page = await openInvitation();
      const unseen = await visitor.unseen(page);
      assert.deepEqual(endsOf(await twice(() => visitor.post(`${page}/renvoyer`, unseen))), [
        [303, page],
        [303, page],
      ]);
      assert.equal(portal.sent.length, 1);
    });
    it('« Générer un nouveau code secret » makes one code, which is the one shown', async () => {
      const page = await openInvitation();
      const unseen = await visitor.unseen(page);
      const { hasher } = sandbox;
      const hashed: string[] = [];
      sandbox.hasher = {
        ...hasher,
        hash: (secret) => {
          hashed.push(secret);
          return hasher.hash(secret);
        },
      };
      assert.deepEqual(endsOf(await twice(() => visitor.post(`${page}/nouveau-code`, unseen))), [
        [303, page],
        [303, page],
      ]);
      assert.equal(hashed.length, 1);
      assert.ok((await visitor.get(page)).text.includes(`${hashed[0] ?? ''}</output>`));
    });
    it('« Ajouter un employé » adds one row, and says so', async () => {
      sandbox.grants.add(NOEMIE, 'rvsq', DEMONSTRATION_CLINIC.id);
      await visitor.signIn(LOUISE, 'rvsq');
      const fields = { ramqIdentifier: NOEMIE, ...(await visitor.unseen(EMPLOYEES)) };
      assert.deepEqual(endsOf(await twice(() => visitor.post(ADD_EMPLOYEE, fields))), [
        [303, EMPLOYEES],
        [303, EMPLOYEES],
      ]);
      assert.equal(employed().length, 1);
      const { text } = await visitor.get(EMPLOYEES);
      assert.match(text, /Noémie Lavoie-O&#39;Brien a été ajouté à titre d&#39;employé\./);
      assert.equal(text.match(/noemie\.lavoie-obrien@erables\.example/g)?.length, 1);
    });
    it('a form that is refused is refused twice, each time with its page', async () => {
      await visitor.signIn(LOUISE);
      const fields = { ...SAMPLE, email: 'x', ...(await visitor.unseen(ADD_USER)) };
      for (const { status, text } of await twice(() => visitor.post(ADD_USER, fields))) {
        assert.deepEqual([status, heading(text)], [422, 'Ajouter un utilisateur']);
      }
    });
  });
}

describe('not taken for the same form', () => {
  it('is one with other content', async () => {
    await visitor.signIn(LOUISE);
    const unseen = await visitor.unseen(ADD_USER);
    await visitor.post(ADD_USER, { ...SAMPLE, ...unseen });
    await visitor.post(ADD_USER, { ...SAMPLE, email: 'autre@courriel.example', ...unseen });
    assert.equal(invited().length, 2);
    assert.deepEqual(
      portal.sent.map(({ email }) => email),
      [EMILIE.email, 'autre@courriel.example'],
    );
  });
  it('is another showing with the same content: it is checked anew', async () => {
    sandbox.grants.add(NOEMIE, 'rvsq', DEMONSTRATION_CLINIC.id);
    await visitor.signIn(LOUISE, 'rvsq');
    const send = () => visitor.submit(ADD_EMPLOYEE, { ramqIdentifier: NOEMIE });
    assert.equal((await send()).status, 303);
    const { status, text } = await send();
    assert.equal(status, 422);
    assert.match(text, /est déjà à l&#39;emploi de la clinique/);
  });
  it('is the other form of the same page', async () => {
    const page = await openInvitation();
    const unseen = await visitor.unseen(page);
    await visitor.post(`${page}/renvoyer`, unseen);
    await visitor.post(`${page}/nouveau-code`, unseen);
    assert.equal(portal.sent.length, 1);
    assert.match((await visitor.get(page)).text, /<output/);
  });
  it('is the same form about another person', async () => {
    const [first, second] = [
      await openInvitation(),
      await openInvitation({ email: 'autre@courriel.example' }),
    ];
    const unseen = await visitor.unseen(first);
    await visitor.post(`${first}/renvoyer`, unseen);
    await visitor.post(`${second}/renvoyer`, unseen);
    assert.equal(portal.sent.length, 2);
  });
  it('is the same form in another sandbox', async () => {
    const fields = { ...SAMPLE, _showing: 'the same' };
    const scenes = [await Scene.open(portal), await Scene.open(portal)];
    portal.sent.length = 0;
    for (const scene of scenes) {
      await scene.visitor.signIn(LOUISE);
      const { _csrf } = await scene.visitor.unseen(ADD_USER);
      const email = 'autre@courriel.example';
      assert.equal((await scene.visitor.post(ADD_USER, { ...fields, email, _csrf })).status, 303);
    }
    assert.equal(portal.sent.length, 2);
  });
  it('is one whose first sending failed by the simulator’s own fault', async () => {
    await visitor.signIn(LOUISE);
    const fields = { ...SAMPLE, ...(await visitor.unseen(ADD_USER)) };
    const { invitations } = sandbox;
    sandbox.invitations = {
      ...invitations,
      add: () => {
        throw new Error('The disk is full.');
      },
    };
    assert.equal((await visitor.post(ADD_USER, fields)).status, 500);
    assert.equal(portal.faults.splice(0).length, 1);
    sandbox.invitations = invitations;
    assert.equal((await visitor.post(ADD_USER, fields)).status, 303);
    assert.deepEqual([invited().length, portal.sent.length], [1, 1]);
  });
});

/** Has Louise in front of an open invitation. @returns its address */
async function openInvitation(changes = {}): Promise<string> {
  const { invitation } = await enrol(sandbox, changes);
  await portal.postOffice.deliver(sandbox);
  portal.sent.length = 0;
  await visitor.signIn(LOUISE);
  return `/ramq/utilisateurs/ajout/${shortReferenceNumber(invitation.referenceNumber)}`;
}
