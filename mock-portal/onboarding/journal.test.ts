import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  DEMONSTRATION_ANSWERS,
  DEMONSTRATION_CLINIC,
  DEMONSTRATION_PASSWORD,
} from '../sandbox/demonstration.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, clockAt, DAY, EMILIE, enrol, KARIM, LOUISE, NOEMIE, NOON } from '../test-data.ts';
import { acceptPolicy, refusePolicy } from './accept-policy.ts';
import { addEmployee } from './add-employee.ts';
import { clinicUsers } from './clinic-users.ts';
import { createAccount, type AccountForm } from './create-account.ts';
import { enrolUser } from './enrol-user.ts';
import { POLICY_VERSION } from './invitation.ts';
import { joinWithAccount } from './join-with-account.ts';
import { noteRefusals, type JournalNote } from './journal.ts';
import type { Onboarding } from './ports.ts';
import {
  checkRecoveryAnswers,
  checkRecoveryUsername,
  endRecovery,
  questionsFor,
} from './recover-password.ts';
import { removeUsers, usersToRemove } from './remove-users.ts';
import { renewSecretCode, resendInvitation } from './renew-invitation.ts';
import { signIn } from './sign-in.ts';

const UNKNOWN = 'personne@nulle-part.example';
const PASSWORD = 'Motdepasse2026a';
const WORDING = {
  username: "Nom d'utilisateur",
  password: 'Mot de passe',
  wrongPair: 'Non.',
  locked: 'Verrouillé.',
  blocked: 'Bloqué.',
  to: 'à RVSQ',
  rules: { accepted: 'V1', required: 'V1', wrongPair: 'V1', locked: 'V1-verrouille' },
};

let sandbox: Sandbox;
let world: Onboarding;
let notes: JournalNote[];
beforeEach(async () => {
  sandbox = await openSandbox('test');
  notes = [];
  world = {
    ...sandbox,
    clock: clockAt(NOON),
    journal: { note: (note) => void notes.push(note) },
  };
});
afterEach(() => {
  sandbox.close();
});

/** What has been noted since it was last asked. */
const noted = () => notes.splice(0);

const act = (who: string, text: string, rule: string) => ({ kind: 'act', who, text, rule });
const refusal = (who: string, text: string, rule: string, why: string) => ({
  kind: 'refusal',
  who,
  text,
  rule,
  why,
});
const said = (form: string, message: string) => `${form}\u00a0: «\u00a0${message}\u00a0»`;
const louise = () => accountOf(sandbox, LOUISE);

