import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { isJournalKind, type Journal, type JournalKind, type JournalNote } from '../onboarding/journal.ts';
import type { Clock } from '../onboarding/ports.ts';
import { looseKey } from '../onboarding/text.ts';

/** How many lines a sandbox keeps: more than a day of training. */
const MOST_LINES = 10_000;

/** A line of the journal, as it was taken down. */
export interface JournalLine extends JournalNote {
  /** Counts from 1, in the order of what happened. */
  id: number;
  /** In milliseconds since 1970, by the sandbox's clock. */
  at: number;
}

/** Which lines are wanted; what is left out lets all of them through. */
export interface JournalFilter {
  kind?: JournalKind | undefined;
  /** A part of who did it, ignoring case and accents. */
  who?: string | undefined;
  /** The id of a line of the fidelity register. */
  rule?: string | undefined;
  /** Only the lines that came later than the one with this id. */
  after?: number | undefined;
}

/** The journal of a sandbox. */
export interface SandboxJournal extends Journal {
  /** The lines that pass the filter, in their order. */
  list(filter?: JournalFilter): JournalLine[];
  /** Calls back after each line. @returns what ends it */
  subscribe(listener: () => void): () => void;
}

const journalRow = z.object({
  id: z.number(),
  at: z.number(),
  kind: z.string().refine(isJournalKind),
  who: z.string(),
  text: z.string(),
  rule: z.string().nullable(),
  why: z.string().nullable(),
});

function readLine(row: unknown): JournalLine {
  const { rule, why, ...line } = journalRow.parse(row);
  return { ...line, ...(rule !== null && { rule }), ...(why !== null && { why }) };
}

export function sandboxJournal(database: DatabaseSync, clock: Clock): SandboxJournal {
  const insert = database.prepare(
    'INSERT INTO journal (at, kind, who, text, rule, why) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const forget = database.prepare('DELETE FROM journal WHERE id <= ?');
  const select = database.prepare(
    `SELECT * FROM journal WHERE id > ?1 AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR rule = ?3) ORDER BY id`,
  );
  const listeners = new Set<() => void>();
  return {
    note({ kind, who, text, rule, why }) {
      const { lastInsertRowid } = insert.run(clock.now(), kind, who, text, rule ?? null, why ?? null);
      const oldest = Number(lastInsertRowid) - MOST_LINES;
      if (oldest > 0) forget.run(oldest);
      for (const listener of listeners) listener();
    },
    list({ kind, who = '', rule, after = 0 } = {}) {
      const lines = select.all(after, kind ?? null, rule ?? null).map(readLine);
      return who === '' ? lines : lines.filter((line) => looseKey(line.who).includes(looseKey(who)));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
