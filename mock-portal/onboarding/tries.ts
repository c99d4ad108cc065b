import type { Onboarding } from './ports.ts';
import { identifierKey } from './text.ts';

/** What may be tried only so often in a row: a sign-in, the recovery of a password, a secret code. */
export type TryKind = 'signIn' | 'recovery' | 'secretCode';

/** Whether a username may still be signed in with (screens.md R1, R9). */
export type UsernameState = 'open' | 'locked' | 'blocked';

/** The longest username worth a count, in characters: no address is longer. */
const USERNAME_MAX_LENGTH = 254;

/** What the tries of a username are counted under, whether or not anybody has it: a lock must not tell. */
export const triesKey = (username: string): string => identifierKey(username).slice(0, USERNAME_MAX_LENGTH);

/**
 * Whether a username is locked (undone online, by « Mot de passe oublié ») or blocked (undone by the RAMQ alone). A
 * username that nobody has locks and blocks just the same.
 */
export function usernameState(
  username: string,
  { rules, tries }: Pick<Onboarding, 'rules' | 'tries'>,
): UsernameState {
  const key = triesKey(username);
  if (tries.count('recovery', key) >= rules.recoveryTries) return 'blocked';
  return tries.count('signIn', key) >= rules.signInTries ? 'locked' : 'open';
}

/** Whether an invitation's secret code may no longer be tried (screens.md R7). */
export const isCodeLocked = (
  referenceNumber: string,
  { rules, tries }: Pick<Onboarding, 'rules' | 'tries'>,
): boolean => tries.count('secretCode', referenceNumber) >= rules.secretCodeTries;

/**
 * Says which failure in a row it was, for the journal.
 * @param count that one included
 * @param limit how many close the way
 * @param closed what is then true: a French clause
 */
export function failureInARow(count: number, limit: number, closed: string): string {
  const failure = `${count === 1 ? '1er' : `${count}e`} échec de suite sur ${limit}`;
  return count < limit ? failure : `${failure}; ${closed}`;
}
