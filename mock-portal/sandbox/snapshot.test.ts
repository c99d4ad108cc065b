import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DAY, EMILIE, enrol, INVITATION, KARIM, LOUISE, NOON } from '../test-data.ts';
import { DataError } from './database.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { readSnapshot, SnapshotError, type Snapshot } from './snapshot.ts';

let sandbox: Sandbox;
let other: Sandbox;
beforeEach(async () => {
  [sandbox, other] = [await openSandbox('here'), await openSandbox('there', { title: 'Ailleurs' })];
});
afterEach(() => {
  sandbox.close();
  other.close();
});

/** Something in every table. */
async function fill(): Promise<void> {
  const { invitation } = await enrol(sandbox);
  await enrol(sandbox, { email: 'autre@courriel.example' });
  const [message] = sandbox.outbox.due(Number.MAX_SAFE_INTEGER);
  sandbox.outbox.markDelivered(message?.id ?? 0, NOON);
  sandbox.invitations.recordPolicyAcceptance(invitation.referenceNumber, '1', NOON);
  sandbox.tries.add('signIn', KARIM);
  sandbox.accounts.changePassword(KARIM, 'another hash');
  sandbox.faults.add({
    kind: 'slowPortal',
    timesLeft: 2,
    address: '/ramq/*',
    person: EMILIE.email,
    durationMs: 5,
  });
  sandbox.clock.advance(3 * DAY);
}

/** As it comes back from a file. */
const written = (snapshot = sandbox.snapshot()): unknown => JSON.parse(JSON.stringify(snapshot));
const withoutClock = (contents: Record<string, unknown[]>) => ({ ...contents, clock: undefined });

describe('a snapshot', () => {
  it('restored into another sandbox gives equal contents, and goes on from its moment', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOON });
    await fill();
    for (const [table, rows] of Object.entries(sandbox.contents())) assert.notEqual(rows.length, 0, table);
    const moment = sandbox.clock.now();
    const snapshot = readSnapshot(written());
    assert.deepEqual(snapshot, sandbox.snapshot());
    t.mock.timers.tick(60_000);
    other.restore(snapshot.contents, Date.parse(snapshot.moment));
    assert.deepEqual(withoutClock(other.contents()), withoutClock(sandbox.contents()));
    assert.equal(other.clock.now(), moment);
    t.mock.timers.tick(500);
    assert.deepEqual([other.clock.now(), other.clock.isFrozen], [moment + 500, false]);
    assert.equal(sandbox.clock.now(), moment + 60_500);
  });
  it('restored without a moment has the clock of its contents', (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOON });
    sandbox.clock.advance(DAY);
    const { contents } = sandbox.snapshot();
    t.mock.timers.tick(1000);
    other.restore(contents);
    assert.equal(other.clock.now(), sandbox.clock.now());
  });
  it('of a clock that stands, stands at its moment', (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOON });
    sandbox.clock.freeze();
    const { contents, moment } = sandbox.snapshot();
    t.mock.timers.tick(1000);
    other.restore(contents, Date.parse(moment));
    assert.deepEqual([other.clock.now(), other.clock.isFrozen], [NOON, true]);
    assert.deepEqual(other.contents(), { ...sandbox.contents(), clock: other.contents()['clock'] });
  });
  it('says nothing of what the sandbox is, and leaves it to the one that it is restored into', async () => {
    await fill();
    const text = JSON.stringify(sandbox.snapshot());
    assert.equal(text.includes(sandbox.identity.key), false);
    const identity = { ...other.identity };
    other.restore(sandbox.snapshot().contents);
    assert.deepEqual([other.id, other.identity], ['there', identity]);
  });
  it('signs everybody out, and forgets the codes that were to be shown', () => {
    other.sessions.write('one', JSON.stringify({ username: LOUISE }));
    other.codesToShow.put('reference', LOUISE, 'Abcd2345');
    other.restore(sandbox.snapshot().contents);
    assert.equal(other.sessions.read('one'), undefined);
    assert.equal(other.codesToShow.take('reference', LOUISE), undefined);
  });
  it('holds no session, and no code nor password of the screens', async () => {
    sandbox.sessions.write('a session', JSON.stringify({ username: LOUISE }));
    const { secretCode = '' } = await enrol(sandbox);
    const text = JSON.stringify(sandbox.snapshot());
    assert.ok(secretCode.length === 8);
    for (const secret of ['a session', secretCode]) assert.equal(text.includes(secret), false);
  });
});

