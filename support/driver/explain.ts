import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright';

/** How long a failure waits for the page that it quotes, in milliseconds. */
const QUOTE_PATIENCE_MS = 1000;

/** How much of a page a failure quotes, in characters. */
const QUOTE_LENGTH = 600;

/**
 * Looks at a page, and says in French what was expected, where, and what is there instead, if it is not as expected.
 * @param quote what is there instead; what the page says, unless told
 * @throws that sentence
 */
export async function orExplain(
  page: Page,
  expectation: string,
  look: () => Promise<void>,
  quote = () => quotePage(page),
): Promise<void> {
  try {
    await look();
  } catch (error) {
    removeColours(error);
    throw new Error(`${expectation}\nPage\u00a0: ${page.url()}\n${await quote()}`, { cause: error });
  }
}

/** What the page says, wherever it can be read at all: this runs when something is already wrong. */
async function quotePage(page: Page): Promise<string> {
  const text = await page
    .locator('main, body')
    .last()
    .innerText({ timeout: QUOTE_PATIENCE_MS })
    .catch(() => '');
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return `On y lit\u00a0: ${oneLine.length > QUOTE_LENGTH ? `${oneLine.slice(0, QUOTE_LENGTH)}…` : oneLine}`;
}

/** Playwright writes for terminals, and reports are pages. */
function removeColours(error: unknown): void {
  if (!(error instanceof Error)) return;
  error.message = stripVTControlCharacters(error.message);
  error.stack = stripVTControlCharacters(error.stack ?? '');
}
