/** One condition of the account creation form: its wording on screen, and as a fault. */
export interface PasswordCondition {
  /** As listed under « Le mot de passe doit respecter les conditions suivantes » (guide 2.4). */
  label: string;
  /** Said at the field when the condition is broken. */
  broken: string;
  holds: (password: string) => boolean;
}

/** The longest password, in characters (screens.md R7, hypothesis). */
export const PASSWORD_MAX_LENGTH = 128;

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

/** Every condition that the password breaks, each as a sentence for the field. */
export function brokenPasswordConditions(password: string): string[] {
  // As it is hashed: an accent typed apart from its letter is no character of its own.
  const typed = password.normalize('NFC');
  const broken = PASSWORD_CONDITIONS.filter((condition) => !condition.holds(typed)).map(
    (condition) => condition.broken,
  );
  if (Array.from(typed).length > PASSWORD_MAX_LENGTH) {
    broken.push(`Le mot de passe ne peut dépasser ${PASSWORD_MAX_LENGTH} caractères.`);
  }
  return broken;
}
