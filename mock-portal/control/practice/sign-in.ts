import { fullName } from '../../onboarding/person-name.ts';
import { SECURITY_QUESTIONS } from '../../onboarding/security-questions.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { SignIn } from '../../web/practice-note.ts';
import { peopleOf } from '../people.ts';

/** What somebody signs in with, and answers to the secret questions. */
export interface FullSignIn extends SignIn {
  /** As far as they are known, none otherwise. */
  answers: { question: string; answer: string }[];
}

/**
 * What somebody signs in with, or will.
 * @param actor their full name
 */
export function signInOf(actor: string, sandbox: Sandbox): FullSignIn | undefined {
  const person = peopleOf(sandbox).find(({ member }) => fullName(member) === actor);
  if (person === undefined || person.member.username === '') return undefined;
  const { member, password, hasAccount } = person;
  // Whoever chose another password may have answered otherwise as well.
  const known = password === undefined ? [] : member.answers;
  const answers = known.map((answer, index) => ({ question: SECURITY_QUESTIONS[index] ?? '', answer }));
  return { username: member.username, password, hasAccount, answers };
}
