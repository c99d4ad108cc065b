import type { Clock } from '../onboarding/ports.ts';

/** The machine's time. Everything that asks for a moment asks a clock, and this is the only one that looks it up. */
export const systemClock: Clock = { now: () => Date.now() };
