// For tests: the replay of the sample guide, in a browser.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { replayHtml } from '../../reports/guide/replay/replay.ts';
import { SAMPLE_GUIDE } from '../../reports/guide/replay/sample-guide.ts';
import type { Rectangle } from '../../reports/guide/storyboard.ts';
import {
  OfflineBrowser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '../driver/offline-page.ts';

/** Opens the guide at a place of its address, nothing moving unless it is asked for. */
type WithGuide = (
  fragment: string,
  use: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** The only step that the simulator knows, and where it lets somebody do it. */
const PRACTISED = '1)-2';
export const PRACTICE_ADDRESS = 'http://127.0.0.1:3000/pratique/accueil/1-2';

/** Where the sample's pictures show nothing at all. */
export const NOWHERE: Rectangle = { x: 0.9, y: 0.2, width: 0.02, height: 0.02 };

/** Writes the guide, and starts a browser, for the tests of a file. In each, nothing may fail in the page nor leave it. */
export function guideTests(): WithGuide {
  let folder: string;
  let browser: OfflineBrowser;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'replay-'));
    const page = await replayHtml(SAMPLE_GUIDE, ({ number }) =>
      number === PRACTISED ? PRACTICE_ADDRESS : undefined,
    );
    await writeFile(join(folder, 'guide.html'), page);
    browser = await OfflineBrowser.launch();
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });
  return async (fragment, use, options = {}) => {
    const address = pathToFileURL(join(folder, 'guide.html')).href + fragment;
    const wrong = await browser.open(address, use, {
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    assert.deepEqual(wrong, []);
  };
}

/** The page's own word: what the browser's driver knows of the address comes a little later. */
export const fragmentOf = (page: Page): Promise<string> => page.evaluate(() => window.location.hash);

export const visiblePart = (page: Page, part: string): Locator =>
  page.locator(`[data-part="${part}"]:visible`);

/** Waits until a part of the page says something. */
export async function says(page: Page, part: string, text: string | RegExp): Promise<void> {
  await visiblePart(page, part).filter({ hasText: text }).waitFor();
}

/** Clicks on the picture, in the middle of a place. */
export async function clickOn(page: Page, { x, y, width, height }: Rectangle): Promise<void> {
  const canvas = visiblePart(page, 'canvas');
  const box = await canvas.boundingBox();
  assert.ok(box);
  const position = { x: box.width * (x + width / 2), y: box.height * (y + height / 2) };
  await canvas.click({ position });
}

/** Types a text and presses Enter. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
