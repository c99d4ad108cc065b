import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// Locks and forgotten passwords, on both portals.

When(
  '{personne} se trompe {int} fois de mot de passe',
  says(
    'Tente de se connecter aux services en ligne avec un mauvais mot de passe, autant de fois de suite, et est refusée chaque fois.',
  ),
  async function (this: ScenarioWorld, name: string, times: number) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.fail(person, times);
  },
);

When(
  '{personne} se trompe {int} fois de mot de passe à RVSQ',
  says(
    'Tente de se connecter à Rendez-vous santé Québec avec un mauvais mot de passe, autant de fois de suite, et est refusée chaque fois.',
  ),
  async function (this: ScenarioWorld, name: string, times: number) {
    const { person, screens } = await this.actor(name);
    await screens.rvsqSignIn.fail(person, times);
  },
);

When(
  '{personne} demande un nouveau mot de passe',
  says(
    "À l'écran «\u00a0Mot de passe oublié\u00a0», donne son nom d'utilisateur et arrive aux questions secrètes.",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.forgottenPassword.ask(person.username);
  },
);

When(
  '{personne} demande un nouveau mot de passe pour {texte}',
  says(
    "À l'écran «\u00a0Mot de passe oublié\u00a0», donne ce nom d'utilisateur, qui peut n'être à personne, et arrive aux questions secrètes.",
  ),
  async function (this: ScenarioWorld, name: string, username: string) {
    await (await this.actor(name)).screens.forgottenPassword.ask(username);
  },
);

Then(
  '{personne} voit {int} question(s) secrète(s)',
  says("Vérifie combien de questions secrètes l'écran pose."),
  async function (this: ScenarioWorld, name: string, count: number) {
    await (await this.actor(name)).screens.forgottenPassword.seeQuestions(count);
  },
);

When(
  '{personne} note les questions posées',
  says("Note les questions secrètes que l'écran pose, dans leur ordre."),
  async function (this: ScenarioWorld, name: string) {
    const { screens } = await this.actor(name);
    this.notes.take('questions', await screens.forgottenPassword.readQuestions());
  },
);

Then(
  '{personne} voit les mêmes questions',
  says("Vérifie que l'écran pose les questions secrètes notées, dans le même ordre."),
  async function (this: ScenarioWorld, name: string) {
    const { screens } = await this.actor(name);
    assert.equal(await screens.forgottenPassword.readQuestions(), this.notes.last('questions'));
  },
);

When(
  '{personne} répond correctement aux questions secrètes posées',
  says(
    "Donne les bonnes réponses aux questions posées et arrive à l'écran «\u00a0Nouveau mot de passe\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.forgottenPassword.answer(person);
  },
);

When(
  '{personne} répond en majuscules et sans accents aux questions secrètes posées',
  says(
    "Donne les bonnes réponses, mais en majuscules, sans accents et avec des espaces autour, et arrive à l'écran «\u00a0Nouveau mot de passe\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.forgottenPassword.answerInCapitals(person);
  },
);

When(
  '{personne} répond mal aux questions secrètes posées',
  says(
    "Donne de mauvaises réponses aux questions posées et arrive, comme tout le monde, à l'écran «\u00a0Nouveau mot de passe\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.forgottenPassword.answerWrongly();
  },
);

When(
  '{personne} échoue {int} fois à retrouver son mot de passe',
  says(
    "Va jusqu'au bout de «\u00a0Mot de passe oublié\u00a0» avec de mauvaises réponses, autant de fois de suite, et est refusée chaque fois.",
  ),
  async function (this: ScenarioWorld, name: string, times: number) {
    const { person, screens } = await this.actor(name);
    await screens.forgottenPassword.fail(person.username, times);
  },
);
