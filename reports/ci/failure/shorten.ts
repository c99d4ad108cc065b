import { stripVTControlCharacters } from 'node:util';

/** The most that a person reads of one value. */
const LONGEST_LINE = 400;
const MOST_LINES = 15;
/** How much of what is kept comes from the beginning. */
const BEGINNING = 0.7;

/** A text without its colours, its long lines and its many lines cut in the middle: both ends of a value tell most. */
export function shorten(text: string): string {
  const lines = stripVTControlCharacters(text)
    .trim()
    .split('\n')
    .map((line) => cutMiddle(Array.from(line), LONGEST_LINE, [' […] ']).join(''));
  return cutMiddle(lines, MOST_LINES, ['[…]']).join('\n');
}

function cutMiddle(parts: readonly string[], most: number, cut: readonly string[]): readonly string[] {
  if (parts.length <= most) return parts;
  const beginning = Math.round(most * BEGINNING);
  return [...parts.slice(0, beginning), ...cut, ...parts.slice(beginning - most)];
}

/** Two more spaces before each line that says something. */
export const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
