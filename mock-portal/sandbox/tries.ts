import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { TryCounter } from '../onboarding/ports.ts';

const countRow = z.object({ count: z.number() });

export function tryCounter(database: DatabaseSync): TryCounter {
  const select = database.prepare('SELECT count FROM tries WHERE kind = ? AND key = ?');
  const increment = database.prepare(
    'INSERT INTO tries VALUES (?, ?, 1) ON CONFLICT (kind, key) DO UPDATE SET count = count + 1',
  );
  const remove = database.prepare('DELETE FROM tries WHERE kind = ? AND key = ?');
  return {
    count(kind, key) {
      const row = select.get(kind, key);
      return row === undefined ? 0 : countRow.parse(row).count;
    },
    add: (kind, key) => void increment.run(kind, key),
    clear: (kind, key) => void remove.run(kind, key),
  };
}
