// What each field of a preset takes, whatever it is written in: YAML, CSV or JSON.
import { inspect } from 'node:util';
import { z } from 'zod';
import { CIVILITY_TITLES, isCivilityTitle } from '../onboarding/civility-title.ts';
import { brokenPasswordConditions } from '../onboarding/password.ts';
import { checkPersonName, tidyName } from '../onboarding/person-name.ts';
import { DEFAULT_RULES } from '../onboarding/rules.ts';
import { answerKey, SECURITY_QUESTIONS } from '../onboarding/security-questions.ts';
import { isEmailShaped, looseKey, isFictitious } from '../onboarding/text.ts';
import { readPersonRight, readPersonState, RIGHT_NAMES, STATE_NAMES } from './person-states.ts';

const LONGEST_SHOWN = 100;

/** A text as French quotes it. */
export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** How a refusal ends: what stood where something else was expected. */
export function received(value: unknown): string {
  if (value === undefined) return 'Valeur reçue\u00a0: aucune.';
  const text = typeof value === 'string' ? value : inspect(value, { breakLength: Infinity });
  const shown = Array.from(text);
  const end = shown.length > LONGEST_SHOWN ? '…' : '';
  return `Valeur reçue\u00a0: ${quoted(shown.slice(0, LONGEST_SHOWN).join('') + end)}.`;
}

/** The sentence for a field that holds something else than it takes. */
export const refusal = (field: string, expected: string, value: unknown): string =>
  `Le champ ${quoted(field)} attend ${expected}. ${received(value)}`;

const text = (field: string, expected: string) =>
  z.string({ error: ({ input }) => refusal(field, expected, input) });

/** A text that stands for something. @param read gives nothing for a text that stands for nothing */
const meaning = <Value>(field: string, expected: string, read: (text: string) => Value | undefined) =>
  text(field, expected).transform((typed, context): Value => {
    const value = read(typed);
    if (value !== undefined) return value;
    context.addIssue(refusal(field, expected, typed));
    return z.NEVER;
  });

/** A text with faults of its own. @param faultsOf French sentences */
const checked = (field: string, expected: string, faultsOf: (text: string) => readonly string[]) =>
  text(field, expected).superRefine((typed, context) => {
    for (const fault of faultsOf(typed)) context.addIssue(`${fault} ${received(typed)}`);
  });

/** A list, which may be written as one text, as in a cell of a CSV file. */
const list = <Item extends z.ZodType>(field: string, expected: string, separator: string, item: Item) =>
  z.preprocess(
    (input) => (typeof input === 'string' ? input.split(separator).map((part) => part.trim()) : input),
    z.array(item, { error: ({ input }) => refusal(field, expected, input) }),
  );

export const freeText = (field: string) =>
  text(field, 'un texte').transform((typed) => typed.trim().normalize('NFC'));

export const civilityTitle = meaning('titre', `un de ces titres (${CIVILITY_TITLES.join(', ')})`, (typed) => {
  const title = typed.trim();
  return isCivilityTitle(title) ? title : undefined;
});

export const personName = (field: string) =>
  checked(field, 'un nom de personne', (typed) =>
    checkPersonName(field, quoted(field), typed, DEFAULT_RULES.nameMaxLength).map(({ message }) => message),
  ).transform(tidyName);

/** Nobody can own them (RFC 2606, RFC 6761): a message to them reaches no real person. */

export const fictitiousEmail = text('courriel', 'une adresse courriel')
  .transform((typed) => typed.trim())
  .superRefine((address, context) => {
    if (!isEmailShaped(address)) {
      context.addIssue(refusal('courriel', 'une adresse courriel (ex.: nom@clinique.example)', address));
    } else if (!isFictitious(address)) {
      context.addIssue(
        `${refusal('courriel', 'une adresse qui finit par .example, .test, .invalid, .localhost, example.com, example.net ou example.org', address)} Ces domaines sont réservés aux exemples\u00a0: aucune vraie personne ne peut y avoir d'adresse.`,
      );
    }
  });

/** The forms of the usernames that people choose, that RAMQ makes, and that a representative makes (screens.md). */
const isUsername = (typed: string): boolean =>
  isEmailShaped(typed) || /^(?:IP|CE|IELP)[a-z0-9]{5}$/i.test(typed);

export const username = meaning(
  "nom d'utilisateur",
  'une adresse courriel ou un identifiant de la forme IPxxxxx, CExxxxx ou IELPxxxxx',
  (typed) => (isUsername(typed.trim()) ? typed.trim() : undefined),
);

export const password = checked('mot de passe', 'un texte', (typed) =>
  brokenPasswordConditions(typed, DEFAULT_RULES.passwordMaxLength),
);

const ANSWERS = `une liste de ${SECURITY_QUESTIONS.length} réponses, une par question secrète`;

export const answers = list('réponses', ANSWERS, '|', text('réponses', 'des textes')).superRefine(
  (given, context) => {
    if (given.length !== SECURITY_QUESTIONS.length) {
      context.addIssue(
        `Le champ ${quoted('réponses')} attend ${ANSWERS}. Nombre reçu\u00a0: ${given.length}.`,
      );
    }
    const keys = given.map(answerKey);
    for (const [index, key] of keys.entries()) {
      const twin = keys.indexOf(key);
      if (key === '') {
        context.addIssue(`La réponse ${index + 1} du champ ${quoted('réponses')} est vide.`);
      } else if (twin < index) {
        context.addIssue(
          `La réponse ${index + 1} du champ ${quoted('réponses')} doit être différente de la réponse ${twin + 1}. ${received(given[index])}`,
        );
      }
    }
  },
);

export const personState = meaning('état', `un de ces états (${STATE_NAMES.join(', ')})`, readPersonState);

const RIGHTS = `des droits parmi ceux-ci (${RIGHT_NAMES.join(', ')})`;

export const personRights = list('droits', RIGHTS, '+', meaning('droits', RIGHTS, readPersonRight)).transform(
  (rights) => [...new Set(rights)],
);

/** What makeSecretCode makes: letters of both cases and digits, at least one of each, without look-alikes. */
const SECRET_CODE = /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-HJ-NP-Za-km-z2-9]{8}$/;

export const secretCode = meaning(
  'code secret',
  '8 lettres et chiffres, avec au moins une majuscule, une minuscule et un chiffre, sans 0, O, 1, l ni I',
  (typed) => (SECRET_CODE.test(typed.trim()) ? typed.trim() : undefined),
);

const CLINIC_NAME = "le nom d'une clinique (ex.: Clinique des Érables)";

/** A clinic by its name; « Clinique des Érables » is known as `erables`. */
export const clinic = meaning('clinique', CLINIC_NAME, (typed) => {
  const name = tidyName(typed);
  const id = looseKey(name)
    .replace(/^clinique\s+(?:de l'|d'|(?:des|du|de la|de)\s+)?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? undefined : { id, name };
});
