import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, KARIM, LOUISE } from '../test-data.ts';
import { PATHS } from '../web/paths.ts';
import { withoutCredentials } from '../sandbox/cast.ts';
import { DEMONSTRATION_ANSWERS, DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import { ANSWERS, portalForEach, type TestPortal, type Visitor } from '../web/test-portal.ts';
import { momentView, type Moment } from './moment.ts';

const HOUR = 3_600_000;

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((opened, own, visits) => {
  [portal, sandbox, visitor] = [opened, own, visits];
});

const written = (data: object): unknown => JSON.parse(JSON.stringify(data));

/** What the control API says of the visitor, whose browser's cookies are sent along. */
async function moment(who = visitor): Promise<Moment> {
  const answer = await who.get(`/controle/bacs/${sandbox.id}/moment`).set('X-Simulateur', 'essai');
  assert.equal(answer.status, 200, answer.text);
  return momentView.parse(answer.body);
}

describe('the moment of a visit', () => {
  it('is of nobody without a session, or with cookies that are not the simulator’s', async () => {
    sandbox.clock.freeze();
    const snapshot = sandbox.snapshot();
    const contents = withoutCredentials(snapshot.contents);
    assert.deepEqual(await moment(), { snapshot: written({ ...snapshot, contents }), visitor: {} });
    const signIn = { username: LOUISE, password: DEMONSTRATION_PASSWORD };
    const [cookie = ''] = (await visitor.submit(PATHS.ramq.signIn, signIn)).get('Set-Cookie') ?? [];
    const [own = ''] = cookie.split(';');
    for (const [sent, seen] of [
      [own, { ramq: { username: LOUISE } }],
      [`${own.slice(0, -1)}-`, {}],
      [own.replace('ramq=', 'rvsq='), {}],
      [own.replace(/\.[^.]*$/, ''), {}],
      ['ramq=j%3A%7B%22a%22%3A1%7D', {}],
    ] as const) {
      const call = portal.visitor().get(`/controle/bacs/${sandbox.id}/moment`);
      const answer = await call.set('Cookie', sent).set('X-Simulateur', 'essai');
      assert.deepEqual(momentView.parse(answer.body).visitor, seen, sent);
    }
  });
  it('says who is signed in, at which portal, and nothing that is secret', async () => {
    await visitor.signIn(LOUISE);
    await visitor.signIn(KARIM, 'rvsq');
    const added = await visitor.submit(PATHS.ramq.addUser, { ...EMILIE, services: 'rvsq' });
    const { snapshot, visitor: seen } = await moment();
    assert.deepEqual(seen, { ramq: { username: LOUISE }, rvsq: { username: KARIM } });
    assert.deepEqual(snapshot.contents, written(withoutCredentials(sandbox.snapshot().contents)));
    const text = JSON.stringify({ snapshot, seen });
    const shown = await visitor.get(added.get('Location') ?? '');
    const [, code = assert.fail('no code')] = /<output[^>]*>(\w{8})</.exec(shown.text) ?? [];
    const token = await visitor.token(PATHS.ramq.users);
    const credentials = [DEMONSTRATION_PASSWORD, ...DEMONSTRATION_ANSWERS];
    for (const secret of [code, token, sandbox.identity.key, ...credentials])
      assert.ok(!text.includes(secret), secret);
    assert.doesNotMatch(text, /csrf|"cookie"|notice/i);
  });
  it('restored, has the cast sign in as the preset says', async () => {
    const { snapshot } = await moment();
    const there = await portal.controlRoom.create({ snapshot });
    assert.deepEqual(there.cast.list(), sandbox.cast.list());
    assert.ok(there.cast.list().length > 0);
  });
  it('says how far a recovery has come, and where signing in leads', async () => {
    await visitor.submit(PATHS.ramq.forgottenPassword, { username: KARIM });
    await visitor.submit(PATHS.ramq.recoveryQuestions, ANSWERS);
    await visitor.get(PATHS.rvsq.employees);
    assert.deepEqual((await moment()).visitor, {
      ramq: { recovery: { username: KARIM, answersAreRight: true } },
      rvsq: { returnTo: PATHS.rvsq.employees },
    });
  });
  it('is of nobody once the session has expired, or in another sandbox', async () => {
    await visitor.signIn(LOUISE);
    const elsewhere = await portal.sandboxes.create();
    const there = visitor.get(`/controle/bacs/${elsewhere.id}/moment`).set('X-Simulateur', 'essai');
    assert.deepEqual(momentView.parse((await there).body).visitor, {});
    sandbox.clock.advance(HOUR);
    assert.deepEqual((await moment()).visitor, {});
  });
});
