import { Given, Then, When } from '@cucumber/cucumber';
import { invitees, personNamed } from '../support/people.ts';
import type { ScenarioWorld } from '../support/world.ts';

// Part 2 of the guide: « Création d'un compte ».

Given(
  '{nom} a inscrit {nom}, qui a reçu son code secret',
  async function (this: ScenarioWorld, representative: string, newcomer: string) {
    const { policyPath, secretCode } = await this.sandbox.invite(
      personNamed(representative),
      personNamed(newcomer),
    );
    this.noteSecretCode(secretCode);
    this.notes.set('address', policyPath);
  },
);

Given(
  '{nom} a inscrit {int} autres personnes',
  async function (this: ScenarioWorld, representative: string, count: number) {
    for (const invitee of invitees(count)) await this.sandbox.invite(personNamed(representative), invitee);
  },
);

Given(
  '{personne} est au formulaire de création du compte',
  async function (this: ScenarioWorld, name: string) {
    const { screens } = await this.actor(name);
    await screens.policy.open(this.noted('address'));
    await screens.policy.accept();
    await screens.accountForm.see();
  },
);

When(
  '{personne} ouvre directement le formulaire de création du compte',
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.accountForm.openDirectly(this.noted('address'));
  },
);

When("{personne} saisit l'ancien code secret", async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).screens.accountForm.fillSecretCode(this.noted('previousSecretCode'));
});

When(
  '{personne} envoie {int} fois un mauvais code secret',
  async function (this: ScenarioWorld, name: string, times: number) {
    const { screens } = await this.actor(name);
    for (let time = 0; time < times; time++) await screens.accountForm.sendWrongCode();
  },
);

When('{personne} saisit le code secret reçu', async function (this: ScenarioWorld, name: string) {
  await (await this.actor(name)).screens.accountForm.fillSecretCode(this.noted('secretCode'));
});

When(
  '{personne} saisit le mot de passe {texte} et le confirme',
  async function (this: ScenarioWorld, name: string, password: string) {
    await (await this.actor(name)).screens.accountForm.choosePassword(password);
  },
);

When(
  '{personne} choisit son mot de passe et le confirme',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.choosePassword(person.password);
  },
);

When('{personne} répond aux huit questions secrètes', async function (this: ScenarioWorld, name: string) {
  const { person, screens } = await this.actor(name);
  await screens.accountForm.answerQuestions(person);
});

When(
  '{personne} donne deux fois la même réponse aux questions secrètes',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.answerTwiceTheSame(person);
  },
);

When(
  '{personne} remplit correctement le formulaire de création du compte',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.fill(person, this.noted('secretCode'));
  },
);

Then(
  '{personne} peut se connecter aux services en ligne',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.enter(person);
  },
);

Then(
  '{personne} ne peut pas se connecter aux services en ligne',
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.signIn.beRefused(person);
  },
);
