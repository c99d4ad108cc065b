import { requireText, type FormResult } from './field-error.ts';
import type { Account, Onboarding } from './ports.ts';

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
}

/**
 * Checks a username and its password. An unknown username and a wrong password get the same message and take the same
 * time (screens.md R1).
 */
export async function signIn(
  form: SignInForm,
  wording: SignInWording,
  { accounts, hasher }: Pick<Onboarding, 'accounts' | 'hasher'>,
): Promise<FormResult<Account>> {
  const errors = [
    ...requireText('username', wording.username, form.username),
    ...requireText('password', wording.password, form.password),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const account = accounts.find(form.username);
  const right = await hasher.matches(form.password, account?.passwordHash);
  if (account !== undefined && right) return { ok: true, value: account };
  return { ok: false, errors: [{ field: 'username', message: wording.wrongPair }] };
}
