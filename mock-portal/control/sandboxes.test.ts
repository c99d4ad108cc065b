import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { EMILIE, LOUISE } from '../test-data.ts';
import { end, heading, TestPortal } from '../web/test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const SANDBOXES = '/controle/bacs';

let portal: TestPortal;
before(async () => {
  portal = await TestPortal.open();
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

describe('the control API', () => {
  const api = () => portal.visitor().agent;
  const create = async () => z.object({ id: z.uuid() }).parse((await api().post(SANDBOXES).send({})).body).id;
  const invitation = { ...EMILIE, representative: LOUISE, services: undefined };

  it('opens a sandbox that the header chooses, until it is closed', async () => {
    const id = await create();
    assert.equal((await api().get(SIGN_IN).set('X-Sandbox', id)).status, 200);
    assert.deepEqual((await api().get(`${SANDBOXES}/${id}/courriels`)).body, []);
    assert.equal((await api().delete(`${SANDBOXES}/${id}`)).status, 204);
    assert.equal((await api().delete(`${SANDBOXES}/${id}`)).status, 404);
    assert.equal((await api().get(`${SANDBOXES}/${id}/courriels`)).status, 404);
    const { status, type, text } = await api().get(SIGN_IN).set('X-Sandbox', id);
    assert.deepEqual([status, type, text], [404, 'text/plain', `Bac à sable inconnu\u00a0: ${id}.`]);
  });
  it('never closes the default sandbox', async () => {
    assert.equal((await api().delete(`${SANDBOXES}/demonstration`)).status, 409);
    assert.equal((await api().get('/')).status, 200);
  });
  it('reads no form, which a page of another site could send', async () => {
    const { hasAccount, civilityTitle, firstName, lastName, email } = EMILIE;
    const form = { representative: LOUISE, hasAccount, civilityTitle, firstName, lastName, email };
    const fields = new URLSearchParams(form).toString();
    const response = await api().post(`${SANDBOXES}/demonstration/invitations`).type('form').send(fields);
    assert.equal(response.status, 415);
    assert.deepEqual(portal.sandboxes.default().invitations.ofClinic('erables'), []);
  });
  it('opens none for a form or for nothing', async () => {
    for (const type of ['form', 'text/plain', 'multipart/form-data']) {
      assert.equal((await api().post(SANDBOXES).type(type).send('{}')).status, 415);
    }
    assert.equal((await api().post(SANDBOXES)).status, 415);
  });
  it('refuses JSON that is not whole', async () => {
    for (const body of ['{', '{"a":}', 'null', '"a"']) {
      assert.equal((await api().post(SANDBOXES).type('json').send(body)).status, 400);
    }
  });
  it('enrols a person as the screen does', async () => {
    const address = `${SANDBOXES}/${await create()}/invitations`;
    const response = await api().post(address).send(invitation);
    assert.equal(response.status, 201);
    const made = z.object({ policyPath: z.string(), secretCode: z.string().length(8) }).parse(response.body);
    assert.match((await api().get(made.policyPath)).text, /J'accepte/);
  });
  it('gives the secret code of a person without an account, who is sent one message', async () => {
    const sandbox = await portal.sandboxes.create();
    const address = `${SANDBOXES}/${sandbox.id}/invitations`;
    const answer = await api().post(address).send(invitation);
    const { secretCode } = z.object({ secretCode: z.string() }).parse(answer.body);
    const [kept] = sandbox.invitations.ofClinic('erables');
    assert.equal(await sandbox.hasher.matches(secretCode, kept?.secretCodeHash), true);
    assert.equal(
      portal.sent.filter(({ referenceNumber }) => referenceNumber === kept?.referenceNumber).length,
      1,
    );
    const yes = await api()
      .post(address)
      .send({ ...invitation, hasAccount: 'oui', email: 'autre@courriel.example' });
    assert.deepEqual([yes.status, z.object({}).loose().parse(yes.body)['secretCode']], [201, undefined]);
  });
  it('says why it enrols nobody', async () => {
    const address = `${SANDBOXES}/${await create()}/invitations`;
    const statusOf = async (body: object, where = address) => (await api().post(where).send(body)).status;
    assert.equal(await statusOf({}), 400);
    assert.equal(await statusOf([]), 400);
    assert.equal(await statusOf({ ...invitation, other: 1 }), 400);
    assert.equal(await statusOf({ ...invitation, representative: EMILIE.email }), 400);
    assert.equal(await statusOf({ ...invitation, email: 'emilie' }), 422);
    for (const odd of ['\ud800', '\0', '<b>', '\u202e', 'a'.repeat(90_000)]) {
      assert.equal(await statusOf({ ...invitation, firstName: odd }), 422);
      assert.equal(await statusOf({ ...invitation, email: `${odd}@courriel.example` }), 422);
      assert.equal(await statusOf({ ...invitation, representative: odd }), 400);
    }
    assert.equal(await statusOf({ ...invitation, firstName: 'a'.repeat(200_000) }), 413);
    assert.equal(await statusOf(invitation, `${SANDBOXES}/unknown/invitations`), 404);
  });
});

describe('the clock of a sandbox', () => {
  const clock = (id: string) => `${SANDBOXES}/${id}/horloge`;
  const HOUR_S = 3600;

  it('moves forward, and nothing else’s does', async () => {
    const sandbox = await portal.sandboxes.create();
    const other = await portal.sandboxes.create();
    const visitor = await portal.visitor(sandbox).signIn(LOUISE);
    const elsewhere = await portal.visitor(other).signIn(LOUISE);
    const { status, text } = await portal.visitor().agent.post(clock(sandbox.id)).send({ seconds: HOUR_S });
    assert.deepEqual([status, text], [204, '']);
    const ahead = sandbox.clock.now() - other.clock.now();
    assert.ok(Math.abs(ahead - HOUR_S * 1000) < 1000, String(ahead));
    assert.equal(await end(visitor.get('/ramq/services')), SIGN_IN);
    assert.match((await visitor.get(SIGN_IN)).text, /Votre session a expiré\./);
    assert.equal(await end(elsewhere.get('/ramq/services')), 'Services');
  });
  it('may move by nothing, and adds its moves up', async () => {
    const sandbox = await portal.sandboxes.create();
    const { agent } = portal.visitor();
    const before = sandbox.clock.now();
    for (const seconds of [0, 60, 60]) await agent.post(clock(sandbox.id)).send({ seconds });
    const moved = sandbox.clock.now() - before;
    assert.ok(moved >= 120_000 && moved < 121_000, String(moved));
  });
  for (const body of [
    {},
    [],
    { seconds: -1 },
    { seconds: 1.5 },
    { seconds: '60' },
    { seconds: null },
    { seconds: 1e300 },
    { seconds: 60, minutes: 1 },
    { minutes: 1 },
  ]) {
    it(`does not move for ${JSON.stringify(body)}`, async () => {
      const sandbox = await portal.sandboxes.create();
      const before = sandbox.clock.now();
      assert.equal((await portal.visitor().agent.post(clock(sandbox.id)).send(body)).status, 400);
      assert.ok(sandbox.clock.now() - before < 1000);
    });
  }
  it('moves for no form, and in no sandbox that is not there', async () => {
    const sandbox = await portal.sandboxes.create();
    const { agent } = portal.visitor();
    assert.equal((await agent.post(clock(sandbox.id)).type('form').send('seconds=60')).status, 415);
    assert.equal((await agent.post(clock('unknown')).send({ seconds: 60 })).status, 404);
    assert.equal((await agent.get(clock(sandbox.id))).status, 404);
  });
  it('moves no further than there are dates', async () => {
    const sandbox = await portal.sandboxes.create();
    await portal.visitor().agent.post(clock(sandbox.id)).send({ seconds: Number.MAX_SAFE_INTEGER });
    const visitor = await portal.visitor(sandbox).signIn(LOUISE);
    const answer = await visitor.submit('/ramq/utilisateurs/ajouter', { ...EMILIE, services: 'rvsq' });
    const page = await visitor.get(answer.get('Location') ?? SIGN_IN);
    portal.faults.length = 0;
    assert.deepEqual([page.status, heading(page.text)], [200, 'Ajout effectué']);
  });
});