describe('the journal, of the representative', () => {
  it('takes down who is enrolled', async () => {
    await enrol(world);
    await enrol(world, { hasAccount: 'oui', email: 'autre@courriel.example' });
    const question = "à «\u00a0L'utilisateur a-t-il déjà un compte?\u00a0»";
    assert.deepEqual(noted(), [
      act('Louise Gagnon', `inscrit Émilie Tremblay (Non ${question})`, 'R5'),
      act('Louise Gagnon', `inscrit Émilie Tremblay (Oui ${question})`, 'R4-oui'),
    ]);
  });
  it('takes down every fault of a form, with the reason or, where there is no more to say, the message', async () => {
    const form = { ...EMILIE, firstName: 'R2D2', lastName: '' };
    await enrolUser(form, louise(), DEMONSTRATION_CLINIC, world);
    const odd =
      "Le champ Prénom ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points.";
    const empty = 'Le champ Nom est obligatoire.';
    assert.deepEqual(noted(), [
      refusal(
        'Louise Gagnon',
        said('Ajouter un utilisateur', odd),
        'R4-nom',
        'le champ Prénom contient «\u00a02\u00a0»',
      ),
      refusal('Louise Gagnon', said('Ajouter un utilisateur', empty), 'R4-obligatoire', empty),
    ]);
  });
  it('takes down an invitation sent again, and a new secret code', async () => {
    const { invitation } = await enrol(world);
    noted();
    resendInvitation(invitation, louise(), world);
    await renewSecretCode(invitation, louise(), world);
    assert.deepEqual(noted(), [
      act('Louise Gagnon', "renvoie l'invitation à Émilie Tremblay", 'R5-renvoyer'),
      act('Louise Gagnon', 'génère un nouveau code secret pour Émilie Tremblay', 'R5-nouveau-code'),
    ]);
  });
  it('takes down why neither can be had', async () => {
    const { invitation } = await enrol(world);
    const { invitation: known } = await enrol(world, { hasAccount: 'oui', email: NOEMIE });
    sandbox.invitations.markRevoked(invitation.referenceNumber, NOON);
    noted();
    resendInvitation(invitation, louise(), world);
    await renewSecretCode(invitation, louise(), world);
    await renewSecretCode(known, louise(), world);
    const code = 'Générer un nouveau code secret';
    const gone = "la personne n'attend plus d'invitation";
    assert.deepEqual(noted(), [
      refusal('Louise Gagnon', "Renvoyer l'invitation", 'R5-renvoyer', gone),
      refusal('Louise Gagnon', code, 'R5-nouveau-code', gone),
      refusal(
        'Louise Gagnon',
        code,
        'R4-oui-sans-code',
        'la personne a déjà un compte et se passe de code secret',
      ),
    ]);
  });
  it('takes down each person removed, and why nobody is', async () => {
    const { referenceNumber } = (await enrol(world)).invitation;
    noted();
    const ticked = usersToRemove([KARIM, referenceNumber], louise(), DEMONSTRATION_CLINIC, world);
    assert.ok(ticked.ok);
    assert.deepEqual(noted(), []);
    removeUsers(ticked.value, louise(), DEMONSTRATION_CLINIC, world);
    assert.deepEqual(noted(), [
      act('Louise Gagnon', 'supprime Karim Haddad', 'R3-garde-compte'),
      act('Louise Gagnon', 'supprime Émilie Tremblay', 'R3-lien-mort'),
    ]);
    for (const keys of [[], [KARIM], [LOUISE]]) usersToRemove(keys, louise(), DEMONSTRATION_CLINIC, world);
    const nobody = said('Supprimer', 'Veuillez cocher au moins un utilisateur.');
    const gone = 'Les personnes cochées ne sont plus dans la liste.';
    const oneself = 'Vous ne pouvez pas vous supprimer vous-même.';
    assert.deepEqual(noted(), [
      refusal('Louise Gagnon', nobody, 'R3-confirmation', "aucune ligne n'est cochée"),
      refusal('Louise Gagnon', said('Supprimer', gone), 'R3-confirmation', gone),
      refusal('Louise Gagnon', said('Supprimer', oneself), 'R3-soi-meme', oneself),
    ]);
  });
  it('takes down who is added to the employees, and why somebody is not', () => {
    const add = (identifier: string) => addEmployee(identifier, louise(), DEMONSTRATION_CLINIC, world);
    for (const identifier of ['', UNKNOWN, NOEMIE, KARIM]) add(identifier);
    sandbox.grants.add(NOEMIE, 'rvsq', DEMONSTRATION_CLINIC.id);
    add(NOEMIE);
    const refused = (message: string, why = message) =>
      refusal('Louise Gagnon', said('Ajouter un employé', message), 'V3-refus', why);
    assert.deepEqual(noted(), [
      refused('Le champ Identifiant RAMQ est obligatoire.'),
      refused('Aucun utilisateur ne correspond à cet identifiant RAMQ.'),
      refused(
        "Cet utilisateur n'a pas accès à Rendez-vous santé Québec pour votre clinique. Il doit d'abord y être inscrit.",
        "Noémie Lavoie-O'Brien n'a pas le service «\u00a0Rendez-vous santé Québec\u00a0» dans cette clinique",
      ),
      refused("Karim Haddad est déjà à l'emploi de la clinique."),
      act('Louise Gagnon', "ajoute Noémie Lavoie-O'Brien aux employés", 'V3-ajout'),
    ]);
  });
});

