import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestPortal } from '../../web/test-portal.ts';
import { errorsIn, noticeIn, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

const DAY_MS = 24 * 60 * 60_000;

describe('« Horloge »', () => {
  it('stops and goes on', async () => {
    const room = await Room.open(portal);
    const stopped = await room.act(training.clock, { geste: 'arreter' });
    assert.equal(noticeIn(stopped), 'L&#39;heure du bac est arrêtée.');
    assert.match(stopped, /Laisser l'heure reprendre/);
    assert.ok(room.sandbox.clock.isFrozen);
    const going = await room.act(training.clock, { geste: 'reprendre' });
    assert.equal(noticeIn(going), 'L&#39;heure du bac a repris.');
    assert.ok(!room.sandbox.clock.isFrozen);
  });
  for (const [fields, ms, text] of [
    [{ avance: '1 heure et 30 minutes' }, DAY_MS / 16, '1 heure, 30 minutes'],
    [{ avance: '2 jours', rapide: '31 jours' }, 31 * DAY_MS, '31 jours'],
  ] as const) {
    it(`advances by ${text}`, async () => {
      const room = await Room.open(portal);
      room.sandbox.clock.freeze();
      const before = room.sandbox.clock.now();
      const page = await room.act(training.clock, fields);
      assert.equal(room.sandbox.clock.now() - before, ms);
      assert.equal(noticeIn(page), `L&#39;heure du bac a avancé de ${text}.`);
    });
  }
  it('refuses what is no duration, and keeps it', async () => {
    const room = await Room.open(portal);
    room.sandbox.clock.freeze();
    const before = room.sandbox.clock.now();
    const odd = await room.send(training.clock, { avance: 'bientôt' });
    assert.equal(odd.status, 422);
    assert.match(errorsIn(odd.text).join(), /^avance: Durée incomprise\u00a0: «\u00a0bientôt\u00a0»/);
    assert.match(odd.text, /name="avance"\s+type="text"\s+value="bientôt"/);
    const empty = await room.send(training.clock, { avance: ' ' });
    assert.deepEqual(errorsIn(empty.text), ['avance: Le champ Avancer de est obligatoire.']);
    assert.equal(room.sandbox.clock.now(), before);
  });
});
