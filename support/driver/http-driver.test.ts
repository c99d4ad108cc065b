// The way through pages: redirects, cookies, history, tabs, forms sent again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HttpDriver } from './http-driver.ts';
import { TestSite } from './http-test-site.ts';

const site = TestSite.forTests();

describe('the way through the pages', () => {
  it('keeps cookies, follows redirects and names the sandbox', async () => {
    const driver = await site.at('/entrer', 'bac-1');
    await driver.seeHeading('qui=louise, bac-1');
    await driver.seeAddress(`/qui`);
    await (await site.at('/qui')).seeHeading('personne, sans bac');
  });
  it('leads after a form to a page that is asked for, unless the form is to be sent on', async () => {
    const driver = await site.at('/envoi-redirige');
    await driver.press('Envoyer');
    await driver.seeAddress('/arrivee');
    assert.equal(site.received, 'GET /arrivee ');
    const other = await site.at('/envoi-renvoye');
    await other.press('Envoyer');
    assert.equal(site.received, 'POST /arrivee a=1');
  });
  it('ends where an address leads to itself', async () => {
    await assert.rejects(site.at('/sans-fin'), /sans fin/);
  });
  it('asks for each address to the letter', async () => {
    await site.at('/x?NoRefre=a%252bb%2Bc&d=é');
    assert.equal(site.received, 'GET /x?NoRefre=a%252bb%2Bc&d=%C3%A9 ');
  });
  it('goes back by asking anew, and forth no more', async () => {
    const driver = await site.at('/vues');
    const first = Number((await headingOf(driver)).replace('Vue ', ''));
    await driver.open('/cache');
    await driver.open('/cache');
    await driver.follow('Plus bas');
    await driver.follow('Aller plus loin');
    await driver.back();
    await driver.seeHeading('Visible');
    await driver.back();
    await driver.seeHeading(`Vue ${first + 1}`);
    await assert.rejects(driver.back(), /Il n'y a pas de page précédente/);
    await assert.rejects((await site.at('/cache')).follow('Écrire'), /n'a pas pu être utilisé/);
  });
  it('sends a form again when its answer is asked for again, but not to go back', async () => {
    const driver = await site.at('/envoi');
    await driver.press('Envoyer');
    const first = Number((await headingOf(driver)).replace('Envoi ', ''));
    await driver.reload();
    await driver.seeHeading(`Envoi ${first + 1}`);
    await driver.open('/cache');
    await assert.rejects(driver.back(), /sans demander/);
  });
  it('sends a form twice at a double click, and shows the second answer', async () => {
    const driver = await site.at('/envoi');
    await driver.press('Envoyer');
    const first = Number((await headingOf(driver)).replace('Envoi ', ''));
    await driver.back();
    await driver.pressTwice('Envoyer');
    await driver.seeHeading(`Envoi ${first + 2}`);
  });
  it('shares cookies between tabs, and closes the one in front', async () => {
    const driver = await site.at('/qui');
    await assert.rejects(driver.previousTab(), /Il n'y a qu'un onglet/);
    await driver.duplicateTab();
    await driver.open('/entrer');
    await driver.previousTab();
    await driver.seeHeading('personne, sans bac');
    await driver.reload();
    await driver.seeHeading('qui=louise, sans bac');
  });
  it('is cut where the site does not answer, and goes on where it was asked again', async () => {
    const driver = await site.at('/coupee');
    await driver.seeNoAnswer();
    await assert.rejects(driver.seeHeading('Visible'), /Le site n'a pas répondu\.$/);
    await driver.open('/cache');
    await assert.rejects(driver.seeNoAnswer(), /ne devait pas répondre/);
  });
  it('is remembered, what is seen twice in a row once, dialogs and all', async () => {
    const driver = await site.at('/vues');
    await driver.open('/formulaire');
    await driver.reload();
    await driver.open('/cache');
    await driver.press('Fermer');
    assert.deepEqual(
      driver
        .visits()
        .map(({ path, heading, dialog }) => [path, heading.replace(/\d/g, ''), dialog].join(' ')),
      ['/vues Vue  ', '/formulaire Formulaire ', '/cache Visible Ouverte', '/cache Visible '],
    );
  });
});

/** The heading that counts how often a page was asked for. */
async function headingOf(driver: HttpDriver): Promise<string> {
  await driver.seeAddress('/');
  return driver.visits().at(-1)?.heading ?? '';
}
