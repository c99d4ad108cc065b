import { captionOf, whereText } from '../frame-text.ts';
import { imageOf } from '../image-of.ts';
import { sentenceOf } from '../replay/page/sentences.ts';
import type { Frame, GuideImage, GuideStep, Rectangle, Storyboard } from '../storyboard.ts';
import { align } from './align.ts';
import { textLikeness } from './likeness.ts';
import { pictureChange, type PictureChange } from './pictures.ts';

/** A picture of a step. */
export interface ShownFrame {
  /** Its rank in the step, from 1. */
  readonly rank: number;
  readonly frame: Frame;
  readonly image: GuideImage;
  /** What is said of it: the one of several captions that it shows, who is where, and what is done. */
  readonly said: string;
}

/** What became of a picture of a step and of what is said on it. */
export interface FrameChange {
  /** Missing for a picture that was added. */
  readonly before?: ShownFrame;
  /** Missing for a picture that was removed. */
  readonly after?: ShownFrame;
  readonly isMoved: boolean;
  /** Missing when the picture is the same, its circles aside. */
  readonly picture?: PictureChange;
  /** Whether a circle went elsewhere on the picture. */
  readonly isMarkMoved: boolean;
}

/** A step with the guide it is in. */
export interface StepOf {
  readonly step: GuideStep;
  readonly guide: Storyboard;
}

/** Circles that are nearer than this, as a share of the picture, are at the same place. */
const NEAR = 0.004;

/** What became of the pictures of a step; nothing of those that stayed as they were. */
export function frameChanges(before: StepOf, after: StepOf): FrameChange[] {
  const { pairs, added, removed } = align(
    shownFrames(before),
    shownFrames(after),
    (was, is) => (was.said === is.said ? 1 : 0),
    (was, is) => textLikeness(was.said, is.said),
  );
  return [
    ...removed.map((shown) => ({ before: shown, isMoved: false, isMarkMoved: false })),
    ...added.map((shown) => ({ after: shown, isMoved: false, isMarkMoved: false })),
    ...pairs.flatMap((pair) => {
      const picture = pictureChange(pair.before.image, pair.after.image);
      const isMarkMoved = hasMovedMark(pair.before.frame, pair.after.frame);
      const isSame = !picture && !isMarkMoved && !pair.isMoved && pair.before.said === pair.after.said;
      return isSame ? [] : [{ ...pair, ...(picture && { picture }), isMarkMoved }];
    }),
  ];
}

const shownFrames = ({ step, guide }: StepOf): ShownFrame[] =>
  step.frames.map((frame, index) => ({
    rank: index + 1,
    frame,
    image: imageOf(guide, frame),
    // Not its address: the simulator gives numbers by chance in it, and no printed guide says it.
    said: [
      ...(step.captions.length > 1 ? [captionOf(step, frame)] : []),
      whereText(frame, step.kind),
      ...frame.marks.map(sentenceOf),
    ].join('\n'),
  }));

const hasMovedMark = (before: Frame, after: Frame): boolean =>
  before.marks.some((mark, index) => isElsewhere(mark.rectangle, after.marks[index]?.rectangle));

function isElsewhere(before: Rectangle | undefined, after: Rectangle | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  const sides = ['x', 'y', 'width', 'height'] as const;
  return sides.some((side) => Math.abs(before[side] - after[side]) > NEAR);
}
