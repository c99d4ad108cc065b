import { requireText, type FieldError, type FormResult } from './field-error.ts';
import { invitationState, type Invitation } from './invitation.ts';
import { noteRefusals } from './journal.ts';
import { checkNewPassword, NEW_PASSWORD_LABELS, type NewPassword } from './password.ts';
import { fullName } from './person-name.ts';
import type { Account, Onboarding } from './ports.ts';
import { answerField, answerKey, SECURITY_QUESTIONS } from './security-questions.ts';
import { isEmailShaped, whyNotEmail } from './text.ts';
import { failureInARow, isCodeLocked, triesKey } from './tries.ts';

/** The form « Création du compte » as typed (guide 2.3 and 2.4). */
export interface AccountForm extends NewPassword {
  secretCode: string;
  username: string;
  /** One for each secret question, in their order. */
  answers: readonly string[];
}

export const ACCOUNT_LABELS = {
  secretCode: 'Code secret',
  username: "Nom d'utilisateur",
  ...NEW_PASSWORD_LABELS,
} as const;

const takenBy = (account: Account): FieldError => ({
  field: 'username',
  message: "Ce nom d'utilisateur est déjà associé à un utilisateur.",
  rule: 'R7-nom-utilisateur',
  why: `${fullName(account)} a déjà ce nom d'utilisateur`,
});

const CODE_LOCKED =
  'Le code secret est verrouillé après trop de tentatives. Demandez à votre représentant un nouveau code secret.';

/**
 * Creates the account of an invited person, gives it the invitation's services and spends the invitation, all or
 * nothing (guide 2.3, 2.4; screens.md R7, R8). Whatever is wrong is said at once.
 * @returns the account, or the faults; 'spent' when another tab or click spent the invitation while this one was worked on:
 * the page of the closed link, which answers then, takes it down
 */
export const createAccount = (
  form: AccountForm,
  { referenceNumber }: Invitation,
  onboarding: Onboarding,
): Promise<FormResult<Account> | 'spent'> =>
  onboarding.inTurn(referenceNumber, async () => {
    const invitation = onboarding.invitations.find(referenceNumber);
    if (invitation === undefined || invitationState(invitation, onboarding) !== 'open') return 'spent';
    const result = await createAccountOf(invitation, form, onboarding);
    if (result !== 'spent' && !result.ok) {
      noteRefusals(onboarding.journal, fullName(invitation), 'Création du compte', result.errors);
    }
    return result;
  });

async function createAccountOf(
  invitation: Invitation,
  form: AccountForm,
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
  return onboarding.transaction(() => {
    const result = openAccount(account, answerHashes, invitation, onboarding);
    if (result !== 'spent' && result.ok) onboarding.cast.heed(username, form.password);
    return result;
  });
}

/** Hashing took time: what was true before it is asked again, in the same breath as the change. */
function openAccount(
  account: Account,
  answerHashes: readonly string[],
  invitation: Invitation,
  onboarding: Onboarding,
): FormResult<Account> | 'spent' {
  const { accounts, clock, grants, invitations, journal, tries } = onboarding;
  const current = invitations.find(invitation.referenceNumber);
  if (current === undefined || invitationState(current, onboarding) !== 'open') return 'spent';
  const owner = accounts.find(account.username);
  if (owner !== undefined) return { ok: false, errors: [takenBy(owner)] };
  accounts.add(account, answerHashes);
  // Whoever tried this username while nobody had it must not keep its owner out.
  for (const kind of ['signIn', 'recovery'] as const) tries.clear(kind, triesKey(account.username));
  for (const service of invitation.services) grants.add(account.username, service, invitation.clinicId);
  invitations.markUsed(invitation.referenceNumber, account.username, clock.now());
  journal.note({
    kind: 'act',
    who: fullName(account),
    text: `crée son compte ${account.username}`,
    rule: 'R8',
  });
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
    ...checkNewPassword(form, onboarding),
    ...checkAnswers(form.answers),
  ];
}

async function checkSecretCode(
  secretCode: string,
  invitation: Invitation,
  onboarding: Onboarding,
): Promise<FieldError[]> {
  const missing = requireText('secretCode', ACCOUNT_LABELS.secretCode, secretCode, 'R7-code');
  if (missing.length > 0) return missing;
  const { hasher, rules, tries } = onboarding;
  const { referenceNumber, secretCodeHash } = invitation;
  const isRight = await hasher.matches(secretCode.trim(), secretCodeHash);
  const wasLocked = isCodeLocked(referenceNumber, onboarding);
  if (isRight && !wasLocked) {
    tries.clear('secretCode', referenceNumber);
    return [];
  }
  tries.add('secretCode', referenceNumber);
  const failure = failureInARow(
    tries.count('secretCode', referenceNumber),
    rules.secretCodeTries,
    'le code secret est maintenant verrouillé',
  );
  const why = wasLocked
    ? `verrouillé après ${rules.secretCodeTries} échecs de suite; le code saisi ${isRight ? 'était pourtant le bon' : 'est faux'}`
    : `le code saisi est faux\u00a0: ${failure}`;
  const field = 'secretCode';
  return isCodeLocked(referenceNumber, onboarding)
    ? [{ field, message: CODE_LOCKED, rule: 'R7-code-verrouille', why }]
    : [{ field, message: 'Le code secret est invalide.', rule: 'R7-code', why }];
}

function checkUsername(username: string, { accounts }: Onboarding): FieldError[] {
  const field = 'username';
  const rule = 'R7-nom-utilisateur';
  const missing = requireText(field, ACCOUNT_LABELS.username, username, rule);
  if (missing.length > 0) return missing;
  const typed = username.trim();
  if (!isEmailShaped(typed)) {
    const message = "Le nom d'utilisateur doit prendre la forme d'une adresse de courriel.";
    return [{ field, message, rule, why: whyNotEmail(typed) }];
  }
  const owner = accounts.find(typed);
  return owner === undefined ? [] : [takenBy(owner)];
}

function checkAnswers(answers: readonly string[]): FieldError[] {
  const keys = SECURITY_QUESTIONS.map((_, index) => answerKey(answers[index] ?? ''));
  return keys.flatMap((key, index): FieldError[] => {
    const field = answerField(index);
    const number = index + 1;
    if (key === '') {
      const message = `La réponse à la question ${number} est obligatoire.`;
      return [{ field, message, rule: 'R7-huit-reponses' }];
    }
    const twin = keys.indexOf(key);
    if (twin === index) return [];
    return [
      {
        field,
        message: `La réponse à la question ${number} doit être différente de celle à la question ${twin + 1}.`,
        rule: 'R7-reponses',
        why: `les réponses aux questions ${twin + 1} et ${number} sont les mêmes, sans égard à la casse ni aux accents`,
      },
    ];
  });
}
