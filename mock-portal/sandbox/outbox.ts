import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Outbox } from '../onboarding/ports.ts';
import { identifierKey } from '../onboarding/text.ts';

/** A message that was written: whose invitation it is, and which representative it names. */
export interface WrittenMessage {
  id: number;
  referenceNumber: string;
  sentBy: string;
  /** The date it bears, in milliseconds since 1970. */
  writtenAt: number;
  /** Whether a fault has held it back already. */
  delayed: boolean;
}

/** The outbox as whoever delivers sees it. */
export interface SandboxOutbox extends Outbox {
  /** The messages whose time to leave has come, oldest first. @param now in milliseconds since 1970 */
  due(now: number): WrittenMessage[];
  /** The messages that have left, oldest first. */
  delivered(): WrittenMessage[];
  /** How many have not left yet. */
  waiting(): number;
  markDelivered(id: number, at: number): void;
  /** Throws a message away that is not to leave any more. */
  discard(id: number): void;
  /** Tries again at that moment. */
  postpone(id: number, until: number, delayed: boolean): void;
  /** Has everything that waits leave at the next occasion. */
  hurry(): void;
}

const outboxRow = z.object({
  id: z.number(),
  reference_number: z.string(),
  sent_by: z.string(),
  written_at: z.number(),
  delayed: z.number(),
});
const countRow = z.object({ count: z.number() });

function readMessage(row: unknown): WrittenMessage {
  const read = outboxRow.parse(row);
  return {
    id: read.id,
    referenceNumber: read.reference_number,
    sentBy: read.sent_by,
    writtenAt: read.written_at,
    delayed: read.delayed === 1,
  };
}

export function sandboxOutbox(database: DatabaseSync): SandboxOutbox {
  const replace = database.prepare('DELETE FROM outbox WHERE reference_number = ? AND delivered_at IS NULL');
  const insert = database.prepare(
    'INSERT INTO outbox (reference_number, sent_by, written_at, due_at) VALUES (?, ?, ?, ?)',
  );
  const waits = database.prepare('SELECT 1 FROM outbox WHERE reference_number = ? AND delivered_at IS NULL');
  const due = database.prepare('SELECT * FROM outbox WHERE delivered_at IS NULL AND due_at <= ? ORDER BY id');
  const delivered = database.prepare(
    'SELECT * FROM outbox WHERE delivered_at IS NOT NULL ORDER BY delivered_at, id',
  );
  const waiting = database.prepare('SELECT count(*) AS count FROM outbox WHERE delivered_at IS NULL');
  const mark = database.prepare('UPDATE outbox SET delivered_at = ? WHERE id = ?');
  const discard = database.prepare('DELETE FROM outbox WHERE id = ?');
  const postpone = database.prepare('UPDATE outbox SET due_at = ?, delayed = ? WHERE id = ?');
  const hurry = database.prepare('UPDATE outbox SET due_at = 0 WHERE delivered_at IS NULL');
  return {
    put(referenceNumber, sentBy, at) {
      replace.run(referenceNumber);
      insert.run(referenceNumber, identifierKey(sentBy), at, at);
    },
    isWaiting: (referenceNumber) => waits.get(referenceNumber) !== undefined,
    due: (now) => due.all(now).map(readMessage),
    delivered: () => delivered.all().map(readMessage),
    waiting: () => countRow.parse(waiting.get()).count,
    markDelivered: (id, at) => void mark.run(at, id),
    discard: (id) => void discard.run(id),
    postpone: (id, until, delayed) => void postpone.run(until, delayed ? 1 : 0, id),
    hurry: () => void hurry.run(),
  };
}
