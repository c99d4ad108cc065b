import { Given, Then, When, type DataTable } from '@cucumber/cucumber';
import { personNamed } from '../support/people.ts';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// Part 3 of the guide: « Ajout dans RVSQ ».

Given(
  "{personne} est à la boîte de dialogue d'ajout d'un employé",
  says(
    'Se connecte à Rendez-vous santé Québec et ouvre la boîte de dialogue «\u00a0Ajouter un employé\u00a0».',
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.rvsqSignIn.enter(person);
    await screens.employees.openDialog();
  },
);

When(
  "{personne} saisit le nom d'utilisateur choisi par {nom}",
  says(
    "Saisit au champ «\u00a0Identifiant RAMQ\u00a0» de la boîte de dialogue le nom d'utilisateur de cette personne.",
  ),
  async function (this: ScenarioWorld, name: string, newcomer: string) {
    await (await this.actor(name)).screens.employees.fillIdentifier(personNamed(newcomer).username);
  },
);

When(
  '{personne} ajoute {nom} aux employés',
  says(
    "À l'écran «\u00a0Employés\u00a0», ouvre la boîte de dialogue, y saisit le nom d'utilisateur de cette personne et clique sur «\u00a0Ajouter\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string, newcomer: string) {
    await (await this.actor(name)).screens.employees.add(personNamed(newcomer).username);
  },
);

Then(
  "{personne} voit l'ajout {deNom} à titre d'employé(e)",
  says(
    "Vérifie que l'écran «\u00a0Employés\u00a0» dit, au complet, le nom de la personne qui vient d'être ajoutée.",
  ),
  async function (this: ScenarioWorld, name: string, added: string) {
    await (await this.actor(name)).screens.employees.seeAdded(personNamed(added));
  },
);

Then(
  '{personne} voit exactement les employés',
  says(
    "Vérifie que le tableau des employés a ces lignes, toutes et dans l'ordre. Ses quatre colonnes s'écrivent; «\u00a0*\u00a0» est une cellule quelconque.",
  ),
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.employees.table.see(rows.raw());
  },
);

Then(
  '{personne} voit parmi les employés',
  says(
    "Vérifie que le tableau des employés a ces lignes, avec ou sans d'autres. La première ligne nomme les colonnes à regarder; «\u00a0*\u00a0» est une cellule quelconque.",
  ),
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.employees.table.seeAmong(rows.raw());
  },
);

Then(
  '{personne} ne voit pas parmi les employés',
  says(
    "Vérifie que le tableau des employés est là et n'a aucune de ces lignes. La première ligne nomme les colonnes à regarder.",
  ),
  async function (this: ScenarioWorld, name: string, rows: DataTable) {
    await (await this.actor(name)).screens.employees.table.seeNoneOf(rows.raw());
  },
);

Then(
  '{personne} compte {int} employé(s)',
  says('Vérifie combien de lignes a le tableau des employés.'),
  async function (this: ScenarioWorld, name: string, count: number) {
    await (await this.actor(name)).screens.employees.table.seeCount(count);
  },
);
