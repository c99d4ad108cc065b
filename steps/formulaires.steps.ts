import { Then, type DataTable } from '@cucumber/cucumber';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// What a form shows: its fields, their contents and their errors; and the columns of a table.

Then(
  '{personne} voit exactement les champs',
  says(
    "Vérifie que les champs et les questions de la page sont ceux du tableau, tous et dans l'ordre. Le tableau a une colonne; l'astérisque des champs obligatoires s'écrit.",
  ),
  async function (this: ScenarioWorld, name: string, labels: DataTable) {
    await (await this.actor(name)).driver.seeLabels(labels.raw().flat());
  },
);

Then(
  '{personne} voit à {libellé} exactement les choix',
  says("Vérifie que la question offre les choix du tableau, tous et dans l'ordre. Le tableau a une colonne."),
  async function (this: ScenarioWorld, name: string, group: string, choices: DataTable) {
    await (await this.actor(name)).driver.seeChoices(group, choices.raw().flat());
  },
);

Then(
  '{personne} voit le champ {libellé}',
  says('Vérifie que la page a un champ qui porte ce texte.'),
  async function (this: ScenarioWorld, name: string, field: string) {
    await (await this.actor(name)).driver.seeField(field);
  },
);

Then(
  '{personne} ne voit pas le champ {libellé}',
  says("Vérifie que la page n'a aucun champ qui porte ce texte."),
  async function (this: ScenarioWorld, name: string, field: string) {
    await (await this.actor(name)).driver.seeNoField(field);
  },
);

Then(
  "{personne} voit l'aide {texte} au champ {libellé}",
  says("Vérifie que ces mots accompagnent le champ, à l'écran et pour le lecteur d'écran."),
  async function (this: ScenarioWorld, name: string, hint: string, field: string) {
    await (await this.actor(name)).driver.seeHint(field, hint);
  },
);

Then(
  'le champ {libellé} {dePersonne} contient {texte}',
  says('Vérifie que le champ contient exactement ce texte.'),
  async function (this: ScenarioWorld, field: string, name: string, text: string) {
    await (await this.actor(name)).driver.seeValue(field, text);
  },
);

Then(
  'le champ {libellé} {dePersonne} est vide',
  says('Vérifie que le champ est là et ne contient rien.'),
  async function (this: ScenarioWorld, field: string, name: string) {
    await (await this.actor(name)).driver.seeValue(field, '');
  },
);

Then(
  'le choix {libellé} {dePersonne} est coché',
  says('Vérifie que la case ou le bouton radio qui porte ce texte est coché.'),
  async function (this: ScenarioWorld, choice: string, name: string) {
    await (await this.actor(name)).driver.seeChoice(choice);
  },
);

Then(
  "le choix {libellé} {dePersonne} n'est pas coché",
  says("Vérifie que la case ou le bouton radio qui porte ce texte est là et n'est pas coché."),
  async function (this: ScenarioWorld, choice: string, name: string) {
    await (await this.actor(name)).driver.seeNoChoice(choice);
  },
);

Then(
  "{personne} voit l'erreur {texte} au champ {libellé}",
  says(
    "Vérifie que l'erreur est dite à deux endroits\u00a0: au champ ou à la question, et dans le résumé des erreurs en haut.",
  ),
  async function (this: ScenarioWorld, name: string, message: string, field: string) {
    await (await this.actor(name)).driver.seeFault(field, message);
  },
);

Then(
  "{personne} voit l'erreur {texte} en haut de la page",
  says("Vérifie que l'erreur est dans le résumé des erreurs, en haut, quand elle n'est celle d'aucun champ."),
  async function (this: ScenarioWorld, name: string, message: string) {
    await (await this.actor(name)).driver.seeFaultOnTop(message);
  },
);

Then(
  '{personne} voit {int} erreur(s)',
  says("Vérifie combien d'erreurs annonce le résumé des erreurs du formulaire."),
  async function (this: ScenarioWorld, name: string, count: number) {
    await (await this.actor(name)).screens.form.seeErrorCount(count);
  },
);

Then(
  '{personne} ne voit aucune erreur',
  says("Vérifie que la page n'a pas de résumé des erreurs."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.form.seeNoError();
  },
);

Then(
  'le curseur {dePersonne} est sur le résumé des erreurs',
  says("Vérifie que le clavier et le lecteur d'écran sont au résumé des erreurs, en haut de la page."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.seeFocusOnErrors();
  },
);

Then(
  '{personne} voit dans le tableau {libellé} les colonnes',
  says(
    "Vérifie que le tableau qui porte ce titre a ces colonnes, toutes et dans l'ordre. Le tableau de l'étape a une ligne.",
  ),
  async function (this: ScenarioWorld, name: string, table: string, columns: DataTable) {
    await (await this.actor(name)).driver.seeColumns(table, columns.raw().flat());
  },
);
