import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import { assertNoSecretCode, assertNothingToUsernames } from '../support/mail-rules.ts';
import { personNamed } from '../support/people.ts';
import type { ScenarioWorld } from '../support/world.ts';

// The mailbox (guide 2.1), and all that was sent in the scenario.

When('{personne} ouvre sa boîte courriel', async function (this: ScenarioWorld, name: string) {
  const { person, screens } = await this.actor(name);
  await screens.mailbox.open(person.email);
});

When(
  '{personne} ouvre la boîte courriel de {texte}',
  async function (this: ScenarioWorld, name: string, address: string) {
    await (await this.actor(name)).screens.mailbox.open(address);
  },
);

When(
  '{personne} ouvre le message {texte}',
  async function (this: ScenarioWorld, name: string, subject: string) {
    await (await this.actor(name)).screens.mailbox.openMessage(subject);
  },
);

When(
  "{personne} copie l'adresse complète inscrite dans le message",
  async function (this: ScenarioWorld, name: string) {
    const { screens } = await this.actor(name);
    this.notes.set('address', await screens.mailbox.readPrintedAddress());
  },
);

When(
  "{personne} colle l'adresse copiée dans un autre navigateur",
  async function (this: ScenarioWorld, name: string) {
    const { driver } = await this.changeBrowser(name);
    await driver.open(this.noted('address'));
  },
);

When(
  '{personne} note le numéro de référence inscrit dans le message',
  async function (this: ScenarioWorld, name: string) {
    const { screens } = await this.actor(name);
    this.notes.set('referenceNumber', await screens.mailbox.readReferenceNumber());
  },
);

When('{personne} saisit le numéro de référence noté', async function (this: ScenarioWorld, name: string) {
  const { driver } = await this.actor(name);
  await driver.fill('Numéro de référence', this.noted('referenceNumber'));
});

When(
  "{personne} colle l'adresse copiée, décodée {int} fois, dans un autre navigateur",
  async function (this: ScenarioWorld, name: string, times: number) {
    const { screens } = await this.changeBrowser(name);
    await screens.policy.openDecoded(this.noted('address'), times);
  },
);

Then("l'adresse copiée se termine par {texte}", function (this: ScenarioWorld, end: string) {
  assert.equal(this.noted('address').slice(-end.length), end);
});

Then('la boîte courriel de {personne} est vide', async function (this: ScenarioWorld, name: string) {
  const { person, screens } = await this.actor(name);
  await screens.mailbox.open(person.email);
  await screens.mailbox.seeEmpty();
});

Then('un seul courriel a été envoyé, à {nom}', async function (this: ScenarioWorld, name: string) {
  const messages = await this.sandbox.messages();
  assert.deepEqual(
    messages.map(({ to }) => to),
    [[personNamed(name).email]],
  );
});

Then(
  '{int} courriels ont été envoyés à {nom}',
  async function (this: ScenarioWorld, count: number, name: string) {
    const { email } = personNamed(name);
    const messages = await this.sandbox.messages();
    assert.equal(messages.filter(({ to }) => to.includes(email)).length, count);
  },
);

Then("aucun courriel n'a été envoyé", async function (this: ScenarioWorld) {
  assert.deepEqual(await this.sandbox.messages(), []);
});

Then('aucun courriel envoyé ne contient le code secret', async function (this: ScenarioWorld) {
  assertNoSecretCode(await this.sentMessages(), this.noted('secretCode'));
});

Then("aucun courriel n'a été envoyé à un nom d'utilisateur choisi", async function (this: ScenarioWorld) {
  assertNothingToUsernames(await this.sentMessages());
});
