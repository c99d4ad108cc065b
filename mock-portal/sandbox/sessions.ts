import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const sessionRow = z.object({ content: z.string() });

/** The sessions of a sandbox's visitors, each as text; they end with the sandbox. */
export interface SessionRecords {
  read(id: string): string | undefined;
  write(id: string, content: string): void;
  remove(id: string): void;
}

export function sessionRecords(database: DatabaseSync): SessionRecords {
  const select = database.prepare('SELECT content FROM sessions WHERE id = ?');
  const upsert = database.prepare(
    'INSERT INTO sessions VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content',
  );
  const remove = database.prepare('DELETE FROM sessions WHERE id = ?');
  return {
    read(id) {
      const row = select.get(id);
      return row === undefined ? undefined : sessionRow.parse(row).content;
    },
    write: (id, content) => void upsert.run(id, content),
    remove: (id) => void remove.run(id),
  };
}
