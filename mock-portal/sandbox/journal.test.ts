import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { JournalNote } from '../onboarding/journal.ts';
import { NOON } from '../test-data.ts';
import { openDatabase } from './database.ts';
import { sandboxJournal, type JournalFilter, type SandboxJournal } from './journal.ts';

const NOTES: readonly JournalNote[] = [
  { kind: 'page', who: 'Émilie Tremblay', text: 'voit « Connexion »' },
  { kind: 'refusal', who: 'Émilie Tremblay', text: 'Connexion', rule: 'R1-paire', why: 'mot de passe faux' },
  { kind: 'act', who: 'Louise Gagnon', text: 'se connecte', rule: 'R1-paire' },
  { kind: 'mail', who: '', text: 'Le courriel est parti', rule: 'M' },
  { kind: 'fault', who: "Noémie Lavoie-O'Brien", text: 'Panne', rule: 'S-pannes' },
  { kind: 'steering', who: '', text: "avance l'heure de 1 jour" },
];

let now: number;
let database: ReturnType<typeof openDatabase>;
let journal: SandboxJournal;
beforeEach(() => {
  now = NOON;
  database = openDatabase(':memory:');
  journal = sandboxJournal(database, { now: () => now });
});
afterEach(() => {
  database.close();
});

const ids = (filter?: JournalFilter) => journal.list(filter).map(({ id }) => id);

describe('the journal of a sandbox', () => {
  it('has nothing to tell at first', () => {
    assert.deepEqual(journal.list(), []);
  });
  it('keeps every line as it was noted, in order, with its number and the moment', () => {
    for (const note of NOTES) {
      journal.note(note);
      now += 1000;
    }
    assert.deepEqual(
      journal.list(),
      NOTES.map((note, index) => ({ id: index + 1, at: NOON + index * 1000, ...note })),
    );
    assert.deepEqual(sandboxJournal(database, { now: () => now }).list(), journal.list());
  });

  for (const [what, filter, wanted] of [
    ['one kind', { kind: 'page' }, [1]],
    ['a part of a name', { who: 'tremblay' }, [1, 2]],
    ['a name without its accents, in capitals', { who: 'EMILIE' }, [1, 2]],
    ['a name with another apostrophe', { who: 'o’brien' }, [5]],
    ['nobody in particular', { who: '' }, [1, 2, 3, 4, 5, 6]],
    ['a wildcard of the database', { who: '%' }, []],
    ['a rule', { rule: 'R1-paire' }, [2, 3]],
    ['a part of a rule, which is none', { rule: 'R1' }, []],
    ['what came later', { after: 4 }, [5, 6]],
    ['what came later than all', { after: 6 }, []],
    ['all of it together', { kind: 'refusal', who: 'émilie', rule: 'R1-paire', after: 1 }, [2]],
    ['what nothing is', { kind: 'page', rule: 'R1-paire' }, []],
  ] as const satisfies [string, JournalFilter, readonly number[]][]) {
    it(`can be asked for ${what}`, () => {
      for (const note of NOTES) journal.note(note);
      assert.deepEqual(ids(filter), wanted);
    });
  }

  it('keeps the last ten thousand lines, and their numbers', () => {
    const note: JournalNote = { kind: 'page', who: '', text: '' };
    database.exec('BEGIN');
    for (let line = 0; line < 10_003; line++) journal.note(note);
    database.exec('COMMIT');
    const kept = ids();
    assert.deepEqual([kept.length, kept[0], kept.at(-1)], [10_000, 4, 10_003]);
  });

  it('tells each listener of each line, once it is there, until the listener has had enough', () => {
    const heard: number[][] = [];
    const end = journal.subscribe(() => heard.push(ids()));
    let other = 0;
    journal.subscribe(() => other++);
    journal.note({ kind: 'page', who: '', text: '' });
    journal.note({ kind: 'page', who: '', text: '' });
    end();
    journal.note({ kind: 'page', who: '', text: '' });
    assert.deepEqual([heard, other], [[[1], [1, 2]], 3]);
  });
});
