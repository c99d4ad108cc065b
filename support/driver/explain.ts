import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright';
import { failure, quotePage } from './expectations.ts';

/** How long a failure waits for the page that it quotes, in milliseconds. */
const QUOTE_PATIENCE_MS = 1000;

/**
 * Looks at a page, and says in French what was expected, where, and what is there instead, if it is not as expected.
 * @param quote what is there instead; what the page says, unless told
 * @throws that sentence
 */
export async function orExplain(
  page: Page,
  expectation: string,
  look: () => Promise<void>,
  quote = () => quoteText(page),
): Promise<void> {
  try {
    await look();
  } catch (error) {
    removeColours(error);
    throw failure(expectation, page.url(), await quote(), error);
  }
}

/** What the page says, wherever it can be read at all: this runs when something is already wrong. */
async function quoteText(page: Page): Promise<string> {
  return quotePage(
    await page
      .locator('main, body')
      .last()
      .innerText({ timeout: QUOTE_PATIENCE_MS })
      .catch(() => ''),
  );
}

/** Playwright writes for terminals, and reports are pages. */
function removeColours(error: unknown): void {
  if (!(error instanceof Error)) return;
  error.message = stripVTControlCharacters(error.message);
  error.stack = stripVTControlCharacters(error.stack ?? '');
}
