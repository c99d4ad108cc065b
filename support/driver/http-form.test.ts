// What a form sends, and what is said of what cannot be done.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HttpDriver } from './http-driver.ts';
import { TestSite } from './http-test-site.ts';

const site = TestSite.forTests();

describe('a form', () => {
  const FILLED = 'jeton=a%26b&nom=Roy&note=un%0D%0Adeux&titre=d&services=on&langue=en';

  it('sends its successful controls in their order, and the button that was pressed', async () => {
    const driver = await site.at('/formulaire');
    await driver.press('Garder');
    assert.equal(site.received, `POST /recu?de=formulaire ${FILLED}&geste=garder`);
  });
  it('goes where the button says', async () => {
    const driver = await site.at('/formulaire');
    await driver.press('Jeter');
    assert.equal(site.received, `POST /ailleurs ${FILLED}&geste=jeter`);
  });
  it('sends what was typed, pasted, chosen and ticked', async () => {
    const driver = await site.at('/formulaire');
    await driver.fill('Nom', 'É&é');
    await driver.paste('Note', '!');
    await driver.choose('Titre', 'Madame');
    await driver.tick('Rendez-vous');
    await driver.seeValue('Nom', 'É&é');
    await driver.seeChoice('Madame');
    await driver.seeNoChoice('Docteur');
    await driver.press('Garder');
    assert.equal(
      site.received,
      'POST /recu?de=formulaire jeton=a%26b&nom=%C3%89%26%C3%A9&note=un%0D%0Adeux%21&titre=m&services=rvsq&services=on&langue=en&geste=garder',
    );
  });
  it('sends nothing of a box that was unticked', async () => {
    const driver = await site.at('/formulaire');
    await driver.untick('Dossier');
    await driver.press('Garder');
    assert.doesNotMatch(site.received, /services/);
  });
  it('that is sent with GET puts its fields in the place of the query, wherever its button stands', async () => {
    const driver = await site.at('/formulaire');
    await driver.fill('Mots', 'à b');
    await driver.press('De loin');
    // The button stands before the field, and both are in the order of the page.
    assert.equal(site.received, 'GET /recherche?d=1&mots=%C3%A0+b ');
    assert.equal(driver.address(), `${site.baseURL}/recherche?d=1&mots=%C3%A0+b#bas`);
  });
  it('can have parts', async () => {
    const driver = await site.at('/formulaire');
    await driver.fill('Sujet', 'Été');
    await driver.press('Joindre');
    assert.match(
      site.received,
      /^POST \/recu -+\S+\r\nContent-Disposition: form-data; name="sujet"\r\n\r\nÉté\r\n/,
    );
  });
  it('is held back while a required field is empty', async () => {
    const driver = await site.at('/formulaire');
    await driver.press('Vérifier');
    await driver.seeHeading('Formulaire');
    await driver.fill('Requis', 'x');
    await driver.press('Vérifier');
    assert.equal(site.received, 'GET /recherche?requis=x ');
  });
});

describe('what cannot be done', () => {
  it('is said with what there is instead', async () => {
    const driver = await site.at('/formulaire');
    await assert.rejects(driver.press('Envoyer'), {
      message: `Le bouton «\u00a0Envoyer\u00a0» n'a pas pu être utilisé.\nPage\u00a0: ${site.baseURL}/formulaire\nBoutons de la page\u00a0: «\u00a0Vérifier\u00a0», «\u00a0Garder\u00a0», «\u00a0Jeter\u00a0», «\u00a0Rien\u00a0», «\u00a0Inactif\u00a0», «\u00a0De loin\u00a0», «\u00a0Joindre\u00a0».`,
    });
    await assert.rejects(
      driver.fill('Prénom', 'x'),
      /^Error: Le champ «\u00a0Prénom\u00a0» n'a pas pu être rempli/,
    );
    await assert.rejects(driver.tick('Madame'), /n'a pas pu être cochée/);
    await assert.rejects(driver.choose('Titre', 'Monsieur'), /n'a pas pu être fait/);
    await assert.rejects(driver.press('Inactif'), /n'a pas pu être utilisé/);
  });
  it('because two things have the name, is refused', async () => {
    const driver = await site.at('/erreurs');
    await assert.rejects(driver.press('Double'), /n'a pas pu être utilisé[^]*Il y en a 2\.$/);
    await assert.rejects(driver.seeControl('button', 'Double'), /était attendu/);
  });
  it('because it takes a browser, says so', async () => {
    const driver = await site.at('/formulaire');
    const needsBrowser = /Seul un navigateur .*@navigateur/;
    await assert.rejects(driver.press('Rien'), needsBrowser);
    await assert.rejects(driver.pressKey('Escape'), needsBrowser);
    await assert.rejects(driver.seeYellow('Garder'), needsBrowser);
    await assert.rejects(driver.seeFocusOn('textbox', 'Nom'), needsBrowser);
    await assert.rejects(HttpDriver.open({ baseURL: site.baseURL, manner: 'keyboard' }), needsBrowser);
  });
});
