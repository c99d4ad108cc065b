import { distance } from 'fastest-levenshtein';

/** How alike two texts are, letter by letter: 1 when they are the same. */
export function textLikeness(before: string, after: string): number {
  const longest = Math.max(before.length, after.length);
  return longest === 0 ? 1 : 1 - distance(before, after) / longest;
}
