import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import type { ScenarioWorld } from '../support/world.ts';

// Locks and forgotten passwords, on both portals.

When(
  '{personne} se trompe {int} fois de mot de passe',
  async function (this: ScenarioWorld, name: string, times: number) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.fail(person, times);
  },
);

When(
  '{personne} se trompe {int} fois de mot de passe à RVSQ',
  async function (this: ScenarioWorld, name: string, times: number) {
    const { person, screens } = await this.actor(name);
    await screens.rvsqSignIn.fail(person, times);
  },
);

When(
  '{personne} tente de se connecter aux services en ligne',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.attempt(person);
  },
);

When('{personne} demande un nouveau mot de passe', async function (this: ScenarioWorld, name: string) {
  const { person, screens } = await this.actor(name);
  await screens.forgottenPassword.ask(person.username);
});

When(
  '{personne} demande un nouveau mot de passe pour {texte}',
  async function (this: ScenarioWorld, name: string, username: string) {
    await (await this.actor(name)).screens.forgottenPassword.ask(username);
  },
);

When(
  '{personne} répond correctement aux questions secrètes posées',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.forgottenPassword.answer(person);
  },
);

When(
  '{personne} répond mal aux questions secrètes posées',
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.forgottenPassword.answerWrongly();
  },
);

When(
  '{personne} répond en majuscules et sans accents aux questions secrètes posées',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.forgottenPassword.answerInCapitals(person);
  },
);

When('{personne} note les questions posées', async function (this: ScenarioWorld, name: string) {
  const { screens } = await this.actor(name);
  this.notes.set('questions', await screens.forgottenPassword.readQuestions());
});

Then('{personne} voit les mêmes questions', async function (this: ScenarioWorld, name: string) {
  const { screens } = await this.actor(name);
  assert.equal(await screens.forgottenPassword.readQuestions(), this.noted('questions'));
});

When(
  '{personne} échoue {int} fois à retrouver son mot de passe',
  async function (this: ScenarioWorld, name: string, times: number) {
    const { person, screens } = await this.actor(name);
    await screens.forgottenPassword.fail(person.username, times);
  },
);

Then(
  '{personne} voit {int} questions secrètes',
  async function (this: ScenarioWorld, name: string, count: number) {
    await (await this.actor(name)).screens.forgottenPassword.seeQuestions(count);
  },
);

Then(
  '{personne} peut se connecter avec le mot de passe {texte}',
  async function (this: ScenarioWorld, name: string, password: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter({ ...person, password });
  },
);
