// The guide as it is played: its steps in a row, each cut in moments.
import type { Frame, GuideStep, Mark, Rectangle, Storyboard } from '../../storyboard.ts';

/** What the page needs of a guide; its pictures are in the page already. */
export type PageGuide = Omit<Storyboard, 'images'>;

/** A picture of the page. */
export interface Picture {
  readonly key: string;
  readonly frame: Frame;
}

/** One thing that is done on a page, opened first if need be; or several that are looked at together. */
export interface Moment {
  /** The picture; a step without any has none. */
  readonly picture?: Picture;
  /** Which marks of the picture it shows. */
  readonly marks: readonly number[];
  /** The last of them, when it is done rather than looked at. */
  readonly act?: Mark;
}

/** A step, where it is in the guide. */
export interface PlacedStep {
  /** As addresses write it: « 1-4 ». */
  readonly id: string;
  readonly partNumber: number;
  readonly partTitle: string;
  readonly chapterTitle: string;
  readonly step: GuideStep;
  readonly moments: readonly Moment[];
}

/** An act that a trainee can do on the picture. */
export type Target = Mark & { readonly rectangle: Rectangle };

/** A step's number as addresses write it: « 1-4 » for « 1)-4 ». */
export const stepId = (number: string): string => number.replace(')', '');

/** The name of a picture in the page. @param frame from 0 */
export const pictureKey = (number: string, frame: number): string => `${stepId(number)}/${frame}`;

/** The steps of a guide, in the order in which they are read. */
export function placedSteps({ parts }: PageGuide): PlacedStep[] {
  return parts.flatMap((part, index) =>
    part.chapters.flatMap((chapter) =>
      chapter.steps.map((step) => ({
        id: stepId(step.number),
        partNumber: index + 1,
        partTitle: part.title,
        chapterTitle: chapter.title,
        step,
        moments: momentsOf(step),
      })),
    ),
  );
}

function momentsOf({ number, frames }: GuideStep): Moment[] {
  if (frames.length === 0) return [{ marks: [] }];
  return frames.flatMap((frame, index) => {
    const picture = { key: pictureKey(number, index), frame };
    const groups = frame.marks.length === 0 ? [[]] : groupsOf(frame.marks);
    return groups.map((marks): Moment => {
      const last = marks.at(-1);
      const act = last === undefined ? undefined : frame.marks[last];
      return { picture, marks, ...(act?.kind === 'act' && { act }) };
    });
  });
}

/** The marks of a picture by what they show: each act, with the opening of the page before it; looks in a row together. */
export function groupsOf(marks: readonly Mark[]): number[][] {
  const groups: number[][] = [];
  marks.forEach((mark, index) => {
    const last = groups.at(-1);
    const previous = marks[index - 1];
    if (last && previous && isTogether(previous, mark)) last.push(index);
    else groups.push([index]);
  });
  return groups;
}

/** Nothing on a picture opens its page: one opens it by doing what comes next. */
const isTogether = (previous: Mark, mark: Mark): boolean =>
  mark.kind === 'look' ? previous.kind === 'look' : previous.gesture === 'open';

/** What is to be found on the picture at this moment; nothing when it is only looked at, or done elsewhere. */
export function targetOf({ act }: Moment): Target | undefined {
  if (act?.rectangle === undefined || act.gesture === 'open' || act.gesture === 'key') return undefined;
  return { ...act, rectangle: act.rectangle };
}
