import { Given, Then, When, type DataTable } from '@cucumber/cucumber';
import { personNamed } from '../support/people.ts';
import type { ScenarioWorld } from '../support/world.ts';

// Part 3 of the guide: « Ajout dans RVSQ ».

Given('{personne} ouvre RVSQ', async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).screens.rvsqSignIn.open();
});

Given('{personne} se connecte à RVSQ', async function (this: ScenarioWorld, name: string) {
  const { person, screens } = await this.actor(name);
  await screens.rvsqSignIn.enter(person);
});

Given(
  "{personne} est à la boîte de dialogue d'ajout d'un employé",
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.rvsqSignIn.enter(person);
    await screens.employees.openDialog();
  },
);

When('{personne} tente de se connecter à RVSQ', async function (this: ScenarioWorld, name: string) {
  const { person, screens } = await this.actor(name);
  await screens.rvsqSignIn.attempt(person);
});

When(
  "{personne} saisit le nom d'utilisateur choisi par {nom}",
  async function (this: ScenarioWorld, name: string, newcomer: string) {
    await (await this.actor(name)).screens.employees.fillIdentifier(personNamed(newcomer).username);
  },
);

Then(
  '{personne} voit la boîte de dialogue {libellé}',
  async function (this: ScenarioWorld, name: string, dialog: string) {
    await (await this.actor(name)).driver.seeDialog(dialog);
  },
);

Then('{personne} ne voit aucune boîte de dialogue', async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).driver.seeNoDialog();
});

Then(
  'le curseur de {personne} est dans le champ {libellé}',
  async function (this: ScenarioWorld, name: string, field: string) {
    await (await this.actor(name)).driver.seeFocusOn('textbox', field);
  },
);

Then(
  'le curseur de {personne} est sur le bouton {libellé}',
  async function (this: ScenarioWorld, name: string, button: string) {
    await (await this.actor(name)).driver.seeFocusOn('button', button);
  },
);

Then(
  '{personne} voit dans le tableau des employés',
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.employees.seeEmployees(rows.raw());
  },
);
