import assert from 'node:assert/strict';
import { Given, Then, When, type DataTable } from '@cucumber/cucumber';
import { personNamed } from '../support/people.ts';
import type { ScenarioWorld } from '../support/world.ts';

// Part 1 of the guide: « Inscription d'un utilisateur aux services en ligne de la RAMQ ».

Given(
  "{personne} est au formulaire d'ajout d'un utilisateur",
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter(person);
    await screens.addUser.open();
  },
);

Given(
  '{personne} consulte les utilisateurs de la clinique',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter(person);
    await screens.users.open();
  },
);

When(
  "{personne} remplit le formulaire d'ajout pour {nom}, qui n'a pas de compte",
  async function (this: ScenarioWorld, name: string, newcomer: string) {
    await (await this.actor(name)).screens.addUser.fill(personNamed(newcomer), 'Non');
  },
);

When(
  "{personne} remplit le formulaire d'ajout pour {nom}, qui a déjà un compte",
  async function (this: ScenarioWorld, name: string, holder: string) {
    await (await this.actor(name)).screens.addUser.fill(personNamed(holder), 'Oui');
  },
);

When('{personne} note le code secret affiché', async function (this: ScenarioWorld, name: string) {
  const { screens } = await this.actor(name);
  await screens.userAdded.see();
  this.noteSecretCode(await screens.userAdded.readSecretCode());
});

Then('le code secret noté compte huit lettres et chiffres', function (this: ScenarioWorld) {
  assert.match(this.noted('secretCode'), /^(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])[A-HJ-NP-Za-km-z2-9]{8}$/);
});

Then('{personne} ne voit plus le code secret', async function (this: ScenarioWorld, name: string) {
  const { driver } = await this.actor(name);
  await driver.seeNoText(this.noted('secretCode'));
});

Then(
  '{personne} voit dans le tableau des utilisateurs',
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.users.seeUsers(rows.raw());
  },
);
