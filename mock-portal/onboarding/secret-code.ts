import type { RandomSource } from './ports.ts';

const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const SMALL_LETTERS = 'abcdefghijkmnopqrstuvwxyz';
const DIGITS = '23456789';

/** The length of a secret code, in characters (guide 1.6). */
export const SECRET_CODE_LENGTH = 8;

/**
 * Makes a secret code: eight letters of both cases and digits, at least one of each, without the look-alikes
 * `0 O 1 l I` (guide 1.6; screens.md R5).
 * @param random a cryptographic source
 */
export function makeSecretCode(random: RandomSource): string {
  const pick = (characters: string): string => characters.charAt(random.integerBelow(characters.length));
  const picked = [pick(CAPITALS), pick(SMALL_LETTERS), pick(DIGITS)];
  while (picked.length < SECRET_CODE_LENGTH) picked.push(pick(CAPITALS + SMALL_LETTERS + DIGITS));
  return shuffle(picked, random).join('');
}

function shuffle(characters: readonly string[], random: RandomSource): string[] {
  const left = [...characters];
  const shuffled: string[] = [];
  while (left.length > 0) shuffled.push(...left.splice(random.integerBelow(left.length), 1));
  return shuffled;
}