describe('what is no snapshot', () => {
  const refused = (what: unknown, message: string | RegExp) => {
    assert.throws(() => readSnapshot(what), { constructor: SnapshotError, message });
  };
  for (const nothing of [undefined, null, 5, 'texte', [], {}, { contents: {} }]) {
    it(`is refused: ${JSON.stringify(nothing)}`, () => {
      refused(nothing, /^Ce fichier n'est pas un instantané du simulateur( \(.*\))?\.$/);
      assert.ok(new SnapshotError('') instanceof DataError);
    });
  }
  for (const [what, changes, where] of [
    ['another format', { format: 'photo' }, 'format'],
    ['no version', { version: undefined }, 'version'],
    ['a version in words', { version: '3' }, 'version'],
    ['no moment', { moment: undefined }, 'moment'],
    ['a moment that is none', { moment: 'hier' }, 'moment'],
    ['no preset', { preset: null }, 'preset'],
    ['contents that are a list', { contents: [] }, 'contents'],
    ['a table that is no list', { contents: { accounts: {} } }, 'contents.accounts'],
    ['a row that is no object', { contents: { accounts: ['x'] } }, 'contents.accounts.0'],
    [
      'a value that no column takes',
      { contents: { accounts: [{ email: true }] } },
      'contents.accounts.0.email',
    ],
  ] as const) {
    it(`is refused with ${what}, and says where`, () => {
      refused(
        { ...sandbox.snapshot(), ...changes },
        `Ce fichier n'est pas un instantané du simulateur (${where}).`,
      );
    });
  }
  it('is refused with something more', () => {
    refused({ ...sandbox.snapshot(), autre: 1 }, "Ce fichier n'est pas un instantané du simulateur.");
  });
  it('is refused where another version made it, which is said', () => {
    const { version } = sandbox.snapshot();
    refused(
      { ...sandbox.snapshot(), version: version + 1 },
      `Cet instantané est de la version ${version + 1}; ce simulateur lit la version ${version}.`,
    );
  });
});

type Row = Snapshot['contents'][string][number];

/** Ways to break the contents of a snapshot: in a table, what becomes of its first row. */
const BROKEN: readonly [what: string, table: string, change: (row: Row) => Row, why: RegExp][] = [
  ['an unknown column', 'accounts', (row) => ({ ...row, shoe_size: 42 }), /accounts\.shoe_size/],
  ['no value where one is needed', 'accounts', (row) => ({ ...row, email: null }), /NOT NULL/],
  ['a text for a number', 'invitations', (row) => ({ ...row, sent_at: 'hier' }), /sent_at/],
  ['a fraction for a whole number', 'invitations', (row) => ({ ...row, sent_at: 1.5 }), /sent_at/],
  ['a number that none can hold', 'tries', (row) => ({ ...row, count: 1e300 }), /count/],
  ['a number beyond what is exact', 'tries', (row) => ({ ...row, count: 2 ** 60 }), /too large/],
  ['a moment beyond all dates', 'journal', (row) => ({ ...row, at: 9e15 }), /journal\.at/],
  ['no parent row', 'employees', (row) => ({ ...row, username_key: 'personne' }), /FOREIGN KEY/],
  [
    'a civility of no account holder',
    'accounts',
    (row) => ({ ...row, civility_title: 'Sire' }),
    /civility_title/,
  ],
  [
    'a civility of nobody invited',
    'invitations',
    (row) => ({ ...row, civility_title: '' }),
    /civility_title/,
  ],
  ['services that are no list', 'invitations', (row) => ({ ...row, services: 'rvsq' }), /JSON/],
  ['an unknown service', 'invitations', (row) => ({ ...row, services: '["paie"]' }), /paie|Invalid/],
  ['an unknown fault', 'faults', (row) => ({ ...row, fault: 'inondation' }), /fault/],
  ['a journal line of no kind', 'journal', (row) => ({ ...row, kind: 'bruit' }), /kind/],
  ['somebody in no state', 'people', (row) => ({ ...row, member: '{"state":"ailleurs"}' }), /state/],
  ['an employee of no role', 'employees', (row) => ({ ...row, role: 'patron' }), /role/],
];

describe('the contents of a snapshot', () => {
  beforeEach(async () => {
    await fill();
    sandbox.employees.remove(KARIM, INVITATION.clinicId);
    await enrol(other, { email: 'ici@courriel.example' });
  });

  function assertRefused(contents: Snapshot['contents'], message: RegExp): void {
    other.sessions.write('one', '{}');
    other.codesToShow.put('reference', LOUISE, 'Abcd2345');
    const before = other.contents();
    const moment = other.clock.isFrozen;
    assert.throws(
      () => {
        other.restore(contents, NOON);
      },
      { constructor: SnapshotError, message },
    );
    assert.deepEqual([other.contents(), other.clock.isFrozen], [before, moment]);
    assert.equal(other.sessions.read('one')?.content, '{}');
    assert.equal(other.codesToShow.take('reference', LOUISE), 'Abcd2345');
    assert.equal(other.clinic().id, INVITATION.clinicId);
  }

  it('are refused where a table is unknown, with the list of those that are not', () => {
    const { contents } = sandbox.snapshot();
    assertRefused(
      { ...contents, sessions: [], autre: [] },
      /^Table inconnue\s: sessions, autre\. Les tables sont\s: clinics, accounts, .*clock\.$/,
    );
  });
  it('are refused without a clinic', () => {
    assertRefused({}, /^Le contenu de l'instantané ne peut être lu \(/);
  });
  for (const [what, table, change, why] of BROKEN) {
    it(`are refused with ${what}`, () => {
      const { contents } = sandbox.snapshot();
      const [first = assert.fail(table), ...rest] = contents[table] ?? [];
      assertRefused(
        { ...contents, [table]: [change(first), ...rest] },
        /^Le contenu de l'instantané ne peut être lu \(/,
      );
      assertRefused({ ...contents, [table]: [change(first), ...rest] }, why);
    });
    if (table === 'accounts' || table === 'invitations') {
      it(`are refused with ${what} in the last row too`, () => {
        const { contents } = sandbox.snapshot();
        const rows = contents[table] ?? [];
        const last = rows.at(-1) ?? assert.fail(table);
        assertRefused({ ...contents, [table]: [...rows.slice(0, -1), change(last)] }, why);
      });
    }
  }
  it('are refused with two of one key', () => {
    const { contents } = sandbox.snapshot();
    const accounts = contents['accounts'] ?? [];
    assertRefused({ ...contents, accounts: [...accounts, ...accounts] }, /UNIQUE/);
  });
  it('may leave out tables, which are then empty', () => {
    const { clinics = [] } = sandbox.snapshot().contents;
    other.restore({ clinics }, NOON);
    assert.deepEqual([other.cast.list(), other.invitations.ofClinic(INVITATION.clinicId)], [[], []]);
  });
});
