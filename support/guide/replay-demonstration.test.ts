import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Page } from '../driver/offline-page.ts';
import { fragmentOf, guideTests, says } from './replay-test-page.ts';

const withGuide = guideTests();

describe('Démonstration', () => {
  it('is played to its end by keys, and back', async () => {
    await withGuide('#/demonstration', async (page) => {
      await says(page, 'sentence', 'Cliquer sur «\u00a0Ajouter\u00a0»');
      const told: string[] = [];
      for (const key of [' ', 'ArrowRight', 'PageDown', ' ', ' ', ' ', ' ']) {
        await page.keyboard.press(key);
        told.push(
          `${await fragmentOf(page)} ${(await page.locator('[data-part="sentence"]').textContent()) ?? ''}`,
        );
      }
      assert.deepEqual(told, [
        '#/demonstration/1-2 Choisir «\u00a0Madame\u00a0» à «\u00a0Titre\u00a0»',
        '#/demonstration/1-2/2 Saisir «\u00a0Émilie\u00a0» dans «\u00a0Prénom\u00a0»',
        "#/demonstration/1-3 À l'écran\u00a0: «\u00a0Bonjour, Émilie\u00a0»",
        '#/demonstration/2-1 Remplir «\u00a0Code secret\u00a0»',
        '#/demonstration/2-1/2 Cocher «\u00a0Rendez-vous santé Québec\u00a0»',
        '#/demonstration/2-2 ',
        '#/demonstration/fin ',
      ]);
      await page.getByRole('heading', { name: 'Fin de la démonstration' }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await says(page, 'no-picture', "Cette étape n'a pas d'image.");
    });
  });

  it('shows the circle, the pointer and the text, letter by letter', async () => {
    const use = async (page: Page) => {
      await page.locator('.stage .mark.act.shown').waitFor();
      const typed = page.evaluate(typedTexts, 'Émilie');
      await page.keyboard.press('ArrowRight');
      assert.ok((await typed).includes('Ém'));
      assert.equal(await page.locator('.pointer').count(), 1);
    };
    await withGuide('#/demonstration/1-2', use, { reducedMotion: 'no-preference' });
  });

  it('plays by itself, and stops when somebody takes over', async () => {
    await withGuide('#/demonstration/1-3', async (page) => {
      await page.getByLabel('Vitesse').selectOption('2');
      const play = page.getByRole('button', { name: 'Lecture automatique' });
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      await play.click();
      await page.clock.fastForward(60_000);
      await says(page, 'sentence', 'Remplir «\u00a0Code secret\u00a0»');
      assert.equal(await play.getAttribute('aria-pressed'), 'true');
      await page.keyboard.press('ArrowLeft');
      assert.equal(await play.getAttribute('aria-pressed'), 'false');
    });
  });

  it('follows a finger', async () => {
    const use = async (page: Page) => {
      const devtools = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
        devtools.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x, y: 400 }],
        });
      await touch('touchStart', 300);
      for (const x of [250, 180, 100]) await touch('touchMove', x);
      await touch('touchEnd', 100);
      await page.waitForURL(/#\/demonstration\/1-2$/);
    };
    await withGuide('#/demonstration', use, { viewport: { width: 360, height: 780 }, hasTouch: true });
  });
});

/** Runs in the page. @returns everything that the box over the field said, until its last text */
function typedTexts(last: string): Promise<string[]> {
  return new Promise((resolve) => {
    const seen = new Set<string>();
    const look = () => {
      const text = document.querySelector('.typed text')?.textContent ?? '';
      seen.add(text);
      if (text === last) resolve([...seen]);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
    look();
  });
}
