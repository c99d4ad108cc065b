import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMILIE } from '../../test-data.ts';
import { heading, type TestPortal } from '../../web/test-portal.ts';
import { openPortal, Room, training } from './test-room.ts';

/** Every form of the room, filled in so that it is accepted. */
const FORMS = {
  [training.home]: { noms: 'Un autre', modele: 'demonstration' },
  [training.loadSnapshot]: { nom: 'Copie' },
  [training.people]: { courriel: EMILIE.email, etat: 'invited' },
  [training.clock]: { rapide: '1 jour' },
  [training.faults]: { panne: 'erreur interne', fois: '1' },
  [training.liftFault]: { numero: '1' },
  [training.snapshot]: {},
  [training.reset]: {},
  [training.drop]: {},
} as const;

const READ_ONLY = [training.live, training.sandbox, training.message, training.journal];

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

const withFile = new Set<string>([training.loadSnapshot, training.snapshot]);
const send = async (room: Room, path: string, fields: Record<string, string>) => {
  const address = path.replace(':sandbox', room.sandbox.id);
  if (!withFile.has(path)) return room.trainer.post(address, fields);
  const sent = room.trainer.agent.post(address);
  for (const [name, value] of Object.entries(fields)) void sent.field(name, value);
  return sent.attach('instantane', Buffer.from(JSON.stringify(room.sandbox.snapshot())), 'x.json');
};

describe('a form of the training room', () => {
  for (const [path, fields] of Object.entries(FORMS)) {
    it(`${path} is refused without its token, changing nothing, and accepted with it`, async () => {
      const room = await Room.open(portal);
      const page = room.at(training.sandbox);
      portal.controlRoom.addFault(room.sandbox, { kind: 'maintenance' });
      const { _csrf, _showing } = await room.trainer.unseen(page);
      const stranger = await (await Room.open(portal)).trainer.token(training.home);
      const ids = portal.sandboxes.all().map(({ id }) => id);
      const before = portal.state(room.sandbox);
      const time = room.sandbox.contents()['clock'];
      for (const token of [{}, { _csrf: '' }, { _csrf: stranger }, { _csrf: _csrf.slice(0, -1) }]) {
        const { status, text } = await send(room, path, { ...fields, _showing, ...token });
        assert.deepEqual([status, heading(text)], [403, 'Page expirée']);
      }
      assert.deepEqual(portal.state(room.sandbox), before);
      assert.deepEqual(room.sandbox.contents()['clock'], time);
      assert.deepEqual(
        portal.sandboxes.all().map(({ id }) => id),
        ids,
      );
      const accepted = await send(room, path, { ...fields, _showing, _csrf });
      assert.equal(accepted.status, 303, heading(accepted.text));
    });
  }
});

describe('an address of the training room', () => {
  for (const path of [...Object.keys(FORMS), ...READ_ONLY]) {
    const allowed = path in FORMS ? 'GET, HEAD, POST' : 'GET, HEAD';
    it(`${path} answers ${allowed}`, async () => {
      const room = await Room.open(portal);
      const { agent } = room.trainer;
      const address = path.replace(':sandbox', room.sandbox.id).replace(':id', 'x');
      for (const answer of [
        await agent.put(address),
        await agent.delete(address),
        ...(path in FORMS ? [] : [await agent.post(address)]),
      ]) {
        assert.deepEqual([answer.status, answer.get('Allow')], [405, allowed]);
      }
    });
  }
  it('is one of those that are tested, or of signing in', () => {
    const others = Object.values(training).filter(
      (path) => !(path in FORMS) && !READ_ONLY.some((one) => one === path),
    );
    assert.deepEqual(others, [training.signIn, training.signOut]);
  });
});
