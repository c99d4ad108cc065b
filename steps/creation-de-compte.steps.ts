import { Given, Then, When } from '@cucumber/cucumber';
import { invitees, personNamed } from '../support/people.ts';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// Part 2 of the guide: « Création d'un compte ».

Given(
  '{nom} {situation}',
  says(
    "Place d'un coup la personne à cette étape du parcours, sans jouer les écrans qui y mènent. Son code secret et l'adresse de son lien, si elle en a, sont notés.",
  ),
  async function (this: ScenarioWorld, name: string, state: string) {
    this.mention(name);
    this.notes.takePlaced(name, await this.sandbox.place(personNamed(name), state));
  },
);

Given(
  "l'invitation {deNom} a expiré",
  says(
    "Place d'un coup la personne au point où elle a reçu son message d'invitation, dont le lien n'est plus valide. L'adresse de son lien est notée.",
  ),
  async function (this: ScenarioWorld, name: string) {
    this.mention(name);
    this.notes.takePlaced(name, await this.sandbox.place(personNamed(name), 'invitation expirée'));
  },
);

Given(
  "l'invitation {deNom} est annulée",
  says(
    "Place d'un coup la personne au point où, déjà invitée, elle a été supprimée de la clinique. L'adresse de son lien est notée.",
  ),
  async function (this: ScenarioWorld, name: string) {
    this.mention(name);
    this.notes.takePlaced(name, await this.sandbox.place(personNamed(name), 'invitation annulée'));
  },
);

Given(
  '{int} autres personnes sont invitées',
  says(
    "Invite d'un coup autant de personnes sans prénom à elles («\u00a0Invitée AA\u00a0», «\u00a0Invitée AB\u00a0»…), pour que la liste soit longue.",
  ),
  async function (this: ScenarioWorld, count: number) {
    for (const invitee of invitees(count)) await this.sandbox.invite(invitee);
  },
);

Then(
  '{personne} arrive à la politique',
  says(
    "Vérifie que l'écran «\u00a0Création du compte\u00a0» montre la politique et demande de l'accepter ou de la refuser.",
  ),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.policy.see();
  },
);

When(
  '{personne} accepte la politique',
  says("Clique sur le bouton «\u00a0J'accepte\u00a0» de la politique."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.policy.accept();
  },
);

When(
  '{personne} refuse la politique',
  says('Clique sur le bouton «\u00a0Je refuse\u00a0» de la politique.'),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.policy.refuse();
  },
);

Given(
  '{personne} est au formulaire de création du compte',
  says(
    "Ouvre l'adresse notée de son lien, accepte la politique et arrive au formulaire «\u00a0Création du compte\u00a0».",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.policy.open(this.notes.last('address', person.firstName));
    await screens.policy.accept();
    await screens.accountForm.see();
  },
);

When(
  '{personne} ouvre directement le formulaire de création du compte',
  says("Ouvre l'adresse du formulaire sans passer par la politique, comme qui l'aurait gardée en favori."),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.openDirectly(this.notes.last('address', person.firstName));
  },
);

Then(
  '{personne} arrive au formulaire de création du compte',
  says("Vérifie que l'écran «\u00a0Création du compte\u00a0» montre le formulaire."),
  async function (this: ScenarioWorld, name: string) {
    await (await this.actor(name)).screens.accountForm.see();
  },
);

When(
  '{personne} remplit correctement le formulaire de création du compte',
  says(
    "Saisit le code secret noté, le nom d'utilisateur, le mot de passe deux fois et les huit réponses, sans envoyer le formulaire.",
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.fill(person, this.notes.last('secretCode', person.firstName));
  },
);

When(
  '{personne} saisit le code secret reçu',
  says(
    'Saisit au champ «\u00a0Code secret\u00a0» le dernier code noté, celui que le représentant lui a transmis.',
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.fillSecretCode(this.notes.last('secretCode', person.firstName));
  },
);

When(
  "{personne} saisit l'ancien code secret",
  says('Saisit au champ «\u00a0Code secret\u00a0» le code noté avant le dernier.'),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.fillSecretCode(this.notes.previousSecretCode(person.firstName));
  },
);

When(
  '{personne} envoie {int} fois un mauvais code secret',
  says(
    "Envoie autant de fois de suite le formulaire «\u00a0Création du compte\u00a0» avec un code secret faux et rien d'autre.",
  ),
  async function (this: ScenarioWorld, name: string, times: number) {
    await (await this.actor(name)).screens.accountForm.sendWrongCodes(times);
  },
);

When(
  '{personne} choisit son mot de passe et le confirme',
  says(
    'Saisit le mot de passe de la personne aux champs «\u00a0Mot de passe\u00a0» et «\u00a0Confirmer le mot de passe\u00a0».',
  ),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.choosePassword(person.password);
  },
);

When(
  '{personne} saisit le mot de passe {texte} et le confirme',
  says(
    'Saisit ce mot de passe aux champs «\u00a0Mot de passe\u00a0» et «\u00a0Confirmer le mot de passe\u00a0».',
  ),
  async function (this: ScenarioWorld, name: string, password: string) {
    await (await this.actor(name)).screens.accountForm.choosePassword(password);
  },
);

When(
  '{personne} répond aux huit questions secrètes',
  says('Saisit les huit réponses de la personne, chacune différente.'),
  async function (this: ScenarioWorld, name: string) {
    const { person, screens } = await this.actor(name);
    await screens.accountForm.answerQuestions(person);
  },
);

When(
  '{personne} répond {texte} à la question secrète {int}',
  says('Saisit cette réponse à la question secrète qui porte ce numéro, de 1 à 8.'),
  async function (this: ScenarioWorld, name: string, answer: string, number: number) {
    await (await this.actor(name)).screens.accountForm.answerQuestion(number, answer);
  },
);
