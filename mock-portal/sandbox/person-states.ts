import { looseKey } from '../onboarding/text.ts';

/** The states that a person can be in along the journey, in its order, and what one sees of each. */
export const PERSON_STATES = {
  noAccount: { name: 'sans compte', shows: "La personne n'a ni compte ni invitation." },
  invited: {
    name: 'invitée',
    shows: "Le message d'invitation est dans sa boîte courriel et son lien n'a pas encore servi.",
  },
  invitedWithAccount: {
    name: 'invitée avec un compte',
    shows:
      "La personne a un compte hors de la clinique et un message d'invitation sans code secret (réponse «\u00a0Oui\u00a0»).",
  },
  invitationExpired: {
    name: 'invitation expirée',
    shows:
      "Le message d'invitation est dans sa boîte courriel, mais son lien n'est plus valide depuis trop longtemps.",
  },
  invitationRevoked: {
    name: 'invitation annulée',
    shows:
      "Le message d'invitation est dans sa boîte courriel, mais la personne a été supprimée et son lien ne mène plus au formulaire.",
  },
  policyAccepted: {
    name: 'politique acceptée',
    shows: 'La personne a suivi son lien et accepté la politique; il lui reste à créer son compte.',
  },
  codeLocked: {
    name: 'code secret verrouillé',
    shows: 'Trop de mauvais codes secrets ont été saisis; il faut à la personne un nouveau code.',
  },
  accountCreated: {
    name: 'compte créé',
    shows: "La personne vient de créer son compte par son invitation et n'est pas encore dans RVSQ.",
  },
  accountElsewhere: {
    name: 'compte hors de la clinique',
    shows: 'La personne a un compte à la RAMQ, sans lien avec la clinique.',
  },
  active: {
    name: 'compte actif',
    shows:
      "Le compte donne accès au service Rendez-vous santé Québec de la clinique; la personne n'y est pas employée.",
  },
  locked: {
    name: 'verrouillée',
    shows:
      'Des échecs de connexion ont verrouillé le compte actif; «\u00a0Mot de passe oublié\u00a0» le déverrouille.',
  },
  blocked: {
    name: 'bloquée',
    shows:
      'Des échecs de «\u00a0Mot de passe oublié\u00a0» ont bloqué le compte actif; seule la RAMQ peut le débloquer.',
  },
  employee: {
    name: 'employée',
    shows: 'Le compte est actif et la personne est une employée de la clinique dans RVSQ.',
  },
} as const;

export type PersonState = keyof typeof PERSON_STATES;

/** What a person may do for the clinic beyond their own work. */
export const PERSON_RIGHTS = {
  designatedRepresentative: {
    name: 'représentant désigné',
    shows: 'La personne inscrit des utilisateurs de la clinique aux services en ligne de la RAMQ.',
  },
  localAdministrator: {
    name: 'administrateur local',
    shows: 'La personne ajoute des employés de la clinique dans RVSQ.',
  },
} as const;

export type PersonRight = keyof typeof PERSON_RIGHTS;

/** Whether the text is a key of PERSON_STATES. */
export const isPersonState = (key: string): key is PersonState => Object.hasOwn(PERSON_STATES, key);

/** Whether the text is a key of PERSON_RIGHTS. */
export const isPersonRight = (key: string): key is PersonRight => Object.hasOwn(PERSON_RIGHTS, key);

const STATES = Object.keys(PERSON_STATES).filter(isPersonState);
const RIGHTS = Object.keys(PERSON_RIGHTS).filter(isPersonRight);

/** The French names, in order. */
export const STATE_NAMES: readonly string[] = STATES.map((state) => PERSON_STATES[state].name);
export const RIGHT_NAMES: readonly string[] = RIGHTS.map((right) => PERSON_RIGHTS[right].name);

/** Compared without case, accents nor gender: « Employé » and « employée » are one. */
const genderlessKey = (text: string): string =>
  looseKey(text)
    .replace(/\s+/g, ' ')
    .replace(/ee\b/g, 'e')
    .replace(/ante\b/g, 'ant')
    .replace(/atrice\b/g, 'ateur')
    .replace(/ale\b/g, 'al');

/** The state of that French name, if there is one; case, accents, spaces and gender do not count. */
export const readPersonState = (text: string): PersonState | undefined =>
  STATES.find((state) => genderlessKey(PERSON_STATES[state].name) === genderlessKey(text));

/** The right of that French name, if there is one; case, accents, spaces and gender do not count. */
export const readPersonRight = (text: string): PersonRight | undefined =>
  RIGHTS.find((right) => genderlessKey(PERSON_RIGHTS[right].name) === genderlessKey(text));

const WITH_SECRET_CODE: ReadonlySet<PersonState> = new Set<PersonState>([
  'invited',
  'invitationExpired',
  'invitationRevoked',
  'policyAccepted',
  'codeLocked',
  'accountCreated',
]);

/** Whether an invitation with a secret code was sent to the person (« Non », guide 1.4). */
export const hadSecretCode = (state: PersonState): boolean => WITH_SECRET_CODE.has(state);

/** Whether a representative of the clinic sent the person an invitation. */
export const wasInvited = (state: PersonState): boolean =>
  state === 'invitedWithAccount' || hadSecretCode(state);

/** Whether the person may hold a right: the account is the clinic's, and not blocked. */
export const mayHoldRights = (state: PersonState): boolean =>
  state === 'active' || state === 'locked' || state === 'employee';

/** Whether the form « Création du compte » makes, or made, the person's username (guide 2.3). */
export const choosesUsername = (state: PersonState): boolean => state === 'noAccount' || hadSecretCode(state);
