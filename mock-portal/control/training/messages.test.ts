import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMILIE } from '../../test-data.ts';
import type { TestPortal } from '../../web/test-portal.ts';
import { openPortal, Room } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

describe('« Courriels »', () => {
  it('shows what arrived and what waits, and opens a message within the room', async () => {
    const room = await Room.open(portal, 'Courriels');
    assert.match(await room.page(), /Aucun courriel\./);
    const { sandbox } = room;
    await portal.controlRoom.placeKnown(sandbox, EMILIE.email, 'invited');
    portal.controlRoom.addFault(sandbox, { kind: 'mailRefused' });
    await portal.controlRoom.placeKnown(sandbox, 'Jean-François', 'invited');
    const text = await room.page();
    assert.match(text, /jean-francois\.damours@courriel\.example[^]*En attente/);
    const href = /<a href="(\/formation\/bacs\/courriels\/courriels\/[^"]+)">/.exec(text)?.[1] ?? '';
    const message = await room.trainer.get(href);
    assert.equal(message.status, 200);
    assert.match(message.text, /<dd>emilie\.tremblay@courriel\.example<\/dd>/);
    assert.match(message.text, /href="\/formation\/bacs\/courriels#courriels">Retour au bac/);
    const other = await Room.open(portal, 'Autre');
    const elsewhere = href.replace('/bacs/courriels/', '/bacs/autre/');
    assert.equal((await other.trainer.get(elsewhere)).status, 404);
  });
});
