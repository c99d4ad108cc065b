// What is read in a page without a browser.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestSite } from './http-test-site.ts';

const site = TestSite.forTests();

describe('what is seen', () => {
  it('is what is neither hidden nor closed', async () => {
    const driver = await site.at('/cache');
    for (const secret of ['Secret A', 'Secret B', 'Secret C', 'Secret D']) {
      await driver.seeNoText(secret);
      await assert.rejects(driver.seeText(secret), /était attendu/);
    }
    await driver.seeText('Résumé');
    await driver.seeText('Ce mot-ci compte.');
    await driver.seeNoControl('button', 'Muet');
    await assert.rejects(driver.seeNoText('mot'), /ne devait pas être là/);
  });
  it('is found by role and name', async () => {
    const driver = await site.at('/cache');
    await driver.seeTitle('Essai');
    await driver.seeHeading('Visible');
    await driver.seeControl('link', 'Aller plus loin');
    await driver.seeControl('link', 'Avancer de 31 jours');
    await driver.seeDialog('Ouverte');
    await driver.seeColumns('Gens', ['Nom', 'État']);
    await driver.seeRows('Gens', [
      ['Roy', '*'],
      ['Côté', 'invité'],
    ]);
    assert.equal(await driver.read('status', 'Code'), 'Ab12');
    await assert.rejects(driver.seeRows('Gens', [['Roy', 'actif']]), /devait avoir exactement ces lignes/);
    await assert.rejects(driver.seeHeading('Visibl'), /On y lit\u00a0: Visible Résumé Muet/);
    await assert.rejects(driver.seeTitle('Autre'), /devait s'intituler/);
  });
  it('of a dialog is gone once it is closed', async () => {
    const driver = await site.at('/cache');
    await driver.press('Fermer');
    await driver.seeNoDialog();
    await assert.rejects(driver.seeDialog('Ouverte'), /devait être ouverte/);
  });
  it('of a fault stands at the field and on top, where the page begins to be read', async () => {
    const driver = await site.at('/erreurs');
    await driver.seeFault('Nom', 'Le nom manque.');
    await driver.seeFocusOnErrors();
    await assert.rejects(driver.seeFault('Nom', 'Un mot.'), /était attendue au champ/);
    await assert.rejects(driver.seeFault('Autre', 'Le nom manque.'), /était attendue au champ/);
    for (const path of ['/cache', '/alerte'])
      await assert.rejects((await site.at(path)).seeFocusOnErrors(), /résumé des erreurs/);
  });
  it('of a form is its labels and choices, in their order', async () => {
    const driver = await site.at('/formulaire');
    await driver.seeChoices('Titre', ['Madame', 'Docteur']);
    await driver.seeLabels(['Nom*', 'Titre']);
    assert.deepEqual(await driver.labels(), ['Nom', 'Titre']);
    await assert.rejects(driver.seeLabels(['Titre', 'Nom*']), /dans l'ordre/);
    await assert.rejects(driver.seeChoice('Madame'), /devait être coché/);
    await assert.rejects(driver.seeValue('Nom', 'Ro'), /devait contenir/);
  });
  it('of a page is the same said of what it has not', async () => {
    const driver = await site.at('/cache');
    await driver.seeNotice('Ab12');
    await driver.seeRowsAmong('Gens', [['État'], ['invité']]);
    await driver.seeNoRowAmong('Gens', [['Nom'], ['Gagnon']]);
    await assert.rejects(driver.seeNotice('Ab1 2'), /Ab1 2/);
    await assert.rejects(driver.seeRowsAmong('Gens', [['État'], ['bloqué']]), /bloqué/);
    await assert.rejects(driver.seeNoRowAmong('Gens', [['Nom'], ['Roy']]), /Roy/);
    await assert.rejects(driver.seeRowsAmong('Gens', [['Âge'], ['8']]), /parmi d'autres[^]*pas de colonne/);
    const form = await site.at('/erreurs');
    await form.seeHint('Nom', 'Un mot.');
    await form.seeFaultOnTop('Le nom manque.');
    await form.seeField('Autre');
    await form.seeNoField('Prénom');
    await assert.rejects(form.seeHint('Autre', 'Un mot.'), /Un mot/);
    await assert.rejects(form.seeFaultOnTop('Un mot.'), /Un mot/);
    await assert.rejects(form.seeField('Prénom'), /Prénom/);
    await assert.rejects(form.seeNoField('Autre'), /Autre/);
  });
  it('of an answer that is no page is its text', async () => {
    await (await site.at('/texte')).seeText('Rien <ici>');
  });
});
