// Pages that need no network: opened from a file, in a real browser, as their readers do. For tests.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright';
import { launchBrowser } from './launch-browser.ts';

export type { BrowserContextOptions, Locator, Page };

/** WCAG 2.0, 2.1 and 2.2, levels A and AA, as axe names them. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What anything waits for at most, in milliseconds. */
const PATIENCE = 10_000;

/** A browser for pages that need no network. */
export class OfflineBrowser {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async launch(): Promise<OfflineBrowser> {
    return new OfflineBrowser(await launchBrowser());
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /**
   * Opens a page, and closes it after use.
   *
   * @returns what went wrong in it, and every address outside the machine that it asked for
   */
  async open(
    address: string,
    use: (page: Page) => Promise<void>,
    options: BrowserContextOptions,
  ): Promise<string[]> {
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(PATIENCE);
    const wrong: string[] = [];
    context.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) wrong.push(request.url());
    });
    context.on('weberror', (error) => wrong.push(error.error().message));
    context.on('console', (message) => wrong.push(message.text()));
    try {
      const page = await context.newPage();
      await page.goto(address);
      await use(page);
      return wrong;
    } finally {
      await context.close();
    }
  }
}

/** What axe finds wrong in the page as it is now: each rule, with the places. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n  '));
}
