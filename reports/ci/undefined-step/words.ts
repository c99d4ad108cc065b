// French sentences as people see them: made of words, and the same whatever the keyboard.
import { distance } from 'fastest-levenshtein';

/** A word of a sentence, where it is; a text between quotation marks counts as one. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The straight one first: it is the one that steps are written with. */
export const APOSTROPHES = "'’‘ʼ´`";
export const QUOTED = '«[^»]*»|“[^”]*”|"[^"]*"';
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD = new RegExp(`${QUOTED}|${LETTER}+(?:[-.@/_]${LETTER}+)*[${APOSTROPHES}]?|\\S`, 'gu');

/** How far a word may be from another and still look like it. */
export const FURTHEST = 0.5;
/** How far it may be and most likely be the same, mistyped. */
export const MISTYPED = 0.25;

/** The words of a sentence: « l'heure » is two, « Ajouter » between quotation marks is one. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');
/** The same words come again with each sentence that a step is compared with. */
const folded = new Map<string, string>();

/** A text without what a hasty or a foreign keyboard changes: accents, capitals, apostrophes, ligatures and spaces. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(ANY_APOSTROPHE, "'")
    .replace(/\s+/g, ' ');
  folded.set(text, plain);
  return plain;
}

/**
 * How far two words are from each other.
 * @returns 0 for the same word but for accents and capitals, 1 where no letter is left in its place
 */
export function wordDistance(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  return distance(a, b) / Math.max(a.length, b.length, 1);
}

/** The candidates that look like a word, nearest first. */
export function nearest(word: string, candidates: readonly string[], furthest = FURTHEST): string[] {
  return candidates
    .map((candidate) => ({ candidate, far: wordDistance(word, candidate) }))
    .filter(({ far }) => far <= furthest)
    .sort((a, b) => a.far - b.far)
    .map(({ candidate }) => candidate);
}

export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** « a, b et c ». */
export const enumerated = (items: readonly string[], last = 'et'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
