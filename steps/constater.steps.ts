import { Then } from '@cucumber/cucumber';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// What anybody can see on any page. Whatever is to be seen is waited for.

Then(
  '{personne} voit le titre {libellé}',
  says('Vérifie que le grand titre de la page est exactement celui-là.'),
  async function (this: ScenarioWorld, name: string, heading: string) {
    await (await this.actor(name)).driver.seeHeading(heading);
  },
);

Then(
  '{personne} voit {texte}',
  says('Vérifie que ces mots sont quelque part sur la page, à la lettre, majuscules comprises.'),
  async function (this: ScenarioWorld, name: string, text: string) {
    await (await this.actor(name)).driver.seeText(text);
  },
);

Then(
  '{personne} ne voit pas {texte}',
  says(
    "Vérifie que ces mots ne sont nulle part sur la page. À faire suivre ou précéder de ce qu'on y voit, pour être à la bonne page.",
  ),
  async function (this: ScenarioWorld, name: string, text: string) {
    await (await this.actor(name)).driver.seeNoText(text);
  },
);

Then(
  "{personne} voit le message d'information {texte}",
  says(
    "Vérifie que la page annonce ces mots d'elle-même, dans un encadré que le lecteur d'écran lit aussitôt. Ce n'est pas une erreur.",
  ),
  async function (this: ScenarioWorld, name: string, text: string) {
    await (await this.actor(name)).driver.seeNotice(text);
  },
);

Then(
  '{personne} voit le bouton {libellé}',
  says('Vérifie que la page offre un bouton qui porte ce texte.'),
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.seeControl('button', button);
  },
);

Then(
  '{personne} ne voit pas le bouton {libellé}',
  says("Vérifie que la page n'offre aucun bouton qui porte ce texte."),
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.seeNoControl('button', button);
  },
);

Then(
  'le bouton {libellé} {dePersonne} est jaune',
  says("Vérifie que le bouton a le jaune de l'image du guide."),
  async function (this: ScenarioWorld, button: string, name: string) {
    await (await this.actor(name)).driver.seeYellow(button);
  },
);

Then(
  '{personne} voit le lien {libellé}',
  says('Vérifie que la page offre un lien qui porte ce texte.'),
  async function (this: ScenarioWorld, name: string, link: string) {
    await (await this.actor(name)).driver.seeControl('link', link);
  },
);

Then(
  '{personne} ne voit pas le lien {libellé}',
  says("Vérifie que la page n'offre aucun lien qui porte ce texte."),
  async function (this: ScenarioWorld, name: string, link: string) {
    await (await this.actor(name)).driver.seeNoControl('link', link);
  },
);

Then(
  '{personne} voit la boîte de dialogue {libellé}',
  says('Vérifie que la boîte de dialogue qui porte ce titre est ouverte.'),
  async function (this: ScenarioWorld, name: string, dialog: string) {
    await (await this.actor(name)).driver.seeDialog(dialog);
  },
);

Then(
  '{personne} ne voit aucune boîte de dialogue',
  says("Vérifie qu'aucune boîte de dialogue n'est ouverte."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.seeNoDialog();
  },
);

Then(
  'le curseur {dePersonne} est dans le champ {libellé}',
  says("Vérifie que c'est dans ce champ que le clavier écrit."),
  async function (this: ScenarioWorld, name: string, field: string) {
    await (await this.actor(name)).driver.seeFocusOn('textbox', field);
  },
);

Then(
  'le curseur {dePersonne} est sur le bouton {libellé}',
  says("Vérifie que c'est ce bouton que la touche Entrée actionnerait."),
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.seeFocusOn('button', button);
  },
);
