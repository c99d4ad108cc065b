import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Clock } from '../onboarding/ports.ts';

/** How a clock stands: moved by so much, or stopped at a moment. In milliseconds, since 1970 for the moment. */
export interface ClockSetting {
  aheadMs: number;
  frozenAt: number | undefined;
}

/** Where a clock keeps its setting. */
interface Kept {
  read(): ClockSetting;
  write(setting: ClockSetting): void;
}

/** A sandbox's time: the machine's, moved or stopped by whoever steers the sandbox. Nothing else looks the time up. */
export class MovableClock implements Clock {
  readonly #kept: Kept | undefined;
  #setting: ClockSetting;

  /** @param kept where the setting outlives this object; without it, nowhere */
  constructor(kept?: Kept) {
    this.#kept = kept;
    this.#setting = kept?.read() ?? { aheadMs: 0, frozenAt: undefined };
  }

  now(): number {
    return this.#setting.frozenAt ?? Date.now() + this.#setting.aheadMs;
  }

  get isFrozen(): boolean {
    return this.#setting.frozenAt !== undefined;
  }

  /** @param milliseconds how far forward, at least 0 */
  advance(milliseconds: number): void {
    this.#moveTo(this.now() + milliseconds, this.isFrozen);
  }

  /** Goes on from another moment, in milliseconds since 1970; a clock that is frozen stays so. */
  set(moment: number): void {
    this.#moveTo(moment, this.isFrozen);
  }

  /** Stops the time. */
  freeze(): void {
    this.#moveTo(this.now(), true);
  }

  /** Lets the time go on from where it was stopped. */
  resume(): void {
    this.#moveTo(this.now(), false);
  }

  /** Reads the setting again, after it was changed where it is kept. */
  reload(): void {
    if (this.#kept !== undefined) this.#setting = this.#kept.read();
  }

  #moveTo(moment: number, frozen: boolean): void {
    this.#setting = { aheadMs: moment - Date.now(), frozenAt: frozen ? moment : undefined };
    this.#kept?.write(this.#setting);
  }
}

const clockRow = z.object({ ahead_ms: z.number(), frozen_at: z.number().nullable() });

/** The clock of a sandbox, whose setting stays with its data. */
export function sandboxClock(database: DatabaseSync): MovableClock {
  const select = database.prepare('SELECT ahead_ms, frozen_at FROM clock');
  const remove = database.prepare('DELETE FROM clock');
  const insert = database.prepare('INSERT INTO clock (ahead_ms, frozen_at) VALUES (?, ?)');
  return new MovableClock({
    read() {
      const row = select.get();
      if (row === undefined) return { aheadMs: 0, frozenAt: undefined };
      const { ahead_ms: aheadMs, frozen_at: frozenAt } = clockRow.parse(row);
      return { aheadMs, frozenAt: frozenAt ?? undefined };
    },
    write({ aheadMs, frozenAt }) {
      remove.run();
      insert.run(aheadMs, frozenAt ?? null);
    },
  });
}
