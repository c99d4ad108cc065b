import type { Locator, Page } from 'playwright';

/**
 * Clicks twice on a button that sends a form, as slowly as people do, so that the form is truly sent twice: the second
 * click comes once the simulator has dealt with the first sending, whose answer is held back until then.
 */
export async function clickTwice(page: Page, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error("Le bouton n'est pas à l'écran.");
  const click = async (): Promise<void> => {
    const sending = page.waitForRequest((request) => request.method() === 'POST');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await sending;
  };
  const dealtWith = Promise.withResolvers<undefined>();
  const sentAgain = Promise.withResolvers<undefined>();
  await page.route(
    '**',
    async (route) => {
      const sending = route.fetch({ maxRedirects: 0 });
      sending.then(() => {
        dealtWith.resolve(undefined);
      }, dealtWith.reject);
      const response = await sending;
      await sentAgain.promise;
      // The browser has given this answer up for the second one.
      await route.fulfill({ response }).catch(() => undefined);
    },
    { times: 1 },
  );
  await click();
  await dealtWith.promise;
  const clickAgain = async (): Promise<void> => {
    await click();
    sentAgain.resolve(undefined);
  };
  await Promise.all([page.waitForEvent('framenavigated'), clickAgain()]);
}
