import type { Moment, PlacedStep } from './guide.ts';

/** A moment, where it is in the guide. */
export interface PlacedMoment {
  readonly placed: PlacedStep;
  /** Of the step in the guide, from 0. */
  readonly place: number;
  /** Of the moment in its step, from 0. */
  readonly order: number;
  readonly moment: Moment;
}

/** Every moment of a guide, in a row. */
export const courseOf = (steps: readonly PlacedStep[]): PlacedMoment[] =>
  steps.flatMap((placed, place) => placed.moments.map((moment, order) => ({ placed, place, order, moment })));

/**
 * Where an address leads to in a course.
 *
 * @param step none, or one that is not there, is the first
 * @param order of the moment in the step; past its end, its last
 */
export function placeIn(course: readonly PlacedMoment[], step: string | undefined, order: number): number {
  const first = course.findIndex(({ placed }) => placed.id === step);
  if (first < 0) return 0;
  const last = course.findLastIndex(({ placed }) => placed.id === step);
  return Math.min(first + order, last);
}
