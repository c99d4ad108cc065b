import type { FieldError } from './field-error.ts';
import { fullName } from './person-name.ts';
import type { AccountStore } from './ports.ts';
import { isEmailShaped, isFictitious } from './text.ts';

/** What a line of the journal is about, by its name in French, as people read and filter it. */
export const JOURNAL_KINDS = {
  /** A page was shown. */
  page: 'page',
  /** Something was done, and accepted. */
  act: 'geste',
  /** Something was refused. */
  refusal: 'refus',
  /** A message left, or could not leave. */
  mail: 'courriel',
  /** A fault struck. */
  fault: 'panne',
  /** Whoever steers the sandbox changed something: its time, its people, its faults. */
  steering: 'conduite',
} as const;

export type JournalKind = keyof typeof JOURNAL_KINDS;

export const isJournalKind = (text: string): text is JournalKind => Object.hasOwn(JOURNAL_KINDS, text);

/** One line of the journal. It never holds a password, an answer or a code. */
export interface JournalNote {
  kind: JournalKind;
  /** Who did it: a full name, or the username that was typed; empty where nobody is known. */
  who: string;
  /** What happened: a French sentence without its subject, or about the portal. */
  text: string;
  /** The line of the fidelity register that answered. */
  rule?: string;
  /** For a refusal, the reason in more detail than the person is told. */
  why?: string;
}

/** Takes down what happens in a sandbox, for whoever asks « pourquoi? ». */
export interface Journal {
  note(note: JournalNote): void;
}

/** Somebody of whom no name is known. */
export const SOMEBODY = "quelqu'un";

/** A username that the RAMQ or a representative makes: it ends with a digit, so it cannot be a password of the portal. */
const MADE_USERNAME = /^(?:IP|CE|IELP)\d{5}$/i;

/**
 * Who typed a username, as the journal names them. What has not the form of a username is not taken down: people mistype
 * passwords there.
 */
export function whoTyped(username: string, accounts: Pick<AccountStore, 'find'>): string {
  const account = accounts.find(username);
  if (account !== undefined) return fullName(account);
  const typed = username.trim();
  const isAddress = isEmailShaped(typed) && isFictitious(typed);
  return isAddress || MADE_USERNAME.test(typed) ? typed : SOMEBODY;
}

/**
 * Takes down every fault of a form that was refused.
 * @param who a full name, or what was typed as a username
 * @param form the form's heading as printed
 */
export function noteRefusals(
  journal: Journal,
  who: string,
  form: string,
  errors: readonly FieldError[],
): void {
  for (const { message, rule, why = message } of errors) {
    journal.note({ kind: 'refusal', who, text: `${form}\u00a0: «\u00a0${message}\u00a0»`, rule, why });
  }
}
