// Both drivers say the same of the same page: what is read in Chromium, and without a browser.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright';
import type { Driver } from './driver.ts';
import { EXPECTED, UNABLE, type Expectation } from './expectations.ts';
import { BROWSERS_OWN_PAGE, orExplain } from './explain.ts';
import { TestSite } from './http-test-site.ts';
import { launchBrowser } from './launch-browser.ts';

const site = TestSite.forTests();
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

type Failure = readonly [path: string, expectation: Expectation, act: (driver: Driver) => Promise<unknown>];

const FAILURES: readonly Failure[] = [
  ['/formulaire', UNABLE.use('button', 'De'), (driver) => driver.press('De')],
  ['/formulaire', UNABLE.use('button', 'Inactif'), (driver) => driver.press('Inactif')],
  ['/formulaire', UNABLE.fill('Prénom'), (driver) => driver.fill('Prénom', 'x')],
  ['/formulaire', UNABLE.tick('Madame'), (driver) => driver.tick('Madame')],
  ['/formulaire', UNABLE.choose('Titre', 'Monsieur'), (driver) => driver.choose('Titre', 'Monsieur')],
  ['/formulaire', EXPECTED.choice('Madame'), (driver) => driver.seeChoice('Madame')],
  ['/formulaire', EXPECTED.value('Note', 'un'), (driver) => driver.seeValue('Note', 'un')],
  ['/formulaire', EXPECTED.labels(['Nom']), (driver) => driver.seeLabels(['Nom'])],
  ['/formulaire', EXPECTED.heading('Recu'), (driver) => driver.seeHeading('Recu')],
  ['/cache', UNABLE.use('button', 'Aller plus loin'), (driver) => driver.press('Aller plus loin')],
  ['/cache', EXPECTED.control('link', 'Muet'), (driver) => driver.seeControl('link', 'Muet')],
  ['/cache', EXPECTED.text('Secret C'), (driver) => driver.seeText('Secret C')],
  ['/cache', EXPECTED.noDialog(), (driver) => driver.seeNoDialog()],
  ['/cache', EXPECTED.rows('Gens', [['Roy', 'x']]), (driver) => driver.seeRows('Gens', [['Roy', 'x']])],
  ['/cache', EXPECTED.rows('Gens', [['*', '*']]), (driver) => driver.seeRows('Gens', [['*', '*']])],
  ['/cache', EXPECTED.rows('Gens', [['Nom']]), (driver) => driver.seeRows('Gens', [['Nom']])],
  ['/cache', EXPECTED.columns('Genre', ['Nom']), (driver) => driver.seeColumns('Genre', ['Nom'])],
  ['/cache', EXPECTED.readable('Mot'), (driver) => driver.read('status', 'Mot')],
  [
    '/erreurs',
    EXPECTED.fault('Autre', 'Le mot manque.'),
    (driver) => driver.seeFault('Autre', 'Le mot manque.'),
  ],
  ['/erreurs', EXPECTED.hint('Nom', 'Deux mots.'), (driver) => driver.seeHint('Nom', 'Deux mots.')],
  ['/erreurs', UNABLE.use('button', 'Double'), (driver) => driver.press('Double')],
  ['/coupee', EXPECTED.heading('Arrivée'), (driver) => driver.seeHeading('Arrivée')],
];

/** What a driver in Chromium says at once, without waiting for what will not come. */
async function saidInChromium(page: Page, expectation: Expectation): Promise<string> {
  const fail = orExplain(page, expectation, () => Promise.reject(new Error('No.')));
  return fail.then(() => '', messageOf);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  await page.goto(site.baseURL + path).catch(() => page.waitForURL(BROWSERS_OWN_PAGE));
  await use(page);
  await page.close();
}

describe('what both drivers say', () => {
  for (const [path, expectation, act] of FAILURES) {
    it(`is the same: ${expectation.sentence.replaceAll(/\s+/g, ' ')}`, async () => {
      const driver = await site.at(path);
      const said = await act(driver).then(() => 'nothing', messageOf);
      await withPage(path, async (page) => {
        const inChromium = await saidInChromium(page, expectation);
        // Its own page has an address of its own.
        assert.equal(inChromium.replace('chrome-error://chromewebdata/', site.baseURL + path), said);
      });
    });
  }
});

describe('what is said of a page in Chromium', () => {
  it('is what was typed, ticked, opened and hidden since it came, and leaves it as it is', async () => {
    await withPage('/formulaire', async (page) => {
      await page.getByLabel('Nom').fill('Gagnon');
      await page.getByLabel('Madame').check();
      await page.addStyleTag({ content: '[name=note] { display: none }' });
      const html = await page.content();
      assert.match(
        await saidInChromium(page, EXPECTED.value('Nom', 'x')),
        /Il contient «\u00a0Gagnon\u00a0»/,
      );
      assert.match(await saidInChromium(page, EXPECTED.choice('x')), /Boutons radio de la page/);
      assert.match(
        await saidInChromium(page, EXPECTED.choice('Docteur')),
        /Est coché\u00a0: «\u00a0Dossier\u00a0», «\u00a0Madame\u00a0»\./,
      );
      assert.doesNotMatch(await saidInChromium(page, EXPECTED.field('x')), /Note/);
      assert.match(
        await saidInChromium(page, EXPECTED.focusOn('x')),
        /Le curseur est sur «\u00a0Madame\u00a0»/,
      );
      assert.equal(await page.content(), html);
    });
  });
  it('says that no page was opened, where none was', async () => {
    const page = await browser.newPage();
    assert.equal(
      await saidInChromium(page, EXPECTED.noAnswer()),
      "Le site ne devait pas répondre.\nAucune page n'a encore été ouverte dans ce navigateur.",
    );
    await page.close();
  });
});
