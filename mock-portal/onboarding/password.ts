import { requiredMessage, type FieldError } from './field-error.ts';
import type { Onboarding } from './ports.ts';

/** One condition of the account creation form: its wording on screen, and as a fault. */
export interface PasswordCondition {
  /** As listed under « Le mot de passe doit respecter les conditions suivantes » (guide 2.4). */
  label: string;
  /** Said at the field when the condition is broken. */
  broken: string;
  /** How a password breaks it, for the journal, without any of its characters; nothing where the condition holds. */
  why: (password: string) => string | undefined;
}

/** The guide's three conditions (2.4), in its order; there is no other rule but the maximum. */
export const PASSWORD_CONDITIONS: readonly PasswordCondition[] = [
  {
    label: 'Compter au moins 8 caractères',
    broken: 'Le mot de passe doit compter au moins 8 caractères.',
    why: whyTooShort,
  },
  {
    label: 'Commencer et finir par une lettre',
    broken: 'Le mot de passe doit commencer et finir par une lettre.',
    why: whyAtItsEnds,
  },
  {
    label: 'Contenir des lettres et des chiffres',
    broken: 'Le mot de passe doit contenir des lettres et des chiffres.',
    why: whyNotBoth,
  },
];

function whyTooShort(password: string): string | undefined {
  const { length } = Array.from(password);
  if (length >= 8) return undefined;
  return `le mot de passe ne compte que ${length} caractère${length > 1 ? 's' : ''}`;
}

function whyAtItsEnds(password: string): string | undefined {
  // An accent that could not be composed with the last letter belongs to it.
  const characters = Array.from(password.replace(/\p{M}+$/u, ''));
  const ends = [
    ['commence', kindOf(characters.at(0))],
    ['finit', kindOf(characters.at(-1))],
  ].filter(([, kind]) => kind !== 'lettre');
  if (ends.length === 0) return undefined;
  return `le mot de passe ${ends.map(([verb, kind]) => `${verb} par un ${kind}`).join(' et ')}`;
}

function kindOf(character = ''): 'lettre' | 'chiffre' | 'espace' | 'signe' {
  if (/\p{L}/u.test(character)) return 'lettre';
  if (/\p{Nd}/u.test(character)) return 'chiffre';
  return /\s/.test(character) ? 'espace' : 'signe';
}

function whyNotBoth(password: string): string | undefined {
  const kinds = Array.from(password, kindOf);
  const lacksLetter = !kinds.includes('lettre');
  const lacksDigit = !kinds.includes('chiffre');
  if (lacksLetter && lacksDigit) return "le mot de passe n'a ni lettre ni chiffre";
  if (lacksLetter) return "le mot de passe n'a aucune lettre";
  return lacksDigit ? "le mot de passe n'a aucun chiffre" : undefined;
}

/**
 * Every condition that the password breaks, each as a sentence for the field.
 * @param maxLength in characters
 */
export const brokenPasswordConditions = (password: string, maxLength: number): string[] =>
  passwordFaults(password, maxLength).map(({ message }) => message);

function passwordFaults(password: string, maxLength: number): FieldError[] {
  // As it is hashed: an accent typed apart from its letter is no character of its own.
  const typed = password.normalize('NFC');
  const faults = PASSWORD_CONDITIONS.flatMap(({ broken, why }): FieldError[] => {
    const reason = why(typed);
    if (reason === undefined) return [];
    return [{ field: 'password', message: broken, rule: 'R7-mot-de-passe', why: reason }];
  });
  const { length } = Array.from(typed);
  if (length <= maxLength) return faults;
  const tooLong: FieldError = {
    field: 'password',
    message: `Le mot de passe ne peut dépasser ${maxLength} caractères.`,
    rule: 'R7-mot-de-passe-long',
    why: `le mot de passe compte ${length} caractères`,
  };
  return [...faults, tooLong];
}

/** A new password, typed twice. */
export interface NewPassword {
  password: string;
  passwordConfirmation: string;
}

export const NEW_PASSWORD_LABELS = {
  password: 'Mot de passe',
  passwordConfirmation: 'Confirmer le mot de passe',
} as const;

/** Everything that is wrong with a new password and its confirmation (guide 2.4; screens.md R7, R9). */
export function checkNewPassword(
  { password, passwordConfirmation }: NewPassword,
  { rules }: Pick<Onboarding, 'rules'>,
): FieldError[] {
  const errors = password === '' ? [required('password')] : passwordFaults(password, rules.passwordMaxLength);
  if (passwordConfirmation === '') return [...errors, required('passwordConfirmation')];
  if (passwordConfirmation.normalize('NFC') === password.normalize('NFC')) return errors;
  const message = 'Les deux mots de passe doivent être identiques.';
  return [...errors, { field: 'passwordConfirmation', message, rule: 'R7-mot-de-passe' }];
}

const required = (field: keyof typeof NEW_PASSWORD_LABELS): FieldError => ({
  field,
  message: requiredMessage(NEW_PASSWORD_LABELS[field]),
  rule: 'R7-mot-de-passe',
});
