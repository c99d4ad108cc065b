import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Clock } from '../onboarding/ports.ts';

const sessionRow = z.object({ content: z.string().nullable(), seen_at: z.number() });

/** How long it is remembered that a session has ended, in milliseconds. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;

/** The sessions of a sandbox's visitors, each as text; they end with the sandbox. */
export interface SessionRecords {
  /** A session, and for how long it has been idle, in milliseconds. */
  read(id: string): { content: string; idleMs: number } | undefined;
  /** Keeps a session, unless it has ended. */
  write(id: string, content: string): void;
  /** Says that its visitor is active. */
  touch(id: string): void;
  /** Ends a session, for good. */
  remove(id: string): void;
  /** Ends every session of a person. @param username as the account has it */
  removeOf(username: string): void;
}

export function sessionRecords(database: DatabaseSync, clock: Clock): SessionRecords {
  const select = database.prepare('SELECT content, seen_at FROM sessions WHERE id = ?');
  const upsert = database.prepare(
    `INSERT INTO sessions VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, seen_at = excluded.seen_at
     WHERE sessions.content IS NOT NULL`,
  );
  const touch = database.prepare('UPDATE sessions SET seen_at = ? WHERE id = ?');
  const remove = database.prepare('UPDATE sessions SET content = NULL WHERE id = ?');
  const forget = database.prepare('DELETE FROM sessions WHERE content IS NULL AND seen_at < ?');
  const removeOf = database.prepare("UPDATE sessions SET content = NULL WHERE content ->> '$.username' = ?");
  return {
    read(id) {
      const row = select.get(id);
      if (row === undefined) return undefined;
      const { content, seen_at: seenAt } = sessionRow.parse(row);
      return content === null ? undefined : { content, idleMs: clock.now() - seenAt };
    },
    write: (id, content) => void upsert.run(id, content, clock.now()),
    touch: (id) => void touch.run(clock.now(), id),
    remove(id) {
      remove.run(id);
      forget.run(clock.now() - FORGOTTEN_AFTER_MS);
    },
    removeOf: (username) => void removeOf.run(username),
  };
}
