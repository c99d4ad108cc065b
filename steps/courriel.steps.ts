import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import {
  assertAllSentTo,
  assertBothSay,
  assertCountTo,
  assertNeitherSays,
  lastMessageTo,
} from '../support/mail-facts.ts';
import { assertNoSecretCode, assertNothingToUsernames } from '../support/mail-rules.ts';
import { personNamed } from '../support/people.ts';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// The mailbox (guide 2.1), and all that was sent in the scenario.

When(
  '{personne} ouvre sa boîte courriel',
  says("Ouvre la boîte courriel du simulateur à l'adresse où la personne reçoit son courrier."),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.mailbox.open(person.email);
  },
);

When(
  '{personne} ouvre la boîte courriel de {texte}',
  says('Ouvre la boîte courriel du simulateur à cette adresse.'),
  async function (this: ScenarioWorld, name: string, address: string) {
    await (await this.actor(name)).screens.mailbox.open(address);
  },
);

When(
  '{personne} ouvre le message {texte}',
  says("Ouvre le message qui a cet objet, dans la boîte courriel où l'on est."),
  async function (this: ScenarioWorld, name: string, subject: string) {
    await (await this.actor(name)).screens.mailbox.openMessage(subject);
  },
);

When(
  "{personne} ouvre son message d'invitation",
  says(
    "Ouvre sa boîte courriel, puis le message «\u00a0Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.mailbox.openInvitation(person.email);
  },
);

When(
  "{personne} copie l'adresse complète inscrite dans le message",
  says("Note l'adresse qu'affiche le message ouvert, pour quand le lien ne fonctionne pas."),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    this.notes.take('address', await screens.mailbox.readPrintedAddress(), person.firstName);
  },
);

When(
  "{personne} colle l'adresse copiée dans un autre navigateur",
  says("Ouvre l'adresse notée dans un navigateur neuf, qui n'a rien vu du simulateur. La personne y reste."),
  async function (this: ScenarioWorld, name: string) {
    const { driver } = await this.changeBrowser(name);
    await driver.open(this.notes.last('address'));
  },
);

When(
  "{personne} colle l'adresse copiée, décodée {int} fois, dans un autre navigateur",
  says(
    "Décode l'adresse notée autant de fois, comme le font certains logiciels de courriel, et l'ouvre dans un navigateur neuf. La personne y reste.",
  ),
  async function (this: ScenarioWorld, name: string, times: number) {
    const { screens } = await this.changeBrowser(name);
    await screens.policy.openDecoded(this.notes.last('address'), times);
  },
);

Then(
  "l'adresse copiée se termine par {texte}",
  says("Vérifie la fin de l'adresse notée, telle que le message l'affiche."),
  function (this: ScenarioWorld, end: string) {
    assert.equal(this.notes.last('address').slice(-end.length), end);
  },
);

When(
  '{personne} note le numéro de référence inscrit dans le message',
  says("Note le numéro de référence qu'affiche le message ouvert, pour qui n'a pas de lien."),
  async function (this: ScenarioWorld, name: string) {
    const { screens } = await this.actor(name);
    this.notes.take('referenceNumber', await screens.mailbox.readReferenceNumber());
  },
);

When(
  '{personne} saisit le numéro de référence noté',
  says('Saisit le numéro noté au champ «\u00a0Numéro de référence\u00a0».'),
  async function (this: ScenarioWorld, name: string) {
    const { driver } = await this.actor(name);
    await driver.fill('Numéro de référence', this.notes.last('referenceNumber'));
  },
);

Then(
  'la boîte courriel {dePersonne} est vide',
  says("Ouvre la boîte courriel de la personne et vérifie qu'elle n'a aucun message."),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.mailbox.open(person.email);
    await screens.mailbox.seeEmpty();
  },
);

Then(
  'un seul courriel a été envoyé, à {nom}',
  says(
    "Vérifie que le scénario n'a envoyé jusqu'ici qu'un courriel en tout, et qu'il est à cette personne seule.",
  ),
  async function (this: ScenarioWorld, name: string) {
    assertAllSentTo(await this.sandbox.messages(), [personNamed(name)]);
  },
);

Then(
  '{int} courriel(s) a/ont été envoyé(s) à {nom}',
  says(
    'Vérifie combien de courriels cette personne a reçus depuis le début du scénario, quoi que les autres aient reçu.',
  ),
  async function (this: ScenarioWorld, count: number, name: string) {
    assertCountTo(await this.sandbox.messages(), personNamed(name), count);
  },
);

Then(
  "aucun courriel n'a été envoyé",
  says("Vérifie que personne n'a reçu de courriel depuis le début du scénario."),
  async function (this: ScenarioWorld) {
    assertAllSentTo(await this.sandbox.messages(), []);
  },
);

Then(
  "l'objet du dernier courriel reçu par {nom} est {texte}",
  says("Vérifie l'objet du dernier courriel que cette personne a reçu, à la lettre."),
  async function (this: ScenarioWorld, name: string, subject: string) {
    assert.equal((await lastMessageTo(personNamed(name), this.sandbox)).subject, subject);
  },
);

Then(
  'le dernier courriel reçu par {nom} contient {texte}',
  says(
    'Vérifie que ces mots sont dans le dernier courriel que cette personne a reçu, dans sa version HTML et dans sa version en texte simple.',
  ),
  async function (this: ScenarioWorld, name: string, words: string) {
    assertBothSay(await lastMessageTo(personNamed(name), this.sandbox), words);
  },
);

Then(
  'le dernier courriel reçu par {nom} ne contient pas {texte}',
  says(
    'Vérifie que ces mots ne sont ni dans la version HTML ni dans la version en texte simple du dernier courriel que cette personne a reçu.',
  ),
  async function (this: ScenarioWorld, name: string, words: string) {
    assertNeitherSays(await lastMessageTo(personNamed(name), this.sandbox), words);
  },
);

Then(
  'aucun courriel envoyé ne contient le code secret',
  says(
    "Vérifie qu'il y a eu des courriels, et que le code secret noté n'est dans l'objet ni dans le corps d'aucun.",
  ),
  async function (this: ScenarioWorld) {
    assertNoSecretCode(await this.sentMessages(), this.notes.last('secretCode'));
  },
);

Then(
  "aucun courriel n'a été envoyé à un nom d'utilisateur choisi",
  says(
    "Vérifie qu'il y a eu des courriels, et qu'aucun n'est allé à une adresse choisie comme nom d'utilisateur.",
  ),
  async function (this: ScenarioWorld) {
    assertNothingToUsernames(await this.sentMessages());
  },
);
