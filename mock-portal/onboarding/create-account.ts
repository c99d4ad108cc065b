import { requiredMessage, requireText, type FieldError, type FormResult } from './field-error.ts';
import { invitationState, type Invitation } from './invitation.ts';
import { brokenPasswordConditions } from './password.ts';
import type { Account, Onboarding } from './ports.ts';
import { answerKey, SECURITY_QUESTIONS } from './security-questions.ts';
import { isEmailShaped } from './text.ts';

/** The form « Création du compte » as typed (guide 2.3 and 2.4). */
export interface AccountForm {
  secretCode: string;
  username: string;
  password: string;
  passwordConfirmation: string;
  /** One for each secret question, in their order. */
  answers: readonly string[];
}

export const ACCOUNT_LABELS = {
  secretCode: 'Code secret',
  username: "Nom d'utilisateur",
  password: 'Mot de passe',
  passwordConfirmation: 'Confirmer le mot de passe',
} as const;

const USERNAME_TAKEN: FieldError = {
  field: 'username',
  message: "Ce nom d'utilisateur est déjà associé à un utilisateur.",
};

/** The name of an answer's field in the form. */
export const answerField = (index: number): string => `answer${index + 1}`;

/**
 * Creates the account of an invited person, gives it the invitation's services and spends the invitation, all or
 * nothing (guide 2.3, 2.4; screens.md R7, R8). Whatever is wrong is said at once.
 * @returns the account, or the faults; 'spent' when another tab or click spent the invitation while this one was worked on
 */
export async function createAccount(
  form: AccountForm,
  invitation: Invitation,
  onboarding: Onboarding,
): Promise<FormResult<Account> | 'spent'> {
  const errors = await checkAccountForm(form, invitation, onboarding);
  if (errors.length > 0) return { ok: false, errors };
  const { civilityTitle, firstName, lastName, email } = invitation;
  const passwordHash = await onboarding.hasher.hash(form.password);
  const username = form.username.trim().normalize('NFC');
  const account: Account = { username, civilityTitle, firstName, lastName, email, passwordHash };
  const answerHashes = await Promise.all(
    form.answers.map((answer) => onboarding.hasher.hash(answerKey(answer))),
  );
  return onboarding.transaction(() => openAccount(account, answerHashes, invitation, onboarding));
}

/** Hashing took time: what was true before it is asked again, in the same breath as the change. */
function openAccount(
  account: Account,
  answerHashes: readonly string[],
  invitation: Invitation,
  { accounts, clock, grants, invitations }: Onboarding,
): FormResult<Account> | 'spent' {
  const current = invitations.find(invitation.referenceNumber);
  if (current === undefined || invitationState(current, clock.now()) !== 'open') return 'spent';
  if (accounts.find(account.username) !== undefined) return { ok: false, errors: [USERNAME_TAKEN] };
  accounts.add(account, answerHashes);
  for (const service of invitation.services) grants.add(account.username, service, invitation.clinicId);
  invitations.markUsed(invitation.referenceNumber, account.username, clock.now());
  return { ok: true, value: account };
}

async function checkAccountForm(
  form: AccountForm,
  invitation: Invitation,
  onboarding: Onboarding,
): Promise<FieldError[]> {
  return [
    ...(await checkSecretCode(form.secretCode, invitation, onboarding)),
    ...checkUsername(form.username, onboarding),
    ...checkPassword(form),
    ...checkAnswers(form.answers),
  ];
}

async function checkSecretCode(
  secretCode: string,
  invitation: Invitation,
  { hasher }: Onboarding,
): Promise<FieldError[]> {
  const missing = requireText('secretCode', ACCOUNT_LABELS.secretCode, secretCode);
  if (missing.length > 0) return missing;
  if (await hasher.matches(secretCode.trim(), invitation.secretCodeHash)) return [];
  return [{ field: 'secretCode', message: 'Le code secret est invalide.' }];
}

function checkUsername(username: string, { accounts }: Onboarding): FieldError[] {
  const missing = requireText('username', ACCOUNT_LABELS.username, username);
  if (missing.length > 0) return missing;
  if (!isEmailShaped(username.trim())) {
    return [
      {
        field: 'username',
        message: "Le nom d'utilisateur doit prendre la forme d'une adresse de courriel.",
      },
    ];
  }
  return accounts.find(username) === undefined ? [] : [USERNAME_TAKEN];
}

function checkPassword({ password, passwordConfirmation }: AccountForm): FieldError[] {
  const errors: FieldError[] =
    password === ''
      ? [{ field: 'password', message: requiredMessage(ACCOUNT_LABELS.password) }]
      : brokenPasswordConditions(password).map((message) => ({ field: 'password', message }));
  if (passwordConfirmation === '') {
    const message = requiredMessage(ACCOUNT_LABELS.passwordConfirmation);
    return [...errors, { field: 'passwordConfirmation', message }];
  }
  if (passwordConfirmation === password) return errors;
  return [
    ...errors,
    { field: 'passwordConfirmation', message: 'Les deux mots de passe doivent être identiques.' },
  ];
}

function checkAnswers(answers: readonly string[]): FieldError[] {
  const keys = SECURITY_QUESTIONS.map((_, index) => answerKey(answers[index] ?? ''));
  return keys.flatMap((key, index) => {
    const field = answerField(index);
    if (key === '') return [{ field, message: `La réponse à la question ${index + 1} est obligatoire.` }];
    const twin = keys.indexOf(key);
    if (twin === index) return [];
    return [
      {
        field,
        message: `La réponse à la question ${index + 1} doit être différente de celle à la question ${twin + 1}.`,
      },
    ];
  });
}
