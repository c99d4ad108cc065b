import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SAMPLE_GUIDE } from '../../reports/guide/replay/sample-guide.ts';
import { axeFaults, type Page } from '../driver/offline-page.ts';
import { clickOn, guideTests, NOWHERE, PRACTICE_ADDRESS, says, visiblePart } from './replay-test-page.ts';

const withGuide = guideTests();

describe('the page', () => {
  it('keeps its place from one mode to another, and in its history', async () => {
    await withGuide('#/demonstration/1-2/2', async (page) => {
      assert.equal(await page.title(), `Démonstration 1)-2 — ${SAMPLE_GUIDE.title}`);
      const modes = page.getByRole('navigation', { name: 'Façons de suivre le guide' });
      await modes.getByRole('link', { name: 'Pratique' }).click();
      await page.waitForURL(/#\/pratique\/1-2$/);
      await page.goBack();
      await says(page, 'sentence', 'Saisir «\u00a0Émilie\u00a0»');
      await page.reload();
      await says(page, 'sentence', 'Saisir «\u00a0Émilie\u00a0»');
    });
  });

  it('leads to the simulator from a step that it knows, but not during an evaluation', async () => {
    await withGuide('#/lecture', async (page) => {
      const link = page.getByRole('link', { name: /^Pratiquer ici/ });
      const modes = page.getByRole('navigation', { name: 'Façons de suivre le guide' });
      assert.equal(await link.count(), 1);
      for (const [mode, step, count] of [
        ['demonstration', '1-1', 0],
        ['demonstration', '1-2', 1],
        ['pratique', '1-2', 1],
        ['pratique', '1-3', 0],
      ] as const) {
        await page.evaluate((fragment) => {
          window.location.hash = fragment;
        }, `#/${mode}/${step}`);
        await page.locator(`#mode-${mode}`).waitFor();
        await visiblePart(page, 'number')
          .filter({ hasText: step.replace('-', ')-') })
          .waitFor();
        assert.equal(await link.count(), count, `${mode} ${step}`);
        if (count > 0) {
          const [href, target] = await Promise.all([link.getAttribute('href'), link.getAttribute('target')]);
          assert.deepEqual([href, target], [PRACTICE_ADDRESS, '_blank']);
        }
      }
      await modes.getByRole('link', { name: 'Évaluation' }).click();
      await page.getByRole('button', { name: 'Commencer' }).click();
      for (const known of [false, true]) {
        await says(page, 'number', known ? '1)-2' : '1)-1');
        assert.equal(await link.count(), 0);
        await page.getByRole('button', { name: 'Je ne sais pas' }).click();
      }
    });
  });

  it('says its keys, and lets them be put out of use', async () => {
    await withGuide('#/demonstration', async (page) => {
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Aide' });
      await help.getByText("ce site n'est pas celui d'un organisme public").waitFor();
      await help.getByRole('checkbox').uncheck();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
      await page.keyboard.press('?');
      await page.keyboard.press('+');
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/#\/demonstration\/1-2$/);
      assert.equal(await help.isVisible(), false);
      await visiblePart(page, 'zoom-fit').filter({ hasText: '100\u00a0%' }).waitFor();
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be used with any aid, and on a narrow screen (${colorScheme})`, async () => {
      const use = async (page: Page) => {
        const places = [
          '#/lecture/1-2',
          '#/demonstration/2-1',
          '#/pratique/1-1',
          '#/evaluation',
          '#/pratique/fin',
        ];
        for (const place of places) {
          await page.evaluate((fragment) => {
            window.location.hash = fragment;
          }, place);
          await page.locator(`#mode-${place.split('/')[1] ?? ''}`).waitFor();
          if (place === '#/pratique/1-1') {
            await page.getByText('Répondre sans cliquer').filter({ visible: true }).click();
            await clickOn(page, NOWHERE);
          }
          assert.deepEqual(await axeFaults(page), [], place);
          await page.setViewportSize({ width: 320, height: 700 });
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
          await page.setViewportSize({ width: 1280, height: 900 });
        }
        await page.keyboard.press('?');
        assert.deepEqual(await axeFaults(page), []);
      };
      await withGuide('', use, { colorScheme });
    });
  }

  it('becomes dark at the press of a button', async () => {
    await withGuide('', async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await ground();
      const button = page.getByRole('button', { name: 'Thème sombre' });
      await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.notEqual(await ground(), light);
    });
  });
});
