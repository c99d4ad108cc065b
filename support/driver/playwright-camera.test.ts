import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright';
import { launchBrowser } from './launch-browser.ts';
import { photograph } from './playwright-camera.ts';
import { PICTURE_SIZE, type Veil } from './witness.ts';

const VEIL: Veil = { labels: ['Réponse', 'Code secret'], texts: ['Chicoutimi'] };
const NONE: Veil = { labels: [], texts: [] };

/** A page that holds secrets everywhere, each of them its own. */
const pageWith = (
  secret: string,
  town = 'Chicoutimi',
): string => `<!doctype html><html lang="fr"><title>[Simulateur] Ajout effectué - Services en ligne</title>
  <h1>Ajout
    effectué</h1>
  <label for="a">Réponse*</label><input id="a" value="${secret}">
  <label for="p">Mot de passe</label><input id="p" type="password" value="${secret}">
  <label for="n">Nom</label><input id="n" value="${town} la belle">
  <p id="c">Code secret</p><output aria-labelledby="c">${secret}</output>
  <p>Elle vient de ${town}.</p>
  <input type="checkbox" id="b"><label for="b">Rendez-vous santé Québec</label>
  <p style="height:3000px"></p><button>Plus bas</button>
  <p style="height:3000px"></p>`;

let browser: Browser;
let page: Page | undefined;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: PICTURE_SIZE });
  await page.setContent(pageWith('Abcd2345'));
});

const shown = (): Page => {
  assert.ok(page);
  return page;
};
const shoot = (place?: Locator, veil = VEIL) =>
  photograph(shown(), place, veil, { scale: 1, isPointing: true });

describe('a picture for a guide', () => {
  it('is the same to the byte when nothing has changed, wherever the pointer is', async () => {
    const { picture } = await shoot();
    await shown().getByRole('checkbox').hover();
    assert.ok(picture.equals((await shoot()).picture));
    await shown().getByLabel('Nom').fill('Autre');
    assert.ok(!picture.equals((await shoot()).picture));
  });

  it('shows no secret: another secret gives the same picture', async () => {
    const { picture } = await shoot();
    const bare = (await shoot(undefined, NONE)).picture;
    await shown().setContent(pageWith('Z9'));
    assert.ok(picture.equals((await shoot()).picture));
    assert.ok(!bare.equals((await shoot(undefined, NONE)).picture));
  });

  it('shows no known text, wherever it stands', async () => {
    const { picture } = await shoot();
    await shown().setContent(pageWith('Abcd2345', 'Rimouski'));
    assert.ok(picture.equals((await shoot(undefined, { ...VEIL, texts: ['Rimouski'] })).picture));
  });

  it('leaves the page as it was', async () => {
    // Playwright hides the caret, and leaves an empty style.
    const content = async () => (await shown().content()).replaceAll(' style=""', '');
    const before = await content();
    const values = () =>
      shown()
        .locator('input')
        .evaluateAll((all) => all.map((one) => ('value' in one ? one.value : '')));
    const typed = await values();
    await shoot(shown().getByLabel('Réponse'));
    assert.equal(await content(), before);
    assert.deepEqual(await values(), typed);
  });

  it('says what can be read on it, and nothing of what it hides', async () => {
    const { text } = await shoot();
    for (const read of ['Ajout', 'Rendez-vous santé Québec', 'Elle vient de ••••••••.'])
      assert.ok(text.includes(read), read);
    for (const secret of ['Abcd2345', 'Chicoutimi']) assert.ok(!text.includes(secret), secret);
    assert.ok((await shoot(undefined, NONE)).text.includes('Abcd2345'));
  });

  it('says what is secret, and what page it is', async () => {
    const told: unknown[] = [];
    for (const place of ['Réponse', 'Mot de passe', 'Nom', 'Code secret'].map((label) =>
      shown().getByLabel(label),
    ))
      told.push((await shoot(place)).isVeiled);
    assert.deepEqual(told, [true, true, false, true]);
    const { heading, title } = await shoot();
    assert.deepEqual([heading, title], ['Ajout effectué', 'Ajout effectué - Services en ligne']);
  });

  it('frames a box with what it says', async () => {
    const box = await shown().getByRole('checkbox').boundingBox();
    const label = await shown().getByText('Rendez-vous santé Québec').boundingBox();
    const { frame } = await shoot(shown().getByRole('checkbox'));
    assert.ok(frame && box && label);
    assert.equal(Math.round(frame.x * PICTURE_SIZE.width), Math.round(box.x));
    assert.equal(Math.round((frame.x + frame.width) * PICTURE_SIZE.width), Math.round(label.x + label.width));
  });

  it('brings what is out of sight to the middle, and frames nothing where there is no place', async () => {
    const { frame } = await shoot(shown().getByRole('button'));
    assert.ok(frame && frame.y > 0.1 && frame.y + frame.height < 0.9, JSON.stringify(frame));
    assert.equal((await shoot()).frame, undefined);
  });
});
