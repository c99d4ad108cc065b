import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { SecretHasher } from '../onboarding/ports.ts';

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** The cost for databases that people use: 16 MiB and some 50 ms a hash. */
export const ORDINARY_HASH_COST = 2 ** 14;
/** The cost for databases in memory, which die with their scenario. */
export const SCENARIO_HASH_COST = 2 ** 4;

/**
 * Hashes with scrypt and a salt of its own for each secret. The cost is kept with the hash, so it may change later.
 * @param cost scrypt's N, a power of two
 */
export function scryptHasher(cost: number): SecretHasher {
  const hash = async (secret: string): Promise<string> => {
    const salt = randomBytes(SALT_BYTES);
    const key = await deriveKey(secret, salt, cost);
    return `${cost}$${salt.toString('base64')}$${key.toString('base64')}`;
  };
  const hashOfNothing = hash(randomBytes(SALT_BYTES).toString('base64'));
  return {
    hash,
    fingerprint: (text) => createHash('sha256').update(text).digest(),
    async matches(secret, storedHash) {
      const [storedCost = '', salt = '', key = ''] = (storedHash ?? (await hashOfNothing)).split('$');
      const derived = await deriveKey(secret, Buffer.from(salt, 'base64'), Number(storedCost));
      return timingSafeEqual(derived, Buffer.from(key, 'base64')) && storedHash !== undefined;
    },
  };
}

function deriveKey(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, KEY_BYTES, { N: cost }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
