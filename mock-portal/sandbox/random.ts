import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { RandomSource } from '../onboarding/ports.ts';

/** The one source of chance: the operating system's cryptographic generator. */
export const cryptographicRandom: RandomSource = {
  integerBelow: (limit) => randomInt(limit),
  bytes: (count) => randomBytes(count),
};

/** Numbers are drawn from so many bytes. */
const DRAWN_BYTES = 6;
const DRAWN_LIMIT = 2 ** (8 * DRAWN_BYTES);

/**
 * Chance that repeats itself, for guides and comparisons: the same seed, the same numbers in the same order (SHA-256 of the
 * seed and a counter).
 */
export function repeatableRandom(seed: string): RandomSource {
  let block = 0;
  let left = Buffer.alloc(0);
  const bytes = (count: number): Buffer => {
    while (left.length < count) {
      left = Buffer.concat([
        left,
        createHash('sha256')
          .update(JSON.stringify([seed, block]))
          .digest(),
      ]);
      block += 1;
    }
    const taken = left.subarray(0, count);
    left = left.subarray(count);
    return taken;
  };
  return {
    bytes,
    integerBelow(limit) {
      // What lies above the last whole multiple would favour the small numbers.
      const fair = DRAWN_LIMIT - (DRAWN_LIMIT % limit);
      let drawn = bytes(DRAWN_BYTES).readUIntBE(0, DRAWN_BYTES);
      while (drawn >= fair) drawn = bytes(DRAWN_BYTES).readUIntBE(0, DRAWN_BYTES);
      return drawn % limit;
    },
  };
}

/** A name that nothing else has. */
export const uniqueId = (): string => randomUUID();
