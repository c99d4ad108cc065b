import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heading, type TestPortal } from '../../web/test-portal.ts';
import { HOSTILE, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

describe('the page of a sandbox', () => {
  it('names it, with its link', async () => {
    const room = await Room.open(portal, HOSTILE);
    const text = await room.page();
    assert.equal(heading(text), '&#34;&gt;&lt;b&gt;Zoé&lt;/b&gt;&#39;&amp;');
    assert.ok(!text.includes('<b>'));
    assert.match(text, /<a href="http:\/\/127\.0\.0\.1:\d+\/bac\/b-zoe-b">/);
  });
  it('does not show what another sandbox holds', async () => {
    const [one, other] = [await Room.open(portal), await Room.open(portal)];
    one.sandbox.journal.note({ kind: 'act', who: '', text: 'seulement ici' });
    assert.match(await one.page(), /seulement ici/);
    assert.doesNotMatch(await other.page(), /seulement ici/);
  });
  it('of a sandbox that is not there says which ones there are', async () => {
    const room = await Room.open(portal, 'Voisin');
    for (const path of Object.values(training).filter((one) => one.includes(':sandbox'))) {
      const { status, text } = await room.trainer.get(path.replace(':sandbox', 'absent'));
      assert.deepEqual([status, heading(text)], [404, 'Bac à sable inconnu'], path);
      assert.match(text, /«\u00a0absent\u00a0»/);
      assert.match(text, /<a href="\/formation\/bacs\/voisin">Voisin<\/a>/);
    }
  });
  it('is where the addresses of its forms lead', async () => {
    const room = await Room.open(portal, 'Adresses');
    for (const [path, section] of [
      [training.people, 'personnes'],
      [training.clock, 'horloge'],
      [training.faults, 'pannes'],
      [training.liftFault, 'pannes'],
    ] as const) {
      const { status, headers } = await room.trainer.get(room.at(path));
      assert.deepEqual([status, headers['location']], [303, `/formation/bacs/adresses#${section}`]);
    }
  });
});
