import { stepsInOrder, type PlacedStep } from '../reading-order.ts';
import type { Storyboard } from '../storyboard.ts';
import { align, type Pair } from './align.ts';
import { frameChanges, type FrameChange } from './frames.ts';
import { headingChanges, type HeadingChange } from './headings.ts';
import { textLikeness } from './likeness.ts';

/** A step that is in both guides, and not the same. */
export interface StepChange extends Pair<PlacedStep> {
  readonly isReworded: boolean;
  readonly hasOtherNote: boolean;
  readonly frames: readonly FrameChange[];
}

/** What became of a guide. */
export interface Changes {
  /** What the guide is called now. */
  readonly title: string;
  /** Of the guide, its parts and its chapters. */
  readonly headings: readonly HeadingChange[];
  readonly added: readonly PlacedStep[];
  readonly removed: readonly PlacedStep[];
  readonly changed: readonly StepChange[];
  /** Steps that have another number, when nothing else explains it. */
  readonly renumbered: readonly Pair<PlacedStep>[];
}

/**
 * Compares two versions of a guide. Steps are known by what they say, never by their numbers: one more step does not
 * make others of all that follow.
 */
export function compareGuides(before: Storyboard, after: Storyboard): Changes {
  const { pairs, added, removed } = align(
    stepsInOrder(before),
    stepsInOrder(after),
    (was, is) => sameness(was, is, before, after),
    (was, is) => textLikeness(captionsOf(was), captionsOf(is)),
  );
  const headings = headingChanges(before, after);
  const changed = pairs
    .map((pair) => ({
      ...pair,
      isReworded: captionsOf(pair.before) !== captionsOf(pair.after),
      hasOtherNote: pair.before.step.note !== pair.after.step.note,
      frames: frameChanges(
        { step: pair.before.step, guide: before },
        { step: pair.after.step, guide: after },
      ),
    }))
    .filter(
      ({ isMoved, isReworded, hasOtherNote, frames }) =>
        isMoved || isReworded || hasOtherNote || frames.length > 0,
    );
  const isExplained =
    added.length > 0 || removed.length > 0 || headings.length > 0 || changed.some(({ isMoved }) => isMoved);
  return {
    title: after.title,
    headings,
    added,
    removed,
    changed,
    renumbered: isExplained ? [] : pairs.filter((pair) => pair.before.step.number !== pair.after.step.number),
  };
}

/** Steps of the same words are told apart by what they show and where they are. */
function sameness(was: PlacedStep, is: PlacedStep, before: Storyboard, after: Storyboard): number {
  if (captionsOf(was) !== captionsOf(is)) return 0;
  const hashes = ({ step }: PlacedStep, { images }: Storyboard) =>
    step.frames.map(({ image }) => images[image]?.hash).join();
  return (
    4 + (hashes(was, before) === hashes(is, after) ? 2 : 0) + (was.chapter.title === is.chapter.title ? 1 : 0)
  );
}

export const captionsOf = ({ step }: PlacedStep): string => step.captions.join('\n');

/** Whether anything changed that a reader of the guide sees. */
export function hasChanges({ headings, added, removed, changed, renumbered }: Changes): boolean {
  return [headings, added, removed, changed, renumbered].some((list) => list.length > 0);
}

/** What a command that compares guides ends with, as `diff` does: 0 when nothing changed, 1 when something did. */
export const changesExitCode = (changes: Changes): 0 | 1 => (hasChanges(changes) ? 1 : 0);
