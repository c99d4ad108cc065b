import { writeFile } from 'node:fs/promises';
import { longDate, SIMULATOR_NOTICE } from '../notice.ts';
import type { Chapter, Part, Storyboard } from '../storyboard.ts';
import { newDeck, type Deck } from './deck.ts';
import { fittingSize } from './fit.ts';
import { COLOURS, defineLayouts, FONT, LAYOUTS, PLACES, TITLE } from './look.ts';
import { mended } from './mend.ts';
import { addParagraphs } from './paragraphs.ts';
import { addStepSlides } from './step-slides.ts';

/**
 * Writes a guide as slides: a cover, and for each part a section with a slide a picture. Circles are shapes that one
 * can move, and the trainer's notes are those of the speaker. The same guide and date always make the same bytes.
 *
 * @param date the day of the guide, on its cover and in what the file says of itself
 */
export async function writePptx(storyboard: Storyboard, file: string, date: Date): Promise<void> {
  const deck = newDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = storyboard.title;
  deck.subject = SIMULATOR_NOTICE;
  deck.author = 'Simulateur';
  deck.company = 'Simulateur';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineLayouts(deck);
  addCover(deck, storyboard, date);
  storyboard.parts.forEach((part, index) => {
    addPart(deck, part, `${index + 1}) ${part.title}`, storyboard);
  });
  const written = await deck.write({ outputType: 'nodebuffer' });
  if (!(written instanceof Uint8Array)) throw new TypeError('pptxgenjs writes no bytes any more.');
  await writeFile(file, await mended(written, date));
}

function addCover(deck: Deck, { title, note }: Storyboard, date: Date): void {
  const section = { title: 'Couverture' };
  deck.addSection(section);
  const slide = deck.addSlide({ masterName: LAYOUTS.cover, sectionTitle: section.title });
  const look = { fontFace: FONT, align: 'left', valign: 'top', margin: 0 } as const;
  slide.addText('Guide illustré', {
    ...look,
    ...{ x: 1.1, y: 1.1, w: 9, h: 0.4, fontSize: 18, bold: true, color: COLOURS.pale, objectName: 'Nature' },
  });
  const size = fittingSize(title, PLACES.coverTitle, [40, 34, 28, 22]);
  slide.addText(title, { placeholder: TITLE, fontSize: size });
  const lines = note.split('\n').filter(Boolean);
  addParagraphs(slide, [{ lines, color: COLOURS.white }], PLACES.coverNote, [18, 16, 14, 12]);
  slide.addText(longDate(date), {
    ...look,
    ...{ x: 1.1, y: 5.75, w: 6, h: 0.4, fontSize: 16, bold: true, color: COLOURS.white, objectName: 'Date' },
  });
  slide.addText(SIMULATOR_NOTICE, {
    ...look,
    ...{ x: 1.1, y: 6.45, w: 8.6, h: 0.5, fontSize: 14, bold: true, margin: 10, valign: 'middle' },
    ...{ color: COLOURS.warningInk, fill: { color: COLOURS.warning }, objectName: 'Avis' },
  });
}

function addPart(deck: Deck, part: Part, title: string, storyboard: Storyboard): void {
  deck.addSection({ title });
  const slide = deck.addSlide({ masterName: LAYOUTS.part, sectionTitle: title });
  slide.addText(title, {
    placeholder: TITLE,
    fontSize: fittingSize(title, PLACES.coverTitle, [36, 30, 24, 20]),
  });
  addParagraphs(
    slide,
    [
      { lines: part.note.split('\n').filter(Boolean), color: COLOURS.white },
      { lines: part.chapters.map((chapter) => chapter.title), color: COLOURS.white, isList: true },
    ],
    PLACES.partWords,
    [20, 18, 16, 14, 12, 10],
  );
  slide.addNotes(part.note);
  for (const chapter of part.chapters) addChapter(deck, chapter, title, storyboard);
}

function addChapter(deck: Deck, chapter: Chapter, sectionTitle: string, storyboard: Storyboard): void {
  chapter.steps.forEach((step, index) => {
    const opening = index === 0 ? [chapter.title, chapter.note].filter(Boolean).join('\n') : '';
    addStepSlides(step, opening, storyboard, () => deck.addSlide({ masterName: LAYOUTS.step, sectionTitle }));
  });
}
