import { Given, Then, When } from '@cucumber/cucumber';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// How people come to a page, on both portals, and leave it.

Given(
  'tous naviguent {manière}',
  says('Choisit comment toutes les personnes naviguent. À dire avant tout autre geste du scénario.'),
  function (this: ScenarioWorld, manner: ScenarioWorld['manner']) {
    this.manner = manner;
  },
);

Given(
  '{personne} ouvre les services en ligne',
  says("Ouvre l'écran «\u00a0Connexion\u00a0» des services en ligne de la RAMQ."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.signIn.open();
  },
);

Given(
  '{personne} se connecte aux services en ligne',
  says(
    "Se connecte aux services en ligne avec son nom d'utilisateur et son mot de passe, et arrive à l'écran «\u00a0Services\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter(person);
  },
);

When(
  '{personne} saisit son mot de passe',
  says(
    "Saisit le mot de passe de la personne au champ «\u00a0Mot de passe\u00a0» de l'écran «\u00a0Connexion\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.fillPassword(person.password);
  },
);

When(
  '{personne} tente de se connecter aux services en ligne',
  says(
    "Envoie son nom d'utilisateur et son mot de passe à l'écran «\u00a0Connexion\u00a0» des services en ligne, où que cela mène.",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.attempt(person);
  },
);

Then(
  '{personne} peut se connecter aux services en ligne',
  says(
    "Vérifie que le nom d'utilisateur et le mot de passe de la personne ouvrent les services en ligne\u00a0: elle s'y connecte et arrive à l'écran «\u00a0Services\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter(person);
  },
);

Then(
  '{personne} peut se connecter avec le mot de passe {texte}',
  says(
    "Vérifie que ce mot de passe est maintenant celui de la personne\u00a0: elle se connecte aux services en ligne et arrive à l'écran «\u00a0Services\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string, password: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter({ ...person, password });
  },
);

Then(
  '{personne} ne peut pas se connecter aux services en ligne',
  says(
    "Vérifie que l'écran «\u00a0Connexion\u00a0» refuse la personne parce que son nom d'utilisateur ou son mot de passe est incorrect.",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.beRefused(person);
  },
);

When(
  '{personne} se déconnecte',
  says(
    "Clique sur le bouton «\u00a0Déconnexion\u00a0» en haut de la page, sur l'un ou l'autre des portails.",
  ),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.signIn.leave();
  },
);

Given(
  '{personne} ouvre RVSQ',
  says("Ouvre l'écran «\u00a0Connexion\u00a0» de Rendez-vous santé Québec."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.rvsqSignIn.open();
  },
);

Given(
  '{personne} se connecte à RVSQ',
  says(
    "Se connecte à Rendez-vous santé Québec avec son identifiant RAMQ et son mot de passe, et arrive à l'écran «\u00a0Employés\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.rvsqSignIn.enter(person);
  },
);

When(
  '{personne} tente de se connecter à RVSQ',
  says(
    "Envoie son identifiant RAMQ et son mot de passe à l'écran «\u00a0Connexion\u00a0» de Rendez-vous santé Québec, où que cela mène.",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.rvsqSignIn.attempt(person);
  },
);

Given(
  '{personne} ouvre la page {texte}',
  says(
    "Ouvre la page du simulateur qui a cette adresse, comme si elle était saisie dans la barre d'adresse.",
  ),
  async function (this: ScenarioWorld, name: string, path: string) {
    await (await this.actor(name)).driver.open(path);
  },
);

When(
  '{personne} actualise la page',
  says('Demande la page de nouveau, comme le fait le bouton «\u00a0Actualiser\u00a0» du navigateur.'),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.reload();
  },
);

When(
  '{personne} revient à la page précédente',
  says("Revient d'une page en arrière, comme le fait le bouton «\u00a0Précédent\u00a0» du navigateur."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.back();
  },
);

When(
  '{personne} ouvre la même page dans un autre onglet',
  says("Ouvre l'adresse de la page dans un nouvel onglet du même navigateur, et y reste."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.duplicateTab();
  },
);

When(
  "{personne} revient à l'onglet précédent",
  says("Ferme l'onglet et revient à celui d'où il a été ouvert, sans actualiser sa page."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.previousTab();
  },
);

Then(
  "l'adresse de la page {dePersonne} contient {texte}",
  says("Vérifie que l'adresse de la page, dans la barre d'adresse, contient ces mots."),
  async function (this: ScenarioWorld, name: string, part: string) {
    await (await this.actor(name)).driver.seeAddress(part);
  },
);

Then(
  "{personne} voit {texte} dans l'onglet du navigateur",
  says("Vérifie que l'onglet du navigateur porte exactement ce titre."),
  async function (this: ScenarioWorld, name: string, title: string) {
    await (await this.actor(name)).driver.seeTitle(title);
  },
);

Then(
  '{personne} voit que le site ne répond pas',
  says("Vérifie que le navigateur montre sa propre page d'erreur, parce que la connexion a été coupée."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.seeNoAnswer();
  },
);
