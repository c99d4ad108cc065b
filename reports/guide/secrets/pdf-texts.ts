import { getDocumentProxy } from 'unpdf';

/**
 * The words of a PDF, page by page, and what is said around them: title, bookmarks, links, texts for who does not see.
 * A PDF of Chromium has glyphs where one expects letters, so that nothing is found in its bytes: pdf.js reads them.
 */
export async function pdfTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info } = await pdf.getMetadata();
  const texts = [JSON.stringify([info, await pdf.getOutline(), await pdf.getDestinations()])];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    texts.push(JSON.stringify([await page.getStructTree(), await page.getAnnotations()]));
  }
  await pdf.loadingTask.destroy();
  return texts;
}
