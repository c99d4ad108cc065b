import { When } from '@cucumber/cucumber';
import { says } from '../support/says.ts';
import type { Actor, ScenarioWorld } from '../support/world.ts';

// What anybody can do on any page. The words in « » are those printed on the page.

type Key = Parameters<Actor['driver']['pressKey']>[0];

When(
  '{personne} clique sur le bouton {libellé}',
  says('Clique une fois sur le bouton qui porte ce texte.'),
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.press(button);
  },
);

When(
  '{personne} double-clique sur le bouton {libellé}',
  says(
    'Clique deux fois de suite sur un bouton qui envoie un formulaire, de sorte que le formulaire est envoyé deux fois.',
  ),
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.pressTwice(button);
  },
);

When(
  '{personne} clique sur le lien {libellé}',
  says('Suit le lien qui porte ce texte.'),
  async function (this: ScenarioWorld, name: string, link: string) {
    await (await this.actor(name)).driver.follow(link);
  },
);

When(
  '{personne} saisit {texte} dans {libellé}',
  says('Remplace par ce texte tout ce que contient le champ.'),
  async function (this: ScenarioWorld, name: string, text: string, field: string) {
    await (await this.actor(name)).driver.fill(field, text);
  },
);

When(
  '{personne} colle {texte} dans {libellé}',
  says('Colle ce texte dans le champ, comme Ctrl+V ou un gestionnaire de mots de passe.'),
  async function (this: ScenarioWorld, name: string, text: string, field: string) {
    await (await this.actor(name)).driver.paste(field, text);
  },
);

When(
  '{personne} vide le champ {libellé}',
  says('Efface tout ce que contient le champ.'),
  async function (this: ScenarioWorld, name: string, field: string) {
    await (await this.actor(name)).driver.fill(field, '');
  },
);

When(
  '{personne} choisit {texte} à {libellé}',
  says("Prend l'un des choix d'une question à boutons radio\u00a0: d'abord le choix, puis la question."),
  async function (this: ScenarioWorld, name: string, choice: string, group: string) {
    await (await this.actor(name)).driver.choose(group, choice);
  },
);

When(
  '{personne} coche {libellé}',
  says("Coche la case qui porte ce texte, si elle ne l'est pas déjà."),
  async function (this: ScenarioWorld, name: string, box: string) {
    await (await this.actor(name)).driver.tick(box);
  },
);

When(
  '{personne} décoche {libellé}',
  says('Décoche la case qui porte ce texte, si elle est cochée.'),
  async function (this: ScenarioWorld, name: string, box: string) {
    await (await this.actor(name)).driver.untick(box);
  },
);

When(
  '{personne} appuie sur la touche {touche}',
  says(
    'Appuie sur cette touche du clavier, là où est le curseur. Seul un navigateur le peut\u00a0: le scénario porte @navigateur.',
  ),
  async function (this: ScenarioWorld, name: string, key: Key) {
    await (await this.actor(name)).driver.pressKey(key);
  },
);
