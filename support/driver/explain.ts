import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright';
import { failure, type Expectation } from './expectations.ts';
import type { HttpPage } from './http-page.ts';

/** How long a failure waits for the page that it quotes, in milliseconds: a loaded machine may stand still for seconds. */
const QUOTE_PATIENCE_MS = 5000;

/** The page that Chromium shows instead of a site that does not answer. */
export const BROWSERS_OWN_PAGE = /^chrome-error:/;

/**
 * Looks at a page, and says in French what was expected, where, and what is there instead, if it is not as expected.
 * @throws that sentence
 */
export async function orExplain(
  page: Page,
  expectation: Expectation,
  look: () => Promise<void>,
): Promise<void> {
  try {
    await look();
  } catch (error) {
    removeColours(error);
    throw failure(expectation, page.url(), await readPage(page), error);
  }
}

/** The page as it is now, read as the driver without a browser reads it: this runs when something is already wrong. */
async function readPage(page: Page): Promise<HttpPage | undefined> {
  // It costs half a second, that only a failure is worth.
  const { HttpPage } = await import('./http-page.ts');
  const request = { method: 'GET', address: page.url() } as const;
  if (BROWSERS_OWN_PAGE.test(request.address)) return HttpPage.unanswered(request);
  const reading = page.locator('html').evaluate(htmlNow, undefined, { timeout: QUOTE_PATIENCE_MS });
  return reading.then(
    (html) => HttpPage.answered(request, html),
    () => undefined,
  );
}

/** Runs in the page: its HTML, with what style sheets hide, what was typed and ticked, and where the cursor is. */
function htmlNow(root: Element): string {
  const copy = root.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  const copies = copy.querySelectorAll('*');
  // The choices of a closed list are read as its own text.
  const isHidden = (element: Element): boolean =>
    document.body.contains(element) &&
    !(element instanceof HTMLOptionElement) &&
    !element.checkVisibility({ visibilityProperty: true });
  Array.from(root.querySelectorAll('*')).forEach((element, index) => {
    const now = copies[index];
    if (now === undefined) return;
    if (isHidden(element)) now.setAttribute('hidden', '');
    now.toggleAttribute('autofocus', element === document.activeElement && element !== document.body);
    if (element instanceof HTMLInputElement) {
      now.setAttribute('value', element.value);
      now.toggleAttribute('checked', element.checked);
    }
    if (element instanceof HTMLTextAreaElement) now.textContent = element.value;
    if (element instanceof HTMLOptionElement) now.toggleAttribute('selected', element.selected);
  });
  return copy.outerHTML;
}

/** Playwright writes for terminals, and reports are pages. */
function removeColours(error: unknown): void {
  if (!(error instanceof Error)) return;
  error.message = stripVTControlCharacters(error.message);
  error.stack = stripVTControlCharacters(error.stack ?? '');
}
