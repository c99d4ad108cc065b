import { Given, Then, When, type DataTable } from '@cucumber/cucumber';
import type { ScenarioWorld } from '../support/world.ts';

// What anybody can do and see on any page. The words in « » are those printed on the page.

Given('tous naviguent {manière}', function (this: ScenarioWorld, manner: ScenarioWorld['manner']) {
  this.manner = manner;
});

Given('{personne} ouvre les services en ligne', async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).screens.signIn.open();
});

Given('{personne} se connecte aux services en ligne', async function (this: ScenarioWorld, name: string) {
  const { person, screens } = await this.actor(name);
  await screens.signIn.enter(person);
});

Given('{personne} ouvre la page {texte}', async function (this: ScenarioWorld, name: string, path: string) {
  await (await this.actor(name)).driver.open(path);
});

When(
  '{personne} clique sur le bouton {libellé}',
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.press(button);
  },
);

When(
  '{personne} double-clique sur le bouton {libellé}',
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.pressTwice(button);
  },
);

When(
  '{personne} clique sur le lien {libellé}',
  async function (this: ScenarioWorld, name: string, link: string) {
    await (await this.actor(name)).driver.follow(link);
  },
);

When(
  '{personne} saisit {texte} dans {libellé}',
  async function (this: ScenarioWorld, name: string, text: string, field: string) {
    await (await this.actor(name)).driver.fill(field, text);
  },
);

When(
  '{personne} colle {texte} dans {libellé}',
  async function (this: ScenarioWorld, name: string, text: string, field: string) {
    await (await this.actor(name)).driver.paste(field, text);
  },
);

When('{personne} vide le champ {libellé}', async function (this: ScenarioWorld, name: string, field: string) {
  await (await this.actor(name)).driver.fill(field, '');
});

When(
  '{personne} choisit {texte} à {libellé}',
  async function (this: ScenarioWorld, name: string, choice: string, group: string) {
    await (await this.actor(name)).driver.choose(group, choice);
  },
);

When('{personne} coche {libellé}', async function (this: ScenarioWorld, name: string, box: string) {
  await (await this.actor(name)).driver.tick(box);
});

When('{personne} appuie sur la touche Échap', async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).driver.pressKey('Escape');
});

When('{personne} actualise la page', async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).driver.reload();
});

When(
  '{personne} ouvre la même page dans un autre onglet',
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.duplicateTab();
  },
);

When("{personne} revient à l'onglet précédent", async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).driver.previousTab();
});

When('{durée} passe(nt)', async function (this: ScenarioWorld, seconds: number) {
  await this.sandbox.advance(seconds);
});

When('{personne} revient à la page précédente', async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).driver.back();
});

Then(
  '{personne} voit le titre {libellé}',
  async function (this: ScenarioWorld, name: string, heading: string) {
    await (await this.actor(name)).driver.seeHeading(heading);
  },
);

Then(
  "{personne} voit {texte} dans l'onglet du navigateur",
  async function (this: ScenarioWorld, name: string, title: string) {
    await (await this.actor(name)).driver.seeTitle(title);
  },
);

Then(
  "l'adresse de la page de {personne} contient {texte}",
  async function (this: ScenarioWorld, name: string, part: string) {
    await (await this.actor(name)).driver.seeAddress(part);
  },
);

Then('{personne} voit {texte}', async function (this: ScenarioWorld, name: string, text: string) {
  await (await this.actor(name)).driver.seeText(text);
});

Then('{personne} ne voit pas {texte}', async function (this: ScenarioWorld, name: string, text: string) {
  await (await this.actor(name)).driver.seeNoText(text);
});

Then(
  '{personne} voit le bouton {libellé}',
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.seeControl('button', button);
  },
);

Then(
  'le bouton {libellé} de {personne} est jaune',
  async function (this: ScenarioWorld, button: string, name: string) {
    await (await this.actor(name)).driver.seeYellow(button);
  },
);

Then(
  '{personne} ne voit pas le bouton {libellé}',
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.seeNoControl('button', button);
  },
);

Then('{personne} voit le lien {libellé}', async function (this: ScenarioWorld, name: string, link: string) {
  await (await this.actor(name)).driver.seeControl('link', link);
});

Then(
  '{personne} ne voit pas le lien {libellé}',
  async function (this: ScenarioWorld, name: string, link: string) {
    await (await this.actor(name)).driver.seeNoControl('link', link);
  },
);

Then(
  "{personne} voit l'erreur {texte} au champ {libellé}",
  async function (this: ScenarioWorld, name: string, message: string, field: string) {
    await (await this.actor(name)).driver.seeFault(field, message);
  },
);

Then(
  'le curseur de {personne} est sur le résumé des erreurs',
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.seeFocusOnErrors();
  },
);

Then(
  'le champ {libellé} de {personne} contient {texte}',
  async function (this: ScenarioWorld, field: string, name: string, text: string) {
    await (await this.actor(name)).driver.seeValue(field, text);
  },
);

Then(
  'le champ {libellé} de {personne} est vide',
  async function (this: ScenarioWorld, field: string, name: string) {
    await (await this.actor(name)).driver.seeValue(field, '');
  },
);

Then(
  'le choix {libellé} de {personne} reste coché',
  async function (this: ScenarioWorld, choice: string, name: string) {
    await (await this.actor(name)).driver.seeChoice(choice);
  },
);

Then(
  '{personne} voit dans le tableau {libellé} les colonnes',
  async function (this: ScenarioWorld, name: string, table: string, columns: DataTable) {
    await (await this.actor(name)).driver.seeColumns(table, columns.raw().flat());
  },
);

Then(
  '{personne} voit exactement les champs',
  async function (this: ScenarioWorld, name: string, labels: DataTable) {
    await (await this.actor(name)).driver.seeLabels(labels.raw().flat());
  },
);

Then(
  '{personne} voit à {libellé} exactement les choix',
  async function (this: ScenarioWorld, name: string, group: string, choices: DataTable) {
    await (await this.actor(name)).driver.seeChoices(group, choices.raw().flat());
  },
);
