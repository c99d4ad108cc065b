import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMONSTRATION_ANSWERS, DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import {
  accountOf,
  clockAt,
  DAY,
  EMILIE,
  enrol,
  KARIM,
  LOUISE,
  NOEMIE,
  NOON,
  UNKNOWN,
} from '../test-data.ts';
import { act, journalForEach, refusal, said, type JournalWorld } from '../test-journal.ts';
import { acceptPolicy, refusePolicy } from './accept-policy.ts';
import { addEmployee } from './add-employee.ts';
import { clinicUsers } from './clinic-users.ts';
import { createAccount, type AccountForm } from './create-account.ts';
import { enrolUser } from './enrol-user.ts';
import { POLICY_VERSION } from './invitation.ts';
import { joinWithAccount } from './join-with-account.ts';
import { noteRefusals } from './journal.ts';
import type { Onboarding } from './ports.ts';
import { endRecovery } from './recover-password.ts';
import { removeUsers, usersToRemove } from './remove-users.ts';
import { renewSecretCode, resendInvitation } from './renew-invitation.ts';

const PASSWORD = 'Motdepasse2026a';

let sandbox: Sandbox;
let world: Onboarding;
let noted: JournalWorld['noted'];
journalForEach((opened) => {
  ({ sandbox, world, noted } = opened);
});

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
