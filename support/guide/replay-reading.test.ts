import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SAMPLE_GUIDE } from '../../reports/guide/replay/sample-guide.ts';
import { type Page } from '../driver/offline-page.ts';
import { fragmentOf, guideTests } from './replay-test-page.ts';

const withGuide = guideTests();

describe('Lecture', () => {
  it('is read without any script', async () => {
    const use = async (page: Page) => {
      await page.getByRole('heading', { name: SAMPLE_GUIDE.title }).waitFor();
      await page.getByRole('link', { name: /1\)-2 Elle choisit/ }).click();
      const picture = page.getByRole('img', { name: /Choisir « Madame » à « Titre »/ });
      await picture.waitFor();
      assert.equal(await picture.locator('.ring').count(), 1);
      assert.equal(await page.getByRole('button').filter({ visible: true }).count(), 0);
    };
    await withGuide('', use, { javaScriptEnabled: false });
  });

  it('goes from step to step by keys, and hides its notes', async () => {
    await withGuide('#/lecture/1-1', async (page) => {
      await page.keyboard.press('ArrowRight');
      assert.equal(await fragmentOf(page), '#/lecture/1-2');
      const note = page.getByText('Rappeler la liste des titres.').filter({ visible: true });
      await note.waitFor();
      await page.getByRole('button', { name: 'Notes de formation' }).click();
      await note.waitFor({ state: 'hidden' });
    });
  });

  it('enlarges a picture, by a click or a key, and closer still', async () => {
    await withGuide('#/lecture/2-1', async (page) => {
      await page.keyboard.press('+');
      const magnifier = page.getByRole('dialog', { name: 'Image agrandie' });
      await magnifier.getByRole('img', { name: /Remplir « Code secret »/ }).waitFor();
      await page.keyboard.press('+');
      await magnifier.getByText('150\u00a0%').waitFor();
      await page.keyboard.press('0');
      await magnifier.getByText('100\u00a0%').waitFor();
      await page.keyboard.press('Escape');
      await magnifier.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: "Agrandir l'image\u00a0: Utilisateurs" }).click();
      await magnifier.getByText('Utilisateurs').waitFor();
    });
  });

  it('prints two pictures a line, however many there are', async () => {
    await withGuide('', async (page) => {
      await page.emulateMedia({ media: 'print' });
      const figures = page
        .locator('.step', { has: page.locator('figure') })
        .locator('.figures')
        .first();
      const columns = await figures.evaluate((element) => {
        element.parentElement?.setAttribute('data-frames', 'several');
        return getComputedStyle(element).gridTemplateColumns.split(' ').length;
      });
      assert.equal(columns, 2);
    });
  });

  it('prints every step on one page', async () => {
    await withGuide('', async (page) => {
      await page.emulateMedia({ media: 'print' });
      // What a letter page leaves between its margins, in CSS pixels.
      await page.setViewportSize({ width: 700, height: 930 });
      const heights = await page
        .locator('.step')
        .evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().height));
      assert.equal(heights.length, 5);
      assert.ok(heights.every((height) => height > 0 && height <= 930));
      assert.equal(await page.locator('header.top').isVisible(), false);
    });
  });
});
