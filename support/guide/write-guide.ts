import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide } from '../../reports/guide/build-storyboard.ts';
import { writeImages } from '../../reports/guide/images/write-images.ts';
import { pdfPage } from '../../reports/guide/pdf/pdf-page.ts';
import { writePptx } from '../../reports/guide/pptx/write-pptx.ts';
import { stepId } from '../../reports/guide/replay/page/guide.ts';
import { replayHtml } from '../../reports/guide/replay/replay.ts';

/** The files of a guide; changes are there where there is a reference, practice where one can practise. */
export const FILES = {
  storyboard: 'guide.json',
  practice: 'pratique.json',
  replay: 'guide.html',
  letter: 'guide-lettre.pdf',
  a4: 'guide-a4.pdf',
  slides: 'guide.pptx',
  images: 'images',
  changes: 'changements.html',
} as const;

/** Prints a page of HTML as a PDF, as print-pdf.ts does. */
export type PrintPdf = (html: string, file: string, date: Date) => Promise<void>;

export interface Making {
  /** Where one practises this guide: what tells a step is added to it. */
  readonly practiceAddress: string;
  /** The day of the guide. */
  readonly date: Date;
  readonly printPdf: PrintPdf;
  /** Told what is being made, in French. */
  readonly tell: (what: string) => void;
}

/** Writes a guide in all its forms. @throws {Error} where one of them cannot be made */
export async function writeGuide(
  { storyboard, practice }: Guide,
  folder: string,
  making: Making,
): Promise<void> {
  const { date, practiceAddress, printPdf, tell } = making;
  const path = (file: string) => join(folder, file);
  const practised = new Set(practice.steps.map(({ number }) => number));

  tell('page à suivre');
  await writeFile(path(FILES.storyboard), `${JSON.stringify(storyboard)}\n`);
  if (practised.size > 0) await writeFile(path(FILES.practice), `${JSON.stringify(practice)}\n`);
  const page = await replayHtml(storyboard, ({ number }) =>
    practised.has(number) ? `${practiceAddress}/${stepId(number)}` : undefined,
  );
  await writeFile(path(FILES.replay), page);
  const print = async (what: string, paper: 'Letter' | 'A4', file: string): Promise<void> => {
    tell(what);
    await printPdf(pdfPage(storyboard, { paper, date }), path(file), date);
  };
  const draw = async (): Promise<void> => {
    tell('diapositives');
    await writePptx(storyboard, path(FILES.slides), date);
    tell('images');
    await writeImages(storyboard, path(FILES.images));
  };
  // Chromium prints while images are drawn. What fails is told once nothing writes in the folder any more.
  const ends = await Promise.allSettled([
    print('PDF, format lettre', 'Letter', FILES.letter),
    print('PDF, format A4', 'A4', FILES.a4),
    draw(),
  ]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
