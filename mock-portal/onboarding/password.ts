import { requiredMessage, type FieldError } from './field-error.ts';
import type { Onboarding } from './ports.ts';

/** One condition of the account creation form: its wording on screen, and as a fault. */
export interface PasswordCondition {
  /** As listed under « Le mot de passe doit respecter les conditions suivantes » (guide 2.4). */
  label: string;
  /** Said at the field when the condition is broken. */
  broken: string;
  holds: (password: string) => boolean;
}

/** The guide's three conditions (2.4), in its order; there is no other rule but the maximum. */
export const PASSWORD_CONDITIONS: readonly PasswordCondition[] = [
  {
    label: 'Compter au moins 8 caractères',
    broken: 'Le mot de passe doit compter au moins 8 caractères.',
    holds: (password) => Array.from(password).length >= 8,
  },
  {
    label: 'Commencer et finir par une lettre',
    broken: 'Le mot de passe doit commencer et finir par une lettre.',
    holds: (password) => /^\p{L}/u.test(password) && /\p{L}\p{M}*$/u.test(password),
  },
  {
    label: 'Contenir des lettres et des chiffres',
    broken: 'Le mot de passe doit contenir des lettres et des chiffres.',
    holds: (password) => /\p{L}/u.test(password) && /\p{Nd}/u.test(password),
  },
];

/**
 * Every condition that the password breaks, each as a sentence for the field.
 * @param maxLength in characters
 */
export function brokenPasswordConditions(password: string, maxLength: number): string[] {
  // As it is hashed: an accent typed apart from its letter is no character of its own.
  const typed = password.normalize('NFC');
  const broken = PASSWORD_CONDITIONS.filter((condition) => !condition.holds(typed)).map(
    (condition) => condition.broken,
  );
  if (Array.from(typed).length > maxLength) {
    broken.push(`Le mot de passe ne peut dépasser ${maxLength} caractères.`);
  }
  return broken;
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
  const errors: FieldError[] =
    password === ''
      ? [{ field: 'password', message: requiredMessage(NEW_PASSWORD_LABELS.password) }]
      : brokenPasswordConditions(password, rules.passwordMaxLength).map((message) => ({
          field: 'password',
          message,
        }));
  if (passwordConfirmation === '') {
    const message = requiredMessage(NEW_PASSWORD_LABELS.passwordConfirmation);
    return [...errors, { field: 'passwordConfirmation', message }];
  }
  if (passwordConfirmation.normalize('NFC') === password.normalize('NFC')) return errors;
  return [
    ...errors,
    { field: 'passwordConfirmation', message: 'Les deux mots de passe doivent être identiques.' },
  ];
}
