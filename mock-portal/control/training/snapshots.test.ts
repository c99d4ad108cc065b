import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMILIE } from '../../test-data.ts';
import type { TestPortal } from '../../web/test-portal.ts';
import { errorsIn, noticeIn, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

const idsOf = () => portal.sandboxes.all().map(({ id }) => id);

describe('« Ouvrir un bac à partir d’un instantané »', () => {
  const load = (room: Room, file: Buffer | undefined, nom: string) =>
    room.sendFile(training.home, training.loadSnapshot, file, { nom });
  const snapshotOf = (room: Room) => Buffer.from(JSON.stringify(room.sandbox.snapshot()));

  it('opens the sandbox as it was', async () => {
    const room = await Room.open(portal);
    await portal.controlRoom.placeKnown(room.sandbox, EMILIE.email, 'accountCreated');
    const answer = await load(room, snapshotOf(room), 'Copie');
    assert.deepEqual([answer.status, answer.get('Location')], [303, '/formation/bacs/copie']);
    const copy = portal.sandboxes.get('copie');
    assert.deepEqual(copy?.contents()['accounts'], room.sandbox.contents()['accounts']);
    const { text } = await room.trainer.get('/formation/bacs/copie');
    assert.equal(noticeIn(text), 'Le bac «\u00a0Copie\u00a0» est ouvert, tel que dans l&#39;instantané.');
  });
  it('leads to the form from its own address', async () => {
    assert.equal((await portal.visitor().get(training.loadSnapshot)).get('Location'), training.home);
  });
  it('refuses what is no snapshot, and keeps the name', async () => {
    const room = await Room.open(portal);
    const before = idsOf();
    for (const [file, message] of [
      [undefined, 'Choisissez un fichier.'],
      [Buffer.from(''), 'Choisissez un fichier.'],
      [Buffer.from('{'), 'Ce fichier n&#39;est pas un instantané du simulateur.'],
      [Buffer.from([0xff, 0xfe]), 'Ce fichier n&#39;est pas un instantané du simulateur.'],
      [Buffer.from('{}'), 'Ce fichier n&#39;est pas un instantané du simulateur (format'],
      [
        Buffer.from(JSON.stringify({ ...room.sandbox.snapshot(), preset: 'x' })),
        'Modèle inconnu\u00a0: «\u00a0x\u00a0»',
      ],
    ] as const) {
      const { status, text } = await load(room, file, 'Refusé');
      const [error = ''] = errorsIn(text);
      assert.equal(status, 422);
      assert.ok(error.startsWith(`instantane: ${message}`), error);
      assert.match(text, /name="nom"\s+type="text"\s+value="Refusé"/);
    }
    assert.deepEqual(idsOf(), before);
  });
  it('refuses a name that is missing or taken, with the file’s fault', async () => {
    const room = await Room.open(portal);
    const missing = await load(room, undefined, '');
    assert.deepEqual(errorsIn(missing.text), [
      'nom: Le champ Nom du bac est obligatoire.',
      'instantane: Choisissez un fichier.',
    ]);
    const taken = await load(room, snapshotOf(room), 'Démonstration');
    assert.match(errorsIn(taken.text).join(), /^nom: Le bac «\u00a0Démonstration\u00a0» existe déjà/);
  });
  it('refuses a file that is too long, and a form that is none', async () => {
    const room = await Room.open(portal);
    assert.equal((await load(room, Buffer.alloc(21 * 1024 * 1024, 32), 'Long')).status, 413);
    const torn = room.trainer.agent
      .post(training.loadSnapshot)
      .set('Content-Type', 'multipart/form-data; boundary=x');
    assert.equal((await torn.send('--x\r\nContent-Disposition: form-data; name="nom"')).status, 400);
  });
});

describe('« Instantané »', () => {
  it('gives a snapshot that puts the sandbox back to where it was', async () => {
    const room = await Room.open(portal, 'Instantané');
    const file = await room.trainer.get(room.at(training.snapshot));
    assert.equal(file.get('Content-Disposition'), 'attachment; filename=instantane.instantane.json');
    assert.equal(file.type, 'application/json');
    const { accounts, invitations } = room.sandbox.contents();
    await portal.controlRoom.placeKnown(room.sandbox, EMILIE.email, 'accountCreated');
    assert.notDeepEqual(room.sandbox.contents()['accounts'], accounts);
    const [page, path] = [room.at(training.sandbox), room.at(training.snapshot)];
    const answer = await room.sendFile(page, path, Buffer.from(file.text));
    assert.equal(answer.get('Location'), `${page}#entretien`);
    assert.equal(noticeIn(await room.page()), 'Le bac est comme dans l&#39;instantané.');
    assert.deepEqual(room.sandbox.contents()['accounts'], accounts);
    assert.deepEqual(room.sandbox.contents()['invitations'], invitations);
  });
  it('refuses what is no snapshot, and leaves all as it was', async () => {
    const room = await Room.open(portal);
    const before = portal.state(room.sandbox);
    const [page, path] = [room.at(training.sandbox), room.at(training.snapshot)];
    const { status, text } = await room.sendFile(page, path, Buffer.from('[]'));
    assert.equal(status, 422);
    assert.match(errorsIn(text).join(), /^instantane: Ce fichier n&#39;est pas un instantané/);
    assert.deepEqual(portal.state(room.sandbox), before);
  });
});
