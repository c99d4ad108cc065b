import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright';
import { launchBrowser } from './launch-browser.ts';
import { lightPicture } from './light-picture.ts';

/** The height of a picture as the browser reads it, in pixels. */
async function heightOf(source: string): Promise<number> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image.naturalHeight;
}

describe('lightPicture', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('shows all of a page, and weighs less than the PNG', async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
    await page.setContent(`<body style="margin: 0">${'<p>Le nom est obligatoire.</p>'.repeat(60)}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const picture = await lightPicture(page);
    assert.ok(height > 300);
    assert.equal(
      await page.evaluate(heightOf, `data:image/webp;base64,${picture.toString('base64')}`),
      height,
    );
    assert.ok(picture.length < (await page.screenshot({ fullPage: true })).length);
  });
});
