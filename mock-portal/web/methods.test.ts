import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LOUISE } from '../test-data.ts';
import { PATHS } from './paths.ts';
import { FORMS, heading, Scene, TestPortal, type Visitor } from './test-portal.ts';

const SCREENS = [
  PATHS.home,
  PATHS.mailbox,
  PATHS.message,
  PATHS.fidelity,
  ...Object.values(PATHS.ramq),
  ...Object.values(PATHS.rvsq),
];

let portal: TestPortal;
before(async () => {
  portal = await TestPortal.open();
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

describe('a screen', () => {
  let scene: Scene;
  before(async () => {
    scene = await Scene.open(portal);
    await scene.visitor.signIn(LOUISE);
    await scene.visitor.signIn(LOUISE, 'rvsq');
  });
  for (const path of SCREENS) {
    const allowed = path in FORMS ? 'GET, HEAD, POST' : 'GET, HEAD';

    it(`${path} answers ${allowed}, and says so to whoever asks otherwise`, async () => {
      const { agent } = scene.visitor;
      const address = scene.at(path);
      for (const answer of [
        await agent.put(address),
        await agent.delete(address),
        await agent.patch(address),
        ...(path in FORMS ? [] : [await agent.post(address)]),
      ]) {
        const end = [answer.status, answer.get('Allow'), heading(answer.text)];
        assert.deepEqual(end, [405, allowed, 'Méthode refusée']);
      }
      const options = await agent.options(address);
      assert.deepEqual([options.status, options.get('Allow'), options.text], [204, allowed, '']);
    });
    it(`${path} answers HEAD as GET, without a page`, async () => {
      const address = scene.at(path);
      const head = await scene.visitor.agent.head(address);
      const get = await scene.visitor.get(address);
      assert.deepEqual([head.status, head.get('Location')], [get.status, get.get('Location')]);
      assert.ok(!head.text);
    });
  }
});

/** Where a form leads whose session has ended, as a second click does, instead of to a page that says so. */
const WHEN_STALE = new Map<string, string>([
  [PATHS.ramq.signIn, PATHS.ramq.services],
  [PATHS.ramq.signOut, PATHS.ramq.services],
  [PATHS.ramq.newPassword, PATHS.ramq.signIn],
  [PATHS.rvsq.signIn, PATHS.rvsq.employees],
  [PATHS.rvsq.signOut, PATHS.rvsq.employees],
]);

describe('a form', () => {
  const tokensOf = async (visitor: Visitor, page: string): Promise<Record<string, string>[]> => [
    {},
    { _csrf: '' },
    { _csrf: 'faux' },
    { _csrf: await (await Scene.open(portal)).visitor.token(page) },
    { _csrf: (await visitor.token(page)).slice(0, -1) },
  ];
  for (const path of Object.keys(FORMS)) {
    it(`${path} is refused without its token, changing nothing, and accepted with it`, async () => {
      const scene = await Scene.open(portal);
      const { action, fields, unseen } = await scene.openForm(path);
      const { _csrf, _showing } = unseen;
      assert.match(_csrf, /^\w{64,}$/);
      const page = path.startsWith('/rvsq') ? PATHS.rvsq.signIn : PATHS.ramq.signIn;
      const before = portal.state(scene.sandbox);
      for (const token of await tokensOf(scene.visitor, page)) {
        const refusal = await scene.visitor.post(action, { ...fields, _showing, ...token });
        const ending = refusal.get('Location') ?? heading(refusal.text);
        const expected = WHEN_STALE.get(path) ?? 'Page expirée';
        assert.deepEqual([refusal.status, ending], [WHEN_STALE.has(path) ? 303 : 403, expected]);
      }
      assert.deepEqual(portal.state(scene.sandbox), before);
      // Only now does the form do what it is for: none of the refusals has used it up.
      const { status, text } = await scene.visitor.post(action, { ...fields, ...unseen });
      assert.equal(status, 303, heading(text));
    });
  }
});
