import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { RandomSource } from '../onboarding/ports.ts';

/** The one source of chance: the operating system's cryptographic generator. */
export const cryptographicRandom: RandomSource = {
  integerBelow: (limit) => randomInt(limit),
  bytes: (count) => randomBytes(count),
};

/** A name that nothing else has. */
export const uniqueId = (): string => randomUUID();