describe('the journal, of the person invited', () => {
  it('takes down what is answered to the policy', async () => {
    const { invitation } = await enrol(world);
    noted();
    refusePolicy(invitation, world);
    assert.deepEqual(sandbox.invitations.find(invitation.referenceNumber), invitation);
    acceptPolicy(invitation, world);
    assert.deepEqual(sandbox.invitations.find(invitation.referenceNumber), {
      ...invitation,
      policyAcceptedAt: NOON,
      policyVersion: POLICY_VERSION,
    });
    assert.deepEqual(noted(), [
      act('Émilie Tremblay', 'refuse la politique', 'R6-refus'),
      act('Émilie Tremblay', `accepte la politique (version ${POLICY_VERSION})`, 'R6-trace'),
    ]);
  });
  it('takes down the account created, and why it was not before', async () => {
    const { invitation, secretCode = '' } = await enrol(world);
    noted();
    const form: AccountForm = {
      secretCode,
      username: 'emilie@choisi.example',
      password: 'Motdepasse2026',
      passwordConfirmation: 'Motdepasse2026',
      answers: DEMONSTRATION_ANSWERS,
    };
    await createAccount(form, invitation, world);
    await createAccount({ ...form, password: PASSWORD, passwordConfirmation: PASSWORD }, invitation, world);
    assert.deepEqual(noted(), [
      refusal(
        'Émilie Tremblay',
        said('Création du compte', 'Le mot de passe doit commencer et finir par une lettre.'),
        'R7-mot-de-passe',
        'le mot de passe finit par un chiffre',
      ),
      act('Émilie Tremblay', 'crée son compte emilie@choisi.example', 'R8'),
    ]);
  });
  it('takes down the service that an account is given, and why none is', async () => {
    const { referenceNumber } = (await enrol(world, { hasAccount: 'oui' })).invitation;
    const other = await enrol(world, { email: 'autre@courriel.example' });
    noted();
    const noemie = accountOf(sandbox, NOEMIE);
    joinWithAccount(other.invitation.referenceNumber, noemie, world);
    joinWithAccount('', noemie, world);
    joinWithAccount(referenceNumber, accountOf(sandbox, KARIM), world);
    joinWithAccount(referenceNumber, noemie, { ...world, clock: clockAt(NOON + 31 * DAY) });
    joinWithAccount(referenceNumber, noemie, world);
    joinWithAccount(referenceNumber, noemie, world);
    const service = 'le service «\u00a0Rendez-vous santé Québec\u00a0»';
    const refused = (rule: string, why: string, who = "Noémie Lavoie-O'Brien") =>
      refusal(who, 'Connexion à son compte', rule, why);
    assert.deepEqual(noted(), [
      refused('R4-oui', "la demande est celle d'une personne qui n'a pas encore de compte"),
      refused('R6-liens', 'aucune demande ne porte ce numéro'),
      refused('R4-oui-une-fois', `le compte a déjà ${service}`, 'Karim Haddad'),
      refused('R6-liens', 'le lien a expiré le 23 décembre 2026'),
      act("Noémie Lavoie-O'Brien", `ajoute ${service} à son compte`, 'R4-oui-une-fois'),
      refused('R6-liens', 'le service a déjà été ajouté à un compte avec ce lien'),
    ]);
  });
});

describe('the journal, of whoever signs in', () => {
  const attempt = (username: string, password: string) => signIn({ username, password }, WORDING, world);

  it('takes down who signs in to what, and why somebody cannot', async () => {
    await attempt(LOUISE, DEMONSTRATION_PASSWORD);
    await attempt(LOUISE, PASSWORD);
    await attempt(UNKNOWN, PASSWORD);
    await attempt('', PASSWORD);
    const refused = (who: string, message: string, why = message) =>
      refusal(who, said('Connexion à RVSQ', message), 'V1', why);
    assert.deepEqual(noted(), [
      act('Louise Gagnon', 'se connecte à RVSQ', 'V1'),
      refused('Louise Gagnon', 'Non.', 'le mot de passe est faux\u00a0: 1er échec de suite sur 5'),
      refused(UNKNOWN, 'Non.', "aucun compte n'a ce nom d'utilisateur\u00a0: 1er échec de suite sur 5"),
      refused("quelqu'un", "Le champ Nom d'utilisateur est obligatoire."),
    ]);
  });
  it('takes down that the lock falls', async () => {
    for (let turn = 0; turn < 4; turn++) sandbox.tries.add('signIn', LOUISE);
    await attempt(LOUISE, PASSWORD);
    assert.deepEqual(noted(), [
      refusal(
        'Louise Gagnon',
        said('Connexion à RVSQ', 'Verrouillé.'),
        'V1-verrouille',
        "le mot de passe est faux\u00a0: 5e échec de suite sur 5; le nom d'utilisateur est maintenant verrouillé",
      ),
    ]);
  });
});

