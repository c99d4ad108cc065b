import { writeFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { launchBrowser } from '../driver/launch-browser.ts';

/** A guide of hundreds of pictures takes its time. In milliseconds. */
const PATIENCE = 120_000;

/** Where links lead: the first of each is the page, as pdf.js knows it. */
const destinationsSchema = z.record(
  z.string(),
  z.tuple([z.object({ num: z.number(), gen: z.number() })], z.unknown()),
);

/**
 * Prints a page of HTML, whole in itself, as a tagged PDF with bookmarks; its CSS says on what sheet.
 * Each `data-page-of` gets the number of the page of the element that it names, to which something must link.
 *
 * Chromium has no `target-counter()`: it prints once to see where things are, and again with their page numbers.
 *
 * @param date when the PDF says that it was made
 * @throws {Error} where no browser is found, or a `data-page-of` names nothing that is linked to
 */
export async function printPdf(html: string, file: string, date: Date): Promise<void> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ offline: true });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.setContent(html);
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const print = () =>
      page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const missing = await page.evaluate(writePageNumbers, await pageNumbers(await print()));
    if (missing.length > 0) throw new Error(`No link leads to: ${missing.join(', ')}.`);
    await writeFile(file, dated(await print(), date));
  } finally {
    await browser.close();
  }
}

/** The page, counted from 1, of everything that is linked to. */
async function pageNumbers(pdf: Uint8Array): Promise<Record<string, number>> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const destinations = destinationsSchema.parse(await document.getDestinations());
  const pages = Object.entries(destinations).map(
    async ([name, [page]]) => [name, (await document.getPageIndex(page)) + 1] as const,
  );
  const numbers = Object.fromEntries(await Promise.all(pages));
  await document.loadingTask.destroy();
  return numbers;
}

/** Runs in the page. @returns the names that have no number */
function writePageNumbers(numbers: Record<string, number>): string[] {
  const missing: string[] = [];
  for (const room of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const name = room.dataset['pageOf'] ?? '';
    const number = numbers[name];
    if (number === undefined) missing.push(name);
    else room.textContent = String(number);
  }
  return missing;
}

/** Chromium dates a PDF with its own clock; another date of the same length leaves every place in the file right. */
function dated(pdf: Buffer, date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1').replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (D:${digits}`);
  return Buffer.from(text, 'latin1');
}
