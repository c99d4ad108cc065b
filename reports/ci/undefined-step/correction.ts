import type { Pair } from './alignment.ts';
import type { Candidate } from './nearest-steps.ts';
import { repairSigns } from './signs.ts';
import type { Parameter, Vocabulary } from './vocabulary.ts';
import { MISTYPED, nearest } from './words.ts';

/** Words left out of a correction: more, and it says something else than what was meant. */
const MOST_WORDS_LEFT_OUT = 2;
const NUMBERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
/** What people put around a text, besides the marks that steps have. */
const ANY_QUOTES = /^[«»“”„"'‘’<>\s]+|[«»“”„"'‘’<>\s]+$/g;

/**
 * The step as it was probably meant, ready to be copied.
 *
 * @param candidate the step that exists and looks most like it
 * @returns nothing where something is missing that only its author knows, or where it would not be found either
 */
export function correctionOf(text: string, candidate: Candidate, vocabulary: Vocabulary): string | undefined {
  const repaired = repairSigns(text);
  if (candidate.step.matches(repaired)) return repaired;
  if (candidate.isReordered) return undefined;
  const leftOut = candidate.pairs.filter(({ piece }) => piece === undefined);
  if (
    leftOut.length > MOST_WORDS_LEFT_OUT ||
    leftOut.some(({ words }) => /^[«“"]./.test(words[0]?.text ?? ''))
  )
    return undefined;
  let sentence = '';
  let at = 0;
  for (const pair of candidate.pairs) {
    if (pair.piece === undefined) continue;
    const meant = meantBy(text, pair, vocabulary);
    if (meant === undefined) return undefined;
    sentence += candidate.step.source.slice(at, pair.piece.start) + meant;
    at = pair.piece.end;
  }
  const isFound = vocabulary.steps.filter((step) => step.matches(sentence)).length === 1;
  return isFound ? sentence : undefined;
}

/** What belongs in a place of the sentence, if what is written there tells. */
function meantBy(text: string, { words, piece }: Pair, vocabulary: Vocabulary): string | undefined {
  const [first, last] = [words[0], words.at(-1)];
  const written = first && last ? text.slice(first.start, last.end) : undefined;
  if (piece?.parameter !== undefined) {
    const parameter = vocabulary.parameter(piece.parameter);
    return written === undefined || parameter === undefined ? undefined : valueMeant(written, parameter);
  }
  if (written === undefined) return piece?.variants[0];
  return nearest(written, piece?.variants ?? [])[0];
}

function valueMeant(written: string, { accepts, isQuoted, values }: Parameter): string | undefined {
  if (accepts(written)) return written;
  if (isQuoted) return `«\u00a0${written.replace(ANY_QUOTES, '')}\u00a0»`;
  const number = String(NUMBERS.indexOf(written));
  if (accepts(number)) return number;
  const [value] = nearest(written, values ?? [], MISTYPED);
  return value !== undefined && accepts(value) && !/\d/.test(value) ? value : undefined;
}