describe('the journal, of whoever forgot the password', () => {
  const NOBODY = "aucun compte n'a ce nom d'utilisateur";
  const end = (username: string, areRight: boolean, password = PASSWORD) =>
    endRecovery(username, areRight, { password, passwordConfirmation: password }, world);

  it('takes down who asks for another, and that nobody has the username', () => {
    for (let turn = 0; turn < 5; turn++) sandbox.tries.add('recovery', LOUISE);
    for (const username of [KARIM, UNKNOWN, '', LOUISE]) checkRecoveryUsername(username, world);
    const text = 'demande un nouveau mot de passe';
    const empty = "Le champ Nom d'utilisateur est obligatoire.";
    const blocked = "Votre nom d'utilisateur est bloqué. Communiquez avec la Régie pour le débloquer.";
    const form = 'Mot de passe oublié';
    assert.deepEqual(noted(), [
      act('Karim Haddad', text, 'R9-questions'),
      { ...act(UNKNOWN, text, 'R9-inconnu'), why: NOBODY },
      refusal("quelqu'un", said(form, empty), 'R9-questions', empty),
      refusal('Louise Gagnon', said(form, blocked), 'R9-bloque', 'bloqué après 5 échecs de suite'),
    ]);
  });
  it('takes down how the secret questions are answered', async () => {
    const asked = questionsFor(KARIM, world);
    const right = asked.map(({ index }) => DEMONSTRATION_ANSWERS[index] ?? '');
    await checkRecoveryAnswers(KARIM, right, world);
    await checkRecoveryAnswers(KARIM, right.with(1, 'autre'), world);
    await checkRecoveryAnswers(KARIM, ['autre', 'autre', right[2] ?? ''], world);
    await checkRecoveryAnswers(UNKNOWN, right, world);
    await checkRecoveryAnswers(KARIM, right.with(0, ''), world);
    const text = 'répond aux questions secrètes';
    const missing = `La réponse à «\u00a0${asked[0]?.text ?? ''}\u00a0» est obligatoire.`;
    assert.deepEqual(noted(), [
      { ...act('Karim Haddad', text, 'R9-reponses'), why: 'les réponses sont exactes' },
      { ...act('Karim Haddad', text, 'R9-reponses'), why: '1 réponse sur 3 est fausse' },
      { ...act('Karim Haddad', text, 'R9-reponses'), why: '2 réponses sur 3 sont fausses' },
      { ...act(UNKNOWN, text, 'R9-inconnu'), why: NOBODY },
      refusal('Karim Haddad', said('Questions secrètes', missing), 'R9-questions', missing),
    ]);
  });
  it('takes down how it ends', async () => {
    await end(KARIM, false);
    await end(KARIM, true, 'Court1a');
    await end(KARIM, true);
    await end(UNKNOWN, false);
    for (let turn = 0; turn < 4; turn++) sandbox.tries.add('recovery', KARIM);
    await end(KARIM, false);
    await end(KARIM, true);
    const form = 'Mot de passe oublié';
    const nth = (number: string) => `${number} échec de suite sur 5`;
    assert.deepEqual(noted(), [
      refusal('Karim Haddad', form, 'R9-reponses', `les réponses étaient fausses\u00a0: ${nth('1er')}`),
      refusal(
        'Karim Haddad',
        said('Nouveau mot de passe', 'Le mot de passe doit compter au moins 8 caractères.'),
        'R7-mot-de-passe',
        'le mot de passe ne compte que 7 caractères',
      ),
      act('Karim Haddad', 'change son mot de passe', 'R9'),
      refusal(UNKNOWN, form, 'R9-inconnu', `${NOBODY}\u00a0: ${nth('1er')}`),
      refusal(
        'Karim Haddad',
        form,
        'R9-essais',
        `les réponses étaient fausses\u00a0: ${nth('5e')}; le nom d'utilisateur est maintenant bloqué`,
      ),
      refusal('Karim Haddad', form, 'R9-bloque', 'bloqué après 5 échecs de suite'),
    ]);
  });
});

describe('the journal, where it cannot be written', () => {
  it('lets no change through', async () => {
    const { invitation, secretCode = '' } = await enrol(world);
    const { invitation: known } = await enrol(world, { hasAccount: 'oui', email: NOEMIE });
    sandbox.employees.remove(KARIM, DEMONSTRATION_CLINIC.id);
    const broken: Onboarding = {
      ...world,
      journal: {
        note: () => {
          throw new Error('The disk is full.');
        },
      },
    };
    const passwords = { password: PASSWORD, passwordConfirmation: PASSWORD };
    const form = {
      ...passwords,
      secretCode,
      username: 'emilie@choisi.example',
      answers: DEMONSTRATION_ANSWERS,
    };
    const before = sandbox.contents();
    const changes: (() => unknown)[] = [
      () => enrol(broken, { email: 'autre@courriel.example' }),
      () => resendInvitation(invitation, louise(), broken),
      () => renewSecretCode(invitation, louise(), broken),
      () => {
        acceptPolicy(invitation, broken);
      },
      () => createAccount(form, invitation, broken),
      () => joinWithAccount(known.referenceNumber, accountOf(sandbox, NOEMIE), broken),
      () => endRecovery(KARIM, true, passwords, broken),
      () => {
        removeUsers(clinicUsers(DEMONSTRATION_CLINIC, world), louise(), DEMONSTRATION_CLINIC, broken);
      },
      () => addEmployee(KARIM, louise(), DEMONSTRATION_CLINIC, broken),
    ];
    for (const change of changes) {
      await assert.rejects(Promise.resolve().then(change), /The disk is full/, change.toString());
      assert.deepEqual(sandbox.contents(), before, change.toString());
    }
  });
});

describe('noteRefusals', () => {
  it('notes nothing where nothing is wrong', () => {
    noteRefusals(world.journal, 'Louise Gagnon', 'Connexion', []);
    assert.deepEqual(noted(), []);
  });
});
