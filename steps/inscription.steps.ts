import assert from 'node:assert/strict';
import { Given, Then, When, type DataTable } from '@cucumber/cucumber';
import { personNamed } from '../support/people.ts';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// Part 1 of the guide: « Inscription d'un utilisateur aux services en ligne de la RAMQ ».

Given(
  '{personne} consulte les utilisateurs de la clinique',
  says("Se connecte aux services en ligne et ouvre l'écran «\u00a0Utilisateurs\u00a0»."),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter(person);
    await screens.users.open();
  },
);

Then(
  '{personne} voit exactement les utilisateurs',
  says(
    "Vérifie que le tableau des utilisateurs a ces lignes, toutes et dans l'ordre. Ses six colonnes s'écrivent, dont la case à cocher; «\u00a0*\u00a0» est une cellule quelconque.",
  ),
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.users.table.see(rows.raw());
  },
);

Then(
  '{personne} voit parmi les utilisateurs',
  says(
    "Vérifie que le tableau des utilisateurs a ces lignes, avec ou sans d'autres. La première ligne nomme les colonnes à regarder; «\u00a0*\u00a0» est une cellule quelconque.",
  ),
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.users.table.seeAmong(rows.raw());
  },
);

Then(
  '{personne} ne voit pas parmi les utilisateurs',
  says(
    "Vérifie que le tableau des utilisateurs est là et n'a aucune de ces lignes. La première ligne nomme les colonnes à regarder.",
  ),
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.users.table.seeNoneOf(rows.raw());
  },
);

Then(
  '{personne} compte {int} utilisateur(s)',
  says("Vérifie combien de lignes a le tableau des utilisateurs, sur la page où l'on est."),
  async function (this: ScenarioWorld, name: string, count: number) {
    await (await this.actor(name)).screens.users.table.seeCount(count);
  },
);

When(
  '{personne} sélectionne {nom}',
  says('Coche la case de cette personne dans le tableau des utilisateurs.'),
  async function (this: ScenarioWorld, name: string, selected: string) {
    await (await this.actor(name)).screens.users.select(personNamed(selected));
  },
);

When(
  '{personne} supprime {nom} de la clinique',
  says(
    "À l'écran «\u00a0Utilisateurs\u00a0», coche cette personne, clique sur «\u00a0Supprimer\u00a0», puis sur «\u00a0Confirmer la suppression\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string, removed: string) {
    await (await this.actor(name)).screens.users.remove(personNamed(removed));
  },
);

When(
  '{personne} ouvre la fiche {deNom}',
  says(
    "À l'écran «\u00a0Utilisateurs\u00a0», suit le lien que porte le nom de cette personne invitée\u00a0: sa fiche dit où en est l'invitation.",
  ),
  async function (this: ScenarioWorld, name: string, invited: string) {
    await (await this.actor(name)).screens.users.openFile(personNamed(invited));
  },
);

Given(
  "{personne} est au formulaire d'ajout d'un utilisateur",
  says("Se connecte aux services en ligne et ouvre l'écran «\u00a0Ajouter un utilisateur\u00a0»."),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter(person);
    await screens.addUser.open();
  },
);

When(
  "{personne} remplit le formulaire d'ajout pour {nom}, qui n'a pas de compte",
  says(
    "Répond «\u00a0Non\u00a0» à «\u00a0L'utilisateur a-t-il déjà un compte?\u00a0» et remplit tout le formulaire, sans l'envoyer.",
  ),
  async function (this: ScenarioWorld, name: string, newcomer: string) {
    await (await this.actor(name)).screens.addUser.fill(personNamed(newcomer), 'Non');
  },
);

When(
  "{personne} remplit le formulaire d'ajout pour {nom}, qui a déjà un compte",
  says(
    "Répond «\u00a0Oui\u00a0» à «\u00a0L'utilisateur a-t-il déjà un compte?\u00a0» et remplit tout le formulaire, sans l'envoyer.",
  ),
  async function (this: ScenarioWorld, name: string, holder: string) {
    await (await this.actor(name)).screens.addUser.fill(personNamed(holder), 'Oui');
  },
);

Then(
  "{personne} voit que l'ajout {deNom} a été effectué",
  says(
    "Vérifie que l'écran «\u00a0Ajout effectué\u00a0» dit, au complet, le nom de la personne qui vient d'être inscrite.",
  ),
  async function (this: ScenarioWorld, name: string, added: string) {
    await (await this.actor(name)).screens.userAdded.seeAdded(personNamed(added));
  },
);

When(
  '{personne} note le code secret affiché',
  says(
    "Note le code secret qu'affiche l'écran «\u00a0Ajout effectué\u00a0». Le code noté avant, s'il y en a un, devient l'ancien code secret.",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { screens } = await this.actor(name);
    this.notes.take('secretCode', await screens.userAdded.readSecretCode());
  },
);

Then(
  'le code secret noté compte huit lettres et chiffres',
  says(
    'Vérifie la forme du code noté\u00a0: huit signes, des majuscules, des minuscules et des chiffres, et aucun de 0, O, 1, l et I, qui se confondent.',
  ),
  function (this: ScenarioWorld) {
    assert.match(this.notes.last('secretCode'), /^(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])[A-HJ-NP-Za-km-z2-9]{8}$/);
  },
);

Then(
  "le code secret noté diffère de l'ancien",
  says("Vérifie que le dernier code secret noté n'est pas celui qui était noté avant."),
  function (this: ScenarioWorld) {
    assert.notEqual(this.notes.last('secretCode'), this.notes.previousSecretCode());
  },
);

Then(
  '{personne} ne voit plus le code secret',
  says("Vérifie que le code secret noté n'est nulle part sur la page."),
  async function (this: ScenarioWorld, name: string) {
    const { driver } = await this.actor(name);
    await driver.seeNoText(this.notes.last('secretCode'));
  },
);
