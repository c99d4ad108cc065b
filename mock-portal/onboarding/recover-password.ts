import { ACCOUNT_LABELS } from './create-account.ts';
import { requireText, type FieldError, type FormResult } from './field-error.ts';
import { checkNewPassword, type NewPassword } from './password.ts';
import type { Onboarding } from './ports.ts';
import { answerField, answerKey, SECURITY_QUESTIONS } from './security-questions.ts';
import { triesKey, usernameState } from './tries.ts';

/** Said of a username that only the RAMQ can open again (screens.md R9). */
export const USERNAME_BLOCKED =
  "Votre nom d'utilisateur est bloqué. Communiquez avec la Régie pour le débloquer.";

/** A secret question that a recovery asks. */
export interface AskedQuestion {
  /** Its place among the eight, from 0. */
  index: number;
  /** The name of its answer's field in the form. */
  field: string;
  text: string;
}

/**
 * The questions asked of a username, in their usual order: always the same for one username, whether or not anybody has it
 * (screens.md R9).
 */
export function questionsFor(
  username: string,
  { hasher, rules }: Pick<Onboarding, 'hasher' | 'rules'>,
): AskedQuestion[] {
  const drawn = hasher.fingerprint(triesKey(username));
  return SECURITY_QUESTIONS.map((text, index) => ({ index, field: answerField(index), text }))
    .sort((a, b) => (drawn[a.index] ?? 0) - (drawn[b.index] ?? 0))
    .slice(0, rules.recoveryQuestions)
    .sort((a, b) => a.index - b.index);
}

/** The faults of the first step of « Mot de passe oublié », which asks for the username (screens.md R9). */
export function checkRecoveryUsername(username: string, onboarding: Onboarding): FieldError[] {
  const missing = requireText('username', ACCOUNT_LABELS.username, username);
  if (missing.length > 0) return missing;
  const isBlocked = usernameState(username, onboarding) === 'blocked';
  return isBlocked ? [{ field: 'username', message: USERNAME_BLOCKED }] : [];
}

/**
 * Compares the answers of the second step. Whether they are right is said to nobody before the end (screens.md R9).
 * @param answers one for each question asked, in their order
 * @returns whether they are right, or which are missing
 */
export async function checkRecoveryAnswers(
  username: string,
  answers: readonly string[],
  { accounts, hasher, rules }: Pick<Onboarding, 'accounts' | 'hasher' | 'rules'>,
): Promise<FormResult<boolean>> {
  const asked = questionsFor(username, { hasher, rules });
  const typed = asked.map((question, place) => ({ ...question, key: answerKey(answers[place] ?? '') }));
  const errors = typed
    .filter(({ key }) => key === '')
    .map(({ field, text }) => ({ field, message: `La réponse à «\u00a0${text}\u00a0» est obligatoire.` }));
  if (errors.length > 0) return { ok: false, errors };
  const hashes = accounts.answerHashes(username);
  const matches = await Promise.all(typed.map(({ key, index }) => hasher.matches(key, hashes[index])));
  return { ok: true, value: matches.every(Boolean) };
}

/** How the last step of a recovery ended. */
export type RecoveryEnd = 'changed' | 'refused' | 'blocked';

/**
 * The last step: takes the new password and unlocks the username, if the answers were right. An unknown username and wrong
 * answers end alike, and five such ends block the username (screens.md R9).
 * @param answersAreRight what checkRecoveryAnswers returned
 */
export async function endRecovery(
  username: string,
  answersAreRight: boolean,
  form: NewPassword,
  onboarding: Onboarding,
): Promise<FormResult<RecoveryEnd>> {
  const errors = checkNewPassword(form, onboarding);
  if (errors.length > 0) return { ok: false, errors };
  const value = await onboarding.inTurn(triesKey(username), () =>
    judge(username, answersAreRight, form.password, onboarding),
  );
  return { ok: true, value };
}

async function judge(
  username: string,
  answersAreRight: boolean,
  password: string,
  onboarding: Onboarding,
): Promise<RecoveryEnd> {
  const { accounts, hasher, transaction, tries } = onboarding;
  const key = triesKey(username);
  if (usernameState(username, onboarding) === 'blocked') return 'blocked';
  if (!answersAreRight) {
    tries.add('recovery', key);
    return usernameState(username, onboarding) === 'blocked' ? 'blocked' : 'refused';
  }
  const passwordHash = await hasher.hash(password);
  transaction(() => {
    accounts.changePassword(username, passwordHash);
    tries.clear('signIn', key);
    tries.clear('recovery', key);
  });
  return 'changed';
}
