import type { Chapter, GuideStep, Part, Storyboard } from './storyboard.ts';

/** A step, and where it is. */
export interface PlacedStep {
  readonly part: Part;
  readonly chapter: Chapter;
  readonly step: GuideStep;
}

/** The steps of a guide as one reads them. */
export function stepsInOrder({ parts }: Storyboard): PlacedStep[] {
  return parts.flatMap((part) =>
    part.chapters.flatMap((chapter) => chapter.steps.map((step) => ({ part, chapter, step }))),
  );
}
