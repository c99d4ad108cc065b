import { identifierKey } from '../../onboarding/text.ts';
import { SECURITY_QUESTIONS } from '../../onboarding/security-questions.ts';
import { PERSON_STATES } from '../../sandbox/person-states.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { peopleOf } from '../people.ts';

/** The states where a person can be placed. */
export const STATE_OPTIONS = Object.entries(PERSON_STATES).map(([value, { name, shows }]) => ({
  value,
  label: name,
  shows,
}));

/** Tells a person of a sandbox apart in the ids of a page, whatever their e-mail is made of. */
export const personKey = (email: string): string => Buffer.from(identifierKey(email)).toString('hex');

/** Everybody of a sandbox, with what they need to sign in. */
export function personRows(sandbox: Sandbox) {
  const cast = new Set(sandbox.cast.list().map(({ email }) => identifierKey(email)));
  return peopleOf(sandbox).map(({ member, state, hasAccount, password }) => ({
    key: personKey(member.email),
    name: `${member.firstName} ${member.lastName}`,
    civilityTitle: member.civilityTitle,
    part: member.part,
    email: member.email,
    state: PERSON_STATES[state].name,
    shows: PERSON_STATES[state].shows,
    hasAccount,
    username: member.username,
    password,
    answers: member.answers.map((answer, index) => ({ question: SECURITY_QUESTIONS[index] ?? '', answer })),
    // Only people of the cast have all that it takes to be placed.
    canBePlaced: cast.has(identifierKey(member.email)),
  }));
}
