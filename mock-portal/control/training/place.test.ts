import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMILIE, enrol, KARIM, LOUISE } from '../../test-data.ts';
import type { TestPortal } from '../../web/test-portal.ts';
import { personKey } from './person-rows.ts';
import { errorsIn, noticeIn, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

const rowOf = (html: string, email: string): string =>
  new RegExp(`<tr id="personne-${personKey(email)}"[^]*?</tr>`).exec(html)?.[0] ?? '';

describe('« Personnes »', () => {
  it('shows everybody with what they sign in with', async () => {
    const room = await Room.open(portal);
    const text = await room.page();
    const louise = rowOf(text, LOUISE);
    for (const shown of ['Madame Louise Gagnon', 'employée', LOUISE, 'Exercice2026a', 'Rimouski'])
      assert.ok(louise.includes(shown), shown);
    assert.match(louise, /data-copy="Exercice2026a"/);
    assert.match(rowOf(text, EMILIE.email), /À saisir à la création du compte\./);
  });
  it('places a person, and shows the secret code once', async () => {
    const room = await Room.open(portal);
    const fields = { courriel: EMILIE.email, etat: 'invited' };
    const { status, headers } = await room.send(training.people, fields);
    assert.deepEqual([status, headers['location']], [303, `${room.at(training.sandbox)}#personnes`]);
    const live = await room.trainer.get(room.at(training.sandbox)).set('X-Actualisation', '1');
    const notice = noticeIn(await room.page()) ?? '';
    const code = /Code secret\u00a0: (\w{8}) /.exec(notice)?.[1] ?? '';
    const [invitation] = room.sandbox.invitations.ofClinic(room.sandbox.clinic().id);
    assert.ok(await room.sandbox.hasher.matches(code, invitation?.secretCodeHash), notice);
    assert.equal(live.status, 200);
    const again = await room.page();
    assert.equal(noticeIn(again), undefined);
    assert.ok(!again.includes(code));
    assert.match(rowOf(again, EMILIE.email), /person-state">invitée</);
  });
  it('tells of no code where there is none', async () => {
    const room = await Room.open(portal);
    const text = await room.act(training.people, { courriel: KARIM, etat: 'locked' });
    assert.equal(noticeIn(text), 'Karim Haddad est à l&#39;état «\u00a0verrouillée\u00a0».');
    assert.match(rowOf(text, KARIM), /person-state">verrouillée</);
  });
  it('says at the person why they can’t be there, and keeps the choice', async () => {
    const room = await Room.open(portal);
    const { status, text } = await room.send(training.people, { courriel: LOUISE, etat: 'invited' });
    assert.equal(status, 422);
    assert.match(errorsIn(text).join(), new RegExp(`^etat-${personKey(LOUISE)}: Louise Gagnon`));
    assert.match(rowOf(text, LOUISE), /data-kept>[^]*<option value="invited" selected>/);
    assert.doesNotMatch(rowOf(text, KARIM), /selected/);
  });
  it('shows somebody whom a visitor enrolled, and places only people of the cast', async () => {
    const room = await Room.open(portal);
    const email = 'autre@courriel.example';
    await enrol(room.sandbox, { firstName: 'Autre', email });
    const text = await room.page();
    assert.match(rowOf(text, email), /Autre Tremblay[^]*person-state">invitée</);
    assert.doesNotMatch(rowOf(text, email), /<form/);
    assert.match(rowOf(text, KARIM), /<form/);
  });
  it('asks for a state that there is', async () => {
    const room = await Room.open(portal);
    for (const etat of ['', 'toString', 'invitée']) {
      const { status, text } = await room.send(training.people, { courriel: LOUISE, etat });
      const error = `etat-${personKey(LOUISE)}: Choisissez l&#39;état où placer la personne.`;
      assert.deepEqual([status, errorsIn(text)], [422, [error]]);
    }
  });
  it('places nobody whom nobody knows', async () => {
    const room = await Room.open(portal);
    const before = portal.state(room.sandbox);
    const { status, text } = await room.send(training.people, { courriel: 'x@y.example', etat: 'invited' });
    assert.equal(status, 422);
    assert.match(text, /Personne inconnue dans le bac/);
    assert.deepEqual(portal.state(room.sandbox), before);
  });
});
