import { isSaid, whereText } from '../frame-text.ts';
import { inner } from '../replay/page/sentences.ts';
import { toldOf, type Told } from '../replay/told.ts';
import type { Frame, GuideStep } from '../storyboard.ts';
import type { Slide } from './deck.ts';
import { COLOURS, PLACES } from './look.ts';
import { addParagraphs } from './paragraphs.ts';

/** What marks show, in one line: « Cliquer sur « Non »; cocher « Émilie » »; empty for none. */
export const titleTelling = (told: readonly Told[]): string =>
  told.map(({ sentence }, index) => (index === 0 ? sentence : inner(sentence))).join('; ');

const SIZES = [14, 13, 12, 11, 10, 9, 8] as const;

/** Beside a picture: where it is, what is done there if the title does not say it, and the whole of its step. */
export function addSide(slide: Slide, frame: Frame, step: GuideStep, title: string): void {
  const { captions, frames, number, kind } = step;
  const told = toldOf(frame.marks);
  const isNumbered = told.some(({ rank }) => rank !== undefined);
  const isTold = isSaid(step, frame) || (!isNumbered && title === titleTelling(told));
  const lines = told.map(({ sentence, rank }) => (rank === undefined ? sentence : `${rank}. ${sentence}`));
  const isOneOfSeveral = frames.length > 1;
  const place = `Étape ${number}, image ${frames.indexOf(frame) + 1} de ${frames.length}`;
  addParagraphs(
    slide,
    [
      { lines: [whereText(frame, kind)], color: COLOURS.quiet },
      { lines: isTold ? [] : lines, color: COLOURS.ink, bold: true },
      { lines: isOneOfSeveral ? [place] : [], color: COLOURS.quiet, bold: true },
      { lines: isOneOfSeveral || captions.length > 1 ? captions : [], color: COLOURS.ink, isList: true },
    ],
    PLACES.side,
    SIZES,
  );
}
