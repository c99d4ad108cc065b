// What the tests of the journal start from.
import { afterEach, beforeEach } from 'node:test';
import type { JournalNote } from './onboarding/journal.ts';
import type { Onboarding } from './onboarding/ports.ts';
import { openSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { clockAt, NOON } from './test-data.ts';

/** A world whose journal is read as it is written. */
export interface JournalWorld {
  sandbox: Sandbox;
  world: Onboarding;
  /** What has been noted since it was last asked. */
  noted: () => JournalNote[];
}

/** Gives each test of a file a world of its own, where it is noon. @param seat told of it before the test */
export function journalForEach(seat: (opened: JournalWorld) => void): void {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox('test');
    const notes: JournalNote[] = [];
    const journal = { note: (note: JournalNote) => void notes.push(note) };
    seat({ sandbox, world: { ...sandbox, clock: clockAt(NOON), journal }, noted: () => notes.splice(0) });
  });
  afterEach(() => {
    sandbox.close();
  });
}

export const act = (who: string, text: string, rule: string) => ({ kind: 'act', who, text, rule });

export const refusal = (who: string, text: string, rule: string, why: string) => ({
  kind: 'refusal',
  who,
  text,
  rule,
  why,
});

/** What a form answers, as the journal tells it. */
export const said = (form: string, message: string): string => `${form}\u00a0: «\u00a0${message}\u00a0»`;
