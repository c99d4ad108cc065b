import type { Chapter, GuideStep, Part } from '../storyboard.ts';

/** What parts, chapters and steps are called by links and page rules. */
export const places = {
  part: (index: number): string => `partie-${index + 1}`,
  chapter: (index: number, rank: number): string => `chapitre-${index + 1}-${rank + 1}`,
  step: ({ number }: GuideStep): string => `etape-${number.replace(/[^\p{L}\d]+/gu, '-')}`,
};

/** The only chapter of a part may have no more to say than the part. */
export const isTitled = ({ title }: Chapter, part: Part): boolean =>
  part.chapters.length > 1 || title !== part.title;
