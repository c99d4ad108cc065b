import { align, type Alignment } from './alignment.ts';
import { piecesOf } from './pattern.ts';
import type { KnownStep, Vocabulary } from './vocabulary.ts';
import { fold, wordsOf } from './words.ts';

/** A step that exists, and how it goes with one that does not. */
export interface Candidate extends Alignment {
  readonly step: KnownStep;
  /** Whether all the words are there, in another order. */
  readonly isReordered: boolean;
}

const MOST = 3;
/** Below, two sentences have nothing to do with each other. */
const LEAST_LIKENESS = 0.5;
/** What the second and the third must have in common with the step: only the nearest one may be a guess. */
const LIKENESS_OF_OTHERS = 0.65;
/** How much less like the step than the nearest one they may be. */
const FURTHEST_BEHIND = 0.25;
/** What an order that is wrong costs, whatever has moved. */
const OTHER_ORDER = 0.8;

/**
 * The steps that exist and look most like one that does not, nearest first.
 *
 * @param text the step as it is written, without its keyword
 * @returns three at most; none where nothing looks like it
 */
export function nearestSteps(text: string, vocabulary: Vocabulary): Candidate[] {
  const candidates = vocabulary.steps
    .map((step) => candidateFor(text, step, vocabulary))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, ...others] = candidates.slice(0, MOST);
  if (best === undefined || best.likeness < LEAST_LIKENESS) return [];
  const least = Math.max(LIKENESS_OF_OTHERS, best.likeness - FURTHEST_BEHIND);
  return [best, ...others.filter(({ likeness }) => likeness >= least)];
}

function candidateFor(text: string, step: KnownStep, vocabulary: Vocabulary): Candidate {
  const [words, pieces] = [wordsOf(text), piecesOf(step.source)];
  const alignment = align({ text, words, pieces, parameter: (name) => vocabulary.parameter(name) });
  const isReordered = hasSameWords(alignment);
  const likeness = isReordered ? 1 - OTHER_ORDER / pieces.length : alignment.likeness;
  return { ...alignment, likeness: Math.max(likeness, alignment.likeness), step, isReordered };
}

/** Whether the parameters are there, and the words that are not where they should be are elsewhere. */
function hasSameWords({ pairs, cost }: Alignment): boolean {
  if (cost <= OTHER_ORDER || pairs.some((pair) => pair.cost > 0 && pair.piece?.parameter !== undefined))
    return false;
  const differing = pairs.filter((pair) => pair.cost > 0);
  const written = differing.flatMap(({ words }) => words.map(({ text }) => fold(text)));
  const expected = differing.flatMap(({ piece }) => (piece ? [fold(piece.variants[0] ?? '')] : []));
  return written.toSorted().join(' ') === expected.toSorted().join(' ');
}
