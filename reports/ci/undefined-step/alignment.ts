import type { Piece } from './pattern.ts';
import type { Parameter } from './vocabulary.ts';
import { fold, FURTHEST, QUOTED, wordDistance, type Word } from './words.ts';

/** Some words of a step, side by side, and what stands for them in the sentence of a step that exists. */
export interface Pair {
  /** None where the sentence has a piece that the step has not. */
  readonly words: readonly Word[];
  /** None where the step has a word that the sentence has not. */
  readonly piece?: Piece;
  /** 0 where they are the same to the letter. */
  readonly cost: number;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly cost: number;
  /** From 0, nothing in common, to 1, the same. */
  readonly likeness: number;
}

/** A step as it is written, a sentence, and what its parameters accept. */
export interface Sides {
  readonly text: string;
  readonly words: readonly Word[];
  readonly pieces: readonly Piece[];
  readonly parameter: (name: string) => Parameter | undefined;
}

/** The cheapest way from some word and some piece to the end of both. */
interface Path {
  readonly cost: number;
  readonly pair?: Pair;
  readonly next?: Path;
}

/** How many words a parameter may swallow. */
const LONGEST_PARAMETER = 8;
/** The same word, but for its accents, its capitals or its apostrophe. */
const SAME_BUT_FOR_SIGNS = 0.1;
const ALMOST_THE_SAME = 0.2;
/** Two words that have nothing in common. */
export const OTHER_WORD = 1;
const WRONG_VALUE = 0.5;
const EACH_WORD_MORE = 0.25;
/** What words cost that a parameter does not accept, as a part of what they weigh. */
const WRONG_WORDS = 0.75;
const QUOTATION = new RegExp(QUOTED);

/** Sets the words of a step against a sentence so that as much as can be is the same. */
export function align(sides: Sides): Alignment {
  const path = cheapestPath(sides);
  const pairs: Pair[] = [];
  for (let at: Path | undefined = path; at?.pair; at = at.next) pairs.push(at.pair);
  const whole = Math.max(
    total(sides.words.map(({ text }) => weight(text))),
    total(sides.pieces.map(({ text }) => weight(text))),
  );
  return { pairs, cost: path.cost, likeness: Math.max(0, 1 - path.cost / whole) };
}

function cheapestPath({ text, words, pieces, parameter }: Sides): Path {
  const known = new Map<number, Path>();
  const from = (word: number, place: number): Path => {
    const key = word * (pieces.length + 1) + place;
    const path = known.get(key) ?? cheapest(word, place);
    known.set(key, path);
    return path;
  };
  const cheapest = (word: number, place: number): Path => {
    const piece = pieces[place];
    const left = words.length - word;
    if (piece === undefined && left === 0) return { cost: 0 };
    const paths: Path[] = [];
    const take = (count: number, toPiece: boolean): void => {
      const taken = words.slice(word, word + count);
      const here = toPiece && piece ? { words: taken, piece } : { words: taken };
      const cost = costOf(here, text, parameter);
      const next = from(word + count, place + (toPiece ? 1 : 0));
      paths.push({ cost: cost + next.cost, pair: { ...here, cost }, next });
    };
    const longest = piece === undefined ? -1 : piece.parameter === undefined ? 1 : LONGEST_PARAMETER;
    for (let count = Math.min(longest, left); count >= 0; count -= 1) take(count, true);
    if (left > 0) take(1, false);
    return paths.reduce((best, path) => (path.cost < best.cost ? path : best));
  };
  return from(0, 0);
}

function costOf({ words, piece }: Omit<Pair, 'cost'>, text: string, parameter: Sides['parameter']): number {
  const [first] = words;
  const last = words.at(-1);
  if (piece === undefined || first === undefined || last === undefined)
    return weight(piece?.text ?? first?.text ?? '');
  if (piece.parameter === undefined)
    return Math.min(...piece.variants.map((word) => wordCost(first.text, word)));
  const known = parameter(piece.parameter);
  return known === undefined ? OTHER_WORD : valueCost(text.slice(first.start, last.end), words, known);
}

function wordCost(written: string, expected: string): number {
  if (written === expected) return 0;
  if (fold(written) === fold(expected)) return SAME_BUT_FOR_SIGNS;
  const far = wordDistance(written, expected);
  return far <= FURTHEST ? ALMOST_THE_SAME + far : OTHER_WORD;
}

function valueCost(
  written: string,
  words: readonly Word[],
  { accepts, isQuoted, valuesOf }: Parameter,
): number {
  if (accepts(written)) return 0;
  // What is between quotation marks already is not what misses them.
  if (isQuoted) return QUOTATION.test(written) ? Infinity : WRONG_VALUE + EACH_WORD_MORE * (words.length - 1);
  const far = Math.min(...valuesOf(words.length).map((value) => wordDistance(written, value)));
  if (far <= FURTHEST) return ALMOST_THE_SAME + far / 2;
  return Math.max(WRONG_VALUE, WRONG_WORDS * total(words.map(({ text }) => weight(text))));
}

/** What a word weighs that has nothing on the other side: « de », a comma, are soon forgotten. */
function weight(text: string): number {
  if (/^[^\p{L}\p{N}«“"{]$/u.test(text)) return 0.3;
  return text.length <= 3 ? 0.5 : 1;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
