import { ACCOUNT_LABELS } from './create-account.ts';
import { requireText, type FieldError, type FormResult } from './field-error.ts';
import { noteRefusals, whoTyped } from './journal.ts';
import { checkNewPassword, type NewPassword } from './password.ts';
import type { Onboarding } from './ports.ts';
import { answerField, answerKey, SECURITY_QUESTIONS } from './security-questions.ts';
import { failureInARow, triesKey, usernameState } from './tries.ts';

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
  const { accounts, journal } = onboarding;
  const errors = whatIsWrongWith(username, onboarding);
  const who = whoTyped(username, accounts);
  if (errors.length > 0) noteRefusals(journal, who, HEADING, errors);
  else {
    const answer = accounts.find(username) === undefined ? UNKNOWN : { rule: 'R9-questions' };
    journal.note({ kind: 'act', who, text: 'demande un nouveau mot de passe', ...answer });
  }
  return errors;
}

const HEADING = 'Mot de passe oublié';

/** What the journal alone says of a username that nobody has. */
const UNKNOWN = { rule: 'R9-inconnu', why: "aucun compte n'a ce nom d'utilisateur" };

const WRONG = { rule: 'R9-reponses', why: 'les réponses étaient fausses' };

function whatIsWrongWith(username: string, onboarding: Onboarding): FieldError[] {
  const field = 'username';
  const missing = requireText(field, ACCOUNT_LABELS.username, username, 'R9-questions');
  if (missing.length > 0) return missing;
  if (usernameState(username, onboarding) !== 'blocked') return [];
  return [{ field, message: USERNAME_BLOCKED, rule: 'R9-bloque', why: whyBlocked(onboarding) }];
}

const whyBlocked = ({ rules }: Pick<Onboarding, 'rules'>): string =>
  `bloqué après ${rules.recoveryTries} échecs de suite`;

/**
 * Compares the answers of the second step. Whether they are right is said to nobody before the end (screens.md R9), but in
 * the journal.
 * @param answers one for each question asked, in their order
 * @returns whether they are right, or which are missing
 */
export async function checkRecoveryAnswers(
  username: string,
  answers: readonly string[],
  { accounts, hasher, journal, rules }: Pick<Onboarding, 'accounts' | 'hasher' | 'journal' | 'rules'>,
): Promise<FormResult<boolean>> {
  const who = whoTyped(username, accounts);
  const asked = questionsFor(username, { hasher, rules });
  const typed = asked.map((question, place) => ({ ...question, key: answerKey(answers[place] ?? '') }));
  const errors = typed
    .filter(({ key }) => key === '')
    .map(({ field, text }) => ({
      field,
      message: `La réponse à «\u00a0${text}\u00a0» est obligatoire.`,
      rule: 'R9-questions',
    }));
  if (errors.length > 0) {
    noteRefusals(journal, who, 'Questions secrètes', errors);
    return { ok: false, errors };
  }
  const hashes = accounts.answerHashes(username);
  const matches = await Promise.all(typed.map(({ key, index }) => hasher.matches(key, hashes[index])));
  const wrong = matches.filter((isRight) => !isRight).length;
  const answer =
    accounts.find(username) === undefined
      ? UNKNOWN
      : { rule: 'R9-reponses', why: howMany(wrong, asked.length) };
  journal.note({ kind: 'act', who, text: 'répond aux questions secrètes', ...answer });
  return { ok: true, value: wrong === 0 };
}

function howMany(wrong: number, asked: number): string {
  if (wrong === 0) return 'les réponses sont exactes';
  return wrong === 1 ? `1 réponse sur ${asked} est fausse` : `${wrong} réponses sur ${asked} sont fausses`;
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
  if (errors.length > 0) {
    const { accounts, journal } = onboarding;
    noteRefusals(journal, whoTyped(username, accounts), 'Nouveau mot de passe', errors);
    return { ok: false, errors };
  }
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
  const { accounts, hasher, journal, transaction, tries } = onboarding;
  const key = triesKey(username);
  const who = whoTyped(username, accounts);
  if (usernameState(username, onboarding) === 'blocked') {
    journal.note({ kind: 'refusal', who, text: HEADING, rule: 'R9-bloque', why: whyBlocked(onboarding) });
    return 'blocked';
  }
  if (!answersAreRight) return countFailure(username, onboarding);
  const passwordHash = await hasher.hash(password);
  transaction(() => {
    accounts.changePassword(username, passwordHash);
    tries.clear('signIn', key);
    tries.clear('recovery', key);
    journal.note({ kind: 'act', who, text: 'change son mot de passe', rule: 'R9' });
  });
  return 'changed';
}

function countFailure(username: string, onboarding: Onboarding): RecoveryEnd {
  const { accounts, journal, rules, tries } = onboarding;
  const key = triesKey(username);
  tries.add('recovery', key);
  const failure = failureInARow(
    tries.count('recovery', key),
    rules.recoveryTries,
    "le nom d'utilisateur est maintenant bloqué",
  );
  const { rule, why } = accounts.find(username) === undefined ? UNKNOWN : WRONG;
  const isBlocked = usernameState(username, onboarding) === 'blocked';
  journal.note({
    kind: 'refusal',
    who: whoTyped(username, accounts),
    text: HEADING,
    rule: isBlocked ? 'R9-essais' : rule,
    why: `${why}\u00a0: ${failure}`,
  });
  return isBlocked ? 'blocked' : 'refused';
}
