// What is said beside a picture of what is marked on it.
import type { Mark } from '../storyboard.ts';
import { groupsOf } from './page/guide.ts';
import { sentenceOfAll } from './page/sentences.ts';

export interface Told {
  readonly sentence: string;
  /** The number that the picture shows there; undefined when it shows none. */
  readonly rank: number | undefined;
}

/** What the marks of a picture show, in their order. */
export function toldOf(marks: readonly Mark[]): Told[] {
  const ranks = ranksOf(marks);
  return groupsOf(marks).map((group) => ({
    sentence: sentenceOfAll(group.flatMap((index) => marks[index] ?? [])),
    rank: ranks[group.at(-1) ?? -1],
  }));
}

/** The number of each mark, from 1: acts have one when several are drawn on the picture, what is looked at never. */
export function ranksOf(marks: readonly Mark[]): (number | undefined)[] {
  const isAlone = marks.filter(isDrawnAct).length < 2;
  return marks.map((mark, index) =>
    isAlone || !isDrawnAct(mark) ? undefined : marks.slice(0, index + 1).filter(isDrawnAct).length,
  );
}

const isDrawnAct = ({ kind, rectangle }: Mark): boolean => kind === 'act' && rectangle !== undefined;
