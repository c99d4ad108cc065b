import { isSaid, whereText } from '../frame-text.ts';
import { sentenceOf } from '../replay/page/sentences.ts';
import type { Frame, GuideStep } from '../storyboard.ts';
import type { Slide } from './deck.ts';
import { COLOURS, PLACES } from './look.ts';
import { addParagraphs } from './paragraphs.ts';

const SIZES = [14, 13, 12, 11, 10, 9, 8] as const;

/** Beside a picture: where it is, what is done there if the title does not say it, and the whole of its step. */
export function addSide(slide: Slide, frame: Frame, step: GuideStep, title: string): void {
  const { captions, frames, number, kind } = step;
  const acts = frame.marks.map(sentenceOf);
  const isTold = isSaid(step, frame) || acts.join() === title;
  const numbered = acts.length > 1 ? acts.map((act, index) => `${index + 1}. ${act}`) : acts;
  const isOneOfSeveral = frames.length > 1;
  const rank = `Étape ${number}, image ${frames.indexOf(frame) + 1} de ${frames.length}`;
  addParagraphs(
    slide,
    [
      { lines: [whereText(frame, kind)], color: COLOURS.quiet },
      { lines: isTold ? [] : numbered, color: COLOURS.ink, bold: true },
      { lines: isOneOfSeveral ? [rank] : [], color: COLOURS.quiet, bold: true },
      { lines: isOneOfSeveral || captions.length > 1 ? captions : [], color: COLOURS.ink, isList: true },
    ],
    PLACES.side,
    SIZES,
  );
}
