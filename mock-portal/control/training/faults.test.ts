import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KARIM } from '../../test-data.ts';
import type { TestPortal } from '../../web/test-portal.ts';
import { errorsIn, noticeIn, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

describe('« Pannes »', () => {
  const NEW = { panne: 'portail lent', touche: KARIM, page: '/rvsq/*', fois: '2', duree: '10 secondes' };

  it('prepares one and ends it', async () => {
    const room = await Room.open(portal);
    const prepared = await room.act(training.faults, NEW);
    assert.equal(noticeIn(prepared), 'La panne «\u00a0portail lent\u00a0» est prête.');
    const [fault] = room.sandbox.faults.list();
    const { id = 0, ...rest } = fault ?? {};
    assert.deepEqual(rest, {
      kind: 'slowPortal',
      timesLeft: 2,
      address: '/rvsq/*',
      person: KARIM,
      durationMs: 10_000,
    });
    for (const shown of ['encore 2 fois', 'Karim Haddad, <code>/rvsq/*</code>', '10 secondes'])
      assert.ok(prepared.includes(shown), shown);
    const lifted = await room.act(training.liftFault, { numero: String(id) });
    assert.equal(noticeIn(lifted), 'La panne est levée.');
    assert.deepEqual(room.sandbox.faults.list(), []);
  });
  it('lets one strike always, everybody and everywhere', async () => {
    const room = await Room.open(portal);
    const text = await room.act(training.faults, { panne: 'portail en maintenance', fois: '' });
    const [fault] = room.sandbox.faults.list();
    assert.deepEqual(
      [fault?.timesLeft, fault?.address, fault?.person, fault?.durationMs],
      [undefined, undefined, undefined, undefined],
    );
    assert.match(text, /toujours[^]*tout le monde/);
  });
  it('says everything that is wrong at once, and keeps what was typed', async () => {
    const room = await Room.open(portal);
    const fields = { panne: '', touche: KARIM, page: 'rvsq', fois: 'zéro', duree: 'longtemps' };
    const { status, text } = await room.send(training.faults, fields);
    assert.equal(status, 422);
    const starts = ['panne: Choisissez', 'fois: Écrivez un nombre', 'page: Écrivez une', 'duree: Durée inc'];
    const errors = errorsIn(text);
    assert.equal(errors.length, starts.length);
    for (const [place, start] of starts.entries()) assert.ok(errors[place]?.startsWith(start), errors[place]);
    for (const typed of ['rvsq', 'zéro', 'longtemps']) assert.ok(text.includes(`value="${typed}"`), typed);
    assert.match(text, new RegExp(`<option value="${KARIM}" selected>`));
    assert.deepEqual(room.sandbox.faults.list(), []);
  });
  for (const [name, changes, error] of [
    ['a count of 0', { fois: '0' }, 'fois'],
    ['a count beyond 1000', { fois: '1001' }, 'fois'],
    ['an address with a space', { page: '/a b' }, 'page'],
    ['a duration of what has none', { panne: 'erreur interne' }, 'duree'],
    ['no duration at all of what has none', { panne: 'erreur interne', duree: '0 seconde' }, 'duree'],
    ['a duration that is too long', { duree: '2 heures' }, 'duree'],
    ['a page for a message', { panne: 'courriel refusé', duree: '' }, 'page'],
    ['somebody unknown', { touche: 'x@y.example' }, 'touche'],
    ['a fault that nobody knows', { panne: 'foudre' }, 'panne'],
  ] as const) {
    it(`says at its field that it refuses ${name}`, async () => {
      const room = await Room.open(portal);
      const { status, text } = await room.send(training.faults, { ...NEW, ...changes });
      assert.equal(status, 422);
      assert.deepEqual(
        errorsIn(text).map((one) => one.split(':')[0]),
        [error],
      );
      assert.deepEqual(room.sandbox.faults.list(), []);
    });
  }
  it('says so where a fault is no longer there', async () => {
    const room = await Room.open(portal);
    const { status, text } = await room.send(training.liftFault, { numero: '7' });
    assert.equal(status, 422);
    assert.match(errorsIn(text).join(), /^panne: Aucune panne n&#39;a le numéro 7\./);
    assert.match(text, /name="fois"\s+type="text"\s+value="1"/);
  });
});
