import { requireText, type FormResult } from './field-error.ts';
import type { Account, Onboarding } from './ports.ts';
import { triesKey, usernameState } from './tries.ts';

export interface SignInForm {
  username: string;
  password: string;
}

/** The words of a sign-in screen: the two portals name the first field differently (screens.md R1, V1). */
export interface SignInWording {
  username: string;
  password: string;
  /** Said for an unknown username and for a wrong password alike. */
  wrongPair: string;
  /** Said of a locked username, whatever the password. */
  locked: string;
  /** Said of a blocked username, whatever the password. */
  blocked: string;
}

type SignInNeeds = Pick<Onboarding, 'accounts' | 'hasher' | 'inTurn' | 'rules' | 'tries'>;

/**
 * Checks a username and its password. An unknown username and a wrong password get the same message and take the same
 * time; five failures in a row lock the username, known or not, on both portals (screens.md R1, V1).
 */
export async function signIn(
  form: SignInForm,
  wording: SignInWording,
  { accounts, hasher, inTurn, rules, tries }: SignInNeeds,
): Promise<FormResult<Account>> {
  const errors = [
    ...requireText('username', wording.username, form.username),
    ...requireText('password', wording.password, form.password),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const key = triesKey(form.username);
  return inTurn(key, async () => {
    const account = accounts.find(form.username);
    const isRight = await hasher.matches(form.password, account?.passwordHash);
    const isOpen = usernameState(form.username, { rules, tries }) === 'open';
    if (isOpen && isRight && account !== undefined) {
      tries.clear('signIn', key);
      return { ok: true, value: account };
    }
    tries.add('signIn', key);
    const { wrongPair, locked, blocked } = wording;
    const message = { open: wrongPair, locked, blocked }[usernameState(form.username, { rules, tries })];
    return { ok: false, errors: [{ field: 'username', message }] };
  });
}
