import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SIMULATOR_NOTICE } from '../../reports/guide/notice.ts';
import { PLACES, SAMPLE_GUIDE } from '../../reports/guide/replay/sample-guide.ts';
import { type Locator } from '../driver/offline-page.ts';
import { clickOn, fragmentOf, guideTests, NOWHERE, says, type, visiblePart } from './replay-test-page.ts';

const withGuide = guideTests();

describe('Pratique', () => {
  it('helps more and more, and is done to its end', async () => {
    await withGuide('#/pratique', async (page) => {
      await clickOn(page, NOWHERE);
      await says(page, 'feedback', 'Cherchez le bouton ou le lien «\u00a0Ajouter\u00a0».');
      await clickOn(page, NOWHERE);
      await says(page, 'feedback', "Regardez dans le bas de l'image, à gauche.");
      assert.equal(await page.locator('.stage .mark.shown').count(), 0);
      await clickOn(page, NOWHERE);
      await says(page, 'feedback', 'Voici la réponse, entourée en rouge');
      await page.locator('.stage .mark.act.shown').waitFor();
      await clickOn(page, PLACES.button);
      await says(page, 'feedback', 'Exact!');

      await says(page, 'number', 'geste 1 sur 2');
      await clickOn(page, PLACES.choice);
      await page.waitForURL(/#\/pratique\/1-2\/2$/);
      await clickOn(page, PLACES.field);
      await type(page, 'Emilie');
      await says(page, 'feedback', 'les accents et les majuscules comptent');
      await page.getByRole('textbox', { name: 'Prénom' }).fill(' Émilie ');
      await page.getByRole('button', { name: 'Valider' }).click();

      await says(page, 'ask', 'Regardez, puis continuez.');
      await page.locator('.stage .mark.look.shown').waitFor();
      await page.getByRole('button', { name: 'Continuer' }).click();

      await clickOn(page, PLACES.box);
      await says(page, 'feedback', "C'est un geste du guide, mais pas celui-ci.");
      await clickOn(page, PLACES.field);
      await type(page, 'nimporte');
      await clickOn(page, PLACES.box);
      await page.getByRole('button', { name: 'Continuer' }).click();

      await page.getByRole('heading', { name: 'Fin de la pratique' }).waitFor();
      await page.getByText('2 / 5').waitFor();
      const missed = page.getByRole('link', { name: /^S'exercer à l'étape/ });
      assert.deepEqual(await missed.evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [
        '#/pratique/1-1',
        '#/pratique/1-2',
        '#/pratique/2-1',
      ]);
      await page.getByRole('link', { name: 'Recommencer' }).click();
      await page.waitForURL(/#\/pratique\/1-1$/);
      await page.goto(page.url().replace('1-1', 'fin'));
      await page.getByText("Aucun geste n'a été fait.").waitFor();
    });
  });

  it('is done to its end without a mouse', async () => {
    await withGuide('#/pratique', async (page) => {
      const answers = page.getByText("Répondre sans cliquer sur l'image").filter({ visible: true });
      const tabTo = async (wanted: Locator) => {
        for (let tabs = 0; tabs < 30; tabs += 1) {
          await page.keyboard.press('Tab');
          if (await wanted.evaluate((element) => element === document.activeElement)) return;
        }
        assert.fail('No number of Tab comes there.');
      };
      const choose = async (name: string) => {
        await tabTo(page.getByRole('button', { name }).filter({ visible: true }));
        await page.keyboard.press('Enter');
      };
      await tabTo(answers);
      await page.keyboard.press('Enter');
      await choose('Champ «\u00a0Prénom\u00a0»');
      await says(page, 'feedback', 'Cherchez le bouton ou le lien');
      await choose('Bouton ou lien «\u00a0Ajouter\u00a0»');
      await page.waitForURL(/#\/pratique\/1-2$/);
      await choose('Choix «\u00a0Madame\u00a0» à «\u00a0Titre\u00a0»');
      await page.waitForURL(/#\/pratique\/1-2\/2$/);
      await choose('Champ «\u00a0Prénom\u00a0»');
      await type(page, 'Émilie');
      await page.waitForURL(/#\/pratique\/1-3$/);
      await choose('Continuer');
      await choose('Champ «\u00a0Code secret\u00a0»');
      await type(page, 'abc');
      await page.waitForURL(/#\/pratique\/2-1\/2$/);
      await choose('Case «\u00a0Rendez-vous santé Québec\u00a0»');
      await choose('Continuer');
      await page.getByText('4 / 5').waitFor();
    });
  });
});

describe('Évaluation', () => {
  it('gives no help, and a score at the end', async () => {
    await withGuide('#/evaluation/2-1', async (page) => {
      assert.equal(await fragmentOf(page), '#/evaluation');
      await page.getByLabel(/^Nom/).fill('Camille Roy');
      await page.getByRole('button', { name: 'Commencer' }).click();
      await says(page, 'ask', 'Geste 1 sur 5.');
      await clickOn(page, PLACES.button);
      await says(page, 'ask', 'Geste 2 sur 5.');
      await clickOn(page, NOWHERE);
      await says(page, 'ask', 'Geste 3 sur 5.');
      assert.equal(await visiblePart(page, 'feedback').textContent(), 'Réponse notée.');
      assert.equal(await page.locator('.stage .mark.shown').count(), 0);
      await page.keyboard.press('ArrowRight');
      await clickOn(page, PLACES.field);
      await type(page, 'émilie');
      await says(page, 'ask', 'Geste 4 sur 5.');
      await page.getByRole('button', { name: 'Je ne sais pas' }).click();
      await says(page, 'ask', 'Geste 5 sur 5.');
      await clickOn(page, PLACES.box);

      await page.getByRole('heading', { name: "Résultat de l'évaluation" }).waitFor();
      await page.getByText('Nom\u00a0: Camille Roy').waitFor();
      await page.getByText('2 / 5').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.locator('.sheet-guide').getByText(SAMPLE_GUIDE.title).filter({ visible: true }).waitFor();
      await page.locator('.notice').getByText(SIMULATOR_NOTICE).filter({ visible: true }).waitFor();
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: "Relire l'étape 1)-2" }).click();
      await page.waitForURL(/#\/lecture\/1-2$/);
      await page.goBack();
      await page.getByText('2 / 5').waitFor();
      await page.getByRole('link', { name: 'Recommencer' }).click();
      await page.getByRole('button', { name: 'Commencer' }).waitFor();
    });
  });
});
