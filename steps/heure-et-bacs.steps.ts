import assert from 'node:assert/strict';
import { Given, Then, When } from '@cucumber/cucumber';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// What only a simulator has: time that moves, and sandboxes.

When(
  '{durée} passe(nt)',
  says(
    "Avance l'heure du bac d'autant, sans attendre\u00a0: les liens, les sessions et les courriels la suivent.",
  ),
  async function (this: ScenarioWorld, seconds: number) {
    await this.sandbox.advance(seconds);
  },
);

Given(
  "l'heure est arrêtée",
  says("Arrête l'heure du bac, et la note."),
  async function (this: ScenarioWorld) {
    await this.sandbox.stopClock(true);
    this.notes.take('time', String(await this.sandbox.now()));
  },
);

When(
  "l'heure reprend",
  says("Remet en marche l'heure du bac, là où elle était arrêtée."),
  async function (this: ScenarioWorld) {
    await this.sandbox.stopClock(false);
  },
);

Then(
  "l'heure n'a pas bougé",
  says("Vérifie que l'heure du bac est encore celle qui a été notée quand elle a été arrêtée."),
  async function (this: ScenarioWorld) {
    assert.equal(String(await this.sandbox.now()), this.notes.last('time'));
  },
);

When(
  'le bac est remis à neuf',
  says(
    "Remet le bac à sable comme au début\u00a0: ses personnes, ses courriels, son heure et ses pannes. Personne n'y reste connecté.",
  ),
  async function (this: ScenarioWorld) {
    await this.sandbox.reset();
  },
);

When(
  'un instantané du bac est pris',
  says('Garde tout ce que contient le bac à sable à cet instant, son heure comprise.'),
  async function (this: ScenarioWorld) {
    this.snapshot = await this.sandbox.snapshot();
  },
);

When(
  "l'instantané est rétabli",
  says("Ramène le bac à sable où il était quand l'instantané a été pris."),
  async function (this: ScenarioWorld) {
    await this.sandbox.restore(this.snapshot);
  },
);

When(
  '{personne} entre dans le bac par son lien',
  says('Prend un navigateur neuf et y ouvre le lien du bac à sable du scénario.'),
  async function (this: ScenarioWorld, name: string) {
    await (await this.changeBrowser(name)).driver.open(`/bac/${this.sandbox.id}`);
  },
);

When(
  '{personne} entre dans un autre bac par son lien',
  says('Crée un second bac à sable, prend un navigateur neuf et y ouvre le lien de ce bac.'),
  async function (this: ScenarioWorld, name: string) {
    const { id } = await this.openAnotherSandbox();
    await (await this.changeBrowser(name)).driver.open(`/bac/${id}`);
  },
);

Given(
  '{personne} ouvre la salle de formation à son bac',
  says(
    'Ouvre la page du bac à sable du scénario dans la salle de formation\u00a0: ses personnes, ses courriels, son heure, ses pannes et son journal.',
  ),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).driver.open(`/formation/bacs/${this.sandbox.id}`);
  },
);
