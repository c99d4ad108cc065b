import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMILIE } from '../../test-data.ts';
import { heading, type TestPortal } from '../../web/test-portal.ts';
import { noticeIn, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

describe('what can’t be undone', () => {
  it('asks before it resets, and then does', async () => {
    const room = await Room.open(portal, 'Neuf');
    await portal.controlRoom.placeKnown(room.sandbox, EMILIE.email, 'accountCreated');
    const before = portal.state(room.sandbox);
    const page = room.at(training.reset);
    const question = await room.trainer.get(page);
    assert.deepEqual([question.status, heading(question.text)], [200, 'Remettre à neuf']);
    assert.match(question.text, /<strong>Neuf<\/strong>/);
    assert.deepEqual(portal.state(room.sandbox), before);
    const done = await room.trainer.submit(page, {});
    assert.equal(done.get('Location'), '/formation/bacs/neuf#entretien');
    assert.equal(room.sandbox.accounts.find('emilie.tremblay@identifiant.example'), undefined);
    assert.equal(noticeIn(await room.page()), 'Le bac est remis à neuf.');
  });
  it('asks before it drops, and then does', async () => {
    const room = await Room.open(portal, 'Adieu');
    const page = room.at(training.drop);
    const question = await room.trainer.get(page);
    assert.deepEqual([question.status, heading(question.text)], [200, 'Supprimer le bac']);
    assert.match(question.text, /<strong>Adieu<\/strong>/);
    assert.equal(portal.sandboxes.get('adieu'), room.sandbox);
    const fields = await room.trainer.unseen(page);
    for (const click of ['first', 'second'])
      assert.equal((await room.trainer.post(page, fields)).get('Location'), training.home, click);
    assert.equal(portal.sandboxes.get('adieu'), undefined);
    const { text } = await room.trainer.get(training.home);
    assert.equal(noticeIn(text), 'Le bac «\u00a0Adieu\u00a0» est supprimé.');
  });
  it('does not drop the default sandbox, nor offer to', async () => {
    const trainer = portal.visitor();
    const { text } = await trainer.get('/formation/bacs/demonstration');
    assert.doesNotMatch(text, /\/suppression/);
    const page = '/formation/bacs/demonstration/suppression';
    const refusal = await trainer.submit(page, {});
    assert.equal(refusal.status, 422);
    assert.match(refusal.text, /reste ouvert tant que le simulateur fonctionne/);
    assert.ok(portal.sandboxes.get('demonstration'));
  });
});
