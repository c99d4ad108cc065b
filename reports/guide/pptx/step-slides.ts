import { alternativeText, captionOf } from '../frame-text.ts';
import { imageOf } from '../image-of.ts';
import { toldOf } from '../replay/told.ts';
import type { Frame, GuideStep, Storyboard } from '../storyboard.ts';
import type { Slide } from './deck.ts';
import { fittingPlace, fittingSize } from './fit.ts';
import { COLOURS, PLACES, TITLE } from './look.ts';
import { addMarks } from './marks.ts';
import { addSide, titleTelling } from './side.ts';
import { addParagraphs } from './paragraphs.ts';

/**
 * A slide for each picture of a step; one of words where it has none.
 *
 * @param opening what the speaker says of the chapter before its first step; empty elsewhere
 * @param newSlide gives the next slide
 */
export function addStepSlides(
  step: GuideStep,
  opening: string,
  storyboard: Storyboard,
  newSlide: () => Slide,
): void {
  const { number, captions, frames, note } = step;
  const notes = (index: number) => [index === 0 ? opening : '', note].filter(Boolean).join('\n\n');
  if (frames.length === 0) {
    const slide = newSlide();
    addTitle(slide, number, captions[0] ?? '');
    const others = { lines: captions.slice(1), color: COLOURS.ink, isList: true };
    addParagraphs(slide, [others], PLACES.words, [24, 20, 16, 12]);
    slide.addNotes(notes(0));
  }
  frames.forEach((frame, index) => {
    const slide = newSlide();
    const title = titleOf(frame, step);
    addTitle(slide, number, title);
    addPicture(slide, frame, step, storyboard);
    addSide(slide, frame, step, title);
    slide.addNotes(notes(index));
  });
}

/** The caption; where several pictures show it, what is done on this one. */
function titleOf(frame: Frame, step: GuideStep): string {
  const isOneOfSeveral = step.frames.filter(({ caption }) => caption === frame.caption).length > 1;
  return (isOneOfSeveral && titleTelling(toldOf(frame.marks))) || captionOf(step, frame);
}

function addTitle(slide: Slide, number: string, text: string): void {
  const look = {
    bold: true,
    fontSize: fittingSize(`${number}  ${text}`, PLACES.title, [24, 20, 17, 14, 12]),
  };
  slide.addText(
    [
      { text: `${number}  `, options: { ...look, color: COLOURS.red } },
      { text, options: look },
    ],
    { placeholder: TITLE, objectName: 'Titre' },
  );
}

function addPicture(slide: Slide, frame: Frame, { kind }: GuideStep, storyboard: Storyboard): void {
  const image = imageOf(storyboard, frame);
  const place = fittingPlace(image, PLACES.picture);
  const data = `image/png;base64,${image.png}`;
  slide.addImage({ data, ...place, altText: alternativeText(frame, kind), objectName: 'Image' });
  addMarks(slide, frame.marks, image, place);
}
