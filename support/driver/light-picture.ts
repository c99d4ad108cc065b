import type { Page } from 'playwright';

/** In percent: a page stays easy to read. */
const QUALITY = 50;

/**
 * A picture of all of a page, however long: WebP, half as heavy as the PNG that Playwright takes, since reports hold one for
 * each failure and each person.
 */
export async function lightPicture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  try {
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      captureBeyondViewport: true,
      clip: { ...cssContentSize, scale: 1 },
    });
    return Buffer.from(data, 'base64');
  } finally {
    await session.detach();
  }
}
