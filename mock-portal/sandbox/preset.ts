import type { z } from 'zod';
import type { CivilityTitle } from '../onboarding/civility-title.ts';
import { fullName } from '../onboarding/person-name.ts';
import type { Clinic } from '../onboarding/ports.ts';
import { identifierKey, isEmailShaped } from '../onboarding/text.ts';
import { DataError } from './database.ts';
import {
  choosesUsername,
  hadSecretCode,
  mayHoldRights,
  PERSON_STATES,
  wasInvited,
  type PersonRight,
  type PersonState,
} from './person-states.ts';
import * as fields from './preset-fields.ts';
import { frenchRecord, withLooseKeys } from './preset-keys.ts';

/** Someone of a preset: who it is, and where along the journey. */
export interface CastMember {
  civilityTitle: CivilityTitle;
  firstName: string;
  lastName: string;
  email: string;
  /** What the person signs in with, or will choose at account creation. */
  username: string;
  password: string;
  /** To the eight secret questions, in their order. */
  answers: readonly string[];
  state: PersonState;
  rights: readonly PersonRight[];
  /** What the person is in the exercise, for people to read. */
  part: string;
  /** Fixed for training; made by chance where absent. */
  secretCode: string | undefined;
}

/** What a new sandbox starts with: a clinic and its people. */
export interface Preset {
  id: string;
  name: string;
  description: string;
  clinic: Clinic;
  people: readonly CastMember[];
}

/** What a person has who is not given one of their own. */
export type PersonDefaults = Pick<CastMember, 'password' | 'answers'>;

/** A preset, or one of its people, that can't be used; its message is for the person who wrote it. */
export class PresetError extends DataError {
  /** Everything that is wrong, one French sentence each. */
  readonly faults: readonly string[];

  /** @param opening what is refused, where the faults don't say it */
  constructor(faults: readonly string[], opening?: string, options?: ErrorOptions) {
    const lines = opening === undefined ? faults : [opening, ...faults.map((fault) => `- ${fault}`)];
    super(lines.join('\n'), options);
    this.faults = faults;
  }
}

const PERSON_SHAPE = {
  titre: fields.civilityTitle,
  prénom: fields.personName('prénom'),
  nom: fields.personName('nom'),
  courriel: fields.fictitiousEmail,
  "nom d'utilisateur": fields.username.optional(),
  'mot de passe': fields.password.optional(),
  réponses: fields.answers.optional(),
  état: fields.personState.default('noAccount'),
  droits: fields.personRights.default([]),
  rôle: fields.freeText('rôle').default(''),
  'code secret': fields.secretCode.optional(),
};

/** What can be told of a person, by its French name. */
export const PERSON_FIELDS: readonly string[] = Object.keys(PERSON_SHAPE);

const personRecord = frenchRecord(PERSON_SHAPE);

type PersonRecord = z.output<typeof personRecord>;

/** A rule about a field and the state; it speaks as soon as these two have no fault, whatever the others have. */
const inState = (
  field: keyof PersonRecord,
  faultOf: (person: PersonRecord) => string | undefined,
): Parameters<typeof personRecord.superRefine> => [
  (person, context) => {
    const fault = faultOf(person);
    if (fault === undefined) return;
    const state = fields.quoted(PERSON_STATES[person.état].name);
    context.addIssue({ code: 'custom', path: [field], message: `${fault} État reçu\u00a0: ${state}.` });
  },
  {
    when: ({ issues }) =>
      issues.every(({ code, path: [at] = [] }) =>
        at === undefined ? code === 'unrecognized_keys' : at !== field && at !== 'état',
      ),
  },
];

/** One person, with French keys: as a YAML file, a line of a CSV file or a JSON body writes it. */
export const PERSON_SCHEMA = withLooseKeys(
  personRecord
    .superRefine(
      ...inState('droits', ({ état: state, droits: rights }) => {
        if (rights.length > 0 && !mayHoldRights(state)) {
          return "Un droit demande l'état «\u00a0compte actif\u00a0», «\u00a0verrouillée\u00a0» ou «\u00a0employée\u00a0».";
        }
        if (!rights.includes('localAdministrator') || state === 'employee') return undefined;
        return "Le droit «\u00a0administrateur local\u00a0» demande l'état «\u00a0employée\u00a0».";
      }),
    )
    .superRefine(
      ...inState('code secret', ({ état: state, 'code secret': secretCode }) =>
        secretCode === undefined || hadSecretCode(state)
          ? undefined
          : 'Le champ «\u00a0code secret\u00a0» ne vaut que pour une invitation qui en a un.',
      ),
    )
    .superRefine(
      ...inState("nom d'utilisateur", ({ état: state, "nom d'utilisateur": username }) =>
        username === undefined || isEmailShaped(username) || !choosesUsername(state)
          ? undefined
          : "Le champ «\u00a0nom d'utilisateur\u00a0» attend une adresse courriel, que la personne choisit à la création de son compte.",
      ),
    ),
);

/**
 * Checks one person.
 * @param input a record with French keys, as PERSON_SCHEMA takes it
 * @throws PresetError with everything that is wrong with it
 */
export function readPerson(input: unknown, defaults: PersonDefaults): CastMember {
  const read = PERSON_SCHEMA.safeParse(input);
  if (!read.success) throw new PresetError(read.error.issues.map(({ message }) => message));
  const person = read.data;
  return {
    civilityTitle: person.titre,
    firstName: person.prénom,
    lastName: person.nom,
    email: person.courriel,
    username: person["nom d'utilisateur"] ?? person.courriel,
    password: person['mot de passe'] ?? defaults.password,
    answers: person.réponses ?? defaults.answers,
    state: person.état,
    rights: person.droits,
    part: person.rôle,
    secretCode: person['code secret'],
  };
}

/** What people who are right one by one have wrong together: addresses and usernames that two of them share. */
export function sharedIdentifiers(people: readonly CastMember[]): { person: CastMember; message: string }[] {
  const shared = (what: string, identifierOf: (person: CastMember) => string) =>
    people.flatMap((person, index) => {
      const identifier = identifierOf(person);
      const twin = people.findIndex(
        (other) => identifierKey(identifierOf(other)) === identifierKey(identifier),
      );
      const owner = people[twin];
      if (owner === undefined || twin === index) return [];
      const message = `${what} ${fields.quoted(identifier)} est déjà celui de ${fullName(owner)}.`;
      return [{ person, message }];
    });
  return [
    ...shared('Le courriel', ({ email }) => email),
    ...shared("Le nom d'utilisateur", ({ username }) => username),
  ];
}

/** Whether somebody was invited and nobody can have done it. */
export const lacksRepresentative = (people: readonly CastMember[]): boolean =>
  people.some(({ state }) => wasInvited(state)) &&
  !people.some(({ rights }) => rights.includes('designatedRepresentative'));
