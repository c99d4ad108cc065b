import type { Clock } from '../onboarding/ports.ts';

/** A sandbox's time: the machine's, moved forward by whoever steers the sandbox. Nothing else looks the time up. */
export class MovableClock implements Clock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  /** @param milliseconds how far forward, at least 0 */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
