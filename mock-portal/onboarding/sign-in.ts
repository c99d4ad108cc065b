import { requireText, type FieldError, type FormResult } from './field-error.ts';
import { noteRefusals, whoTyped } from './journal.ts';
import { fullName } from './person-name.ts';
import type { Account, Onboarding } from './ports.ts';
import { failureInARow, triesKey, usernameState, type UsernameState } from './tries.ts';

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
  /** What one signs in to, as the journal says it behind « se connecte ». */
  to: string;
  /** The lines of the fidelity register that answer. */
  rules: { accepted: string; required: string; wrongPair: string; locked: string };
}

const NOW_LOCKED = "le nom d'utilisateur est maintenant verrouillé";

type SignInNeeds = Pick<Onboarding, 'accounts' | 'hasher' | 'inTurn' | 'journal' | 'rules' | 'tries'>;

/**
 * Checks a username and its password. An unknown username and a wrong password get the same message and take the same
 * time; five failures in a row lock the username, known or not, on both portals (screens.md R1, V1).
 */
export async function signIn(
  form: SignInForm,
  wording: SignInWording,
  onboarding: SignInNeeds,
): Promise<FormResult<Account>> {
  const result = await checkForm(form, wording, onboarding);
  const { accounts, journal } = onboarding;
  const { to, rules } = wording;
  if (result.ok) {
    const who = fullName(result.value);
    journal.note({ kind: 'act', who, text: `se connecte ${to}`, rule: rules.accepted });
  } else noteRefusals(journal, whoTyped(form.username, accounts), `Connexion ${to}`, result.errors);
  return result;
}

async function checkForm(
  form: SignInForm,
  wording: SignInWording,
  onboarding: SignInNeeds,
): Promise<FormResult<Account>> {
  const { required } = wording.rules;
  const errors = [
    ...requireText('username', wording.username, form.username, required),
    ...requireText('password', wording.password, form.password, required),
  ];
  if (errors.length > 0) return { ok: false, errors };
  return onboarding.inTurn(triesKey(form.username), () => checkPair(form, wording, onboarding));
}

async function checkPair(
  { username, password }: SignInForm,
  wording: SignInWording,
  { accounts, hasher, rules, tries }: SignInNeeds,
): Promise<FormResult<Account>> {
  const key = triesKey(username);
  const account = accounts.find(username);
  const isRight = await hasher.matches(password, account?.passwordHash);
  const before = usernameState(username, { rules, tries });
  if (before === 'open' && isRight && account !== undefined) {
    tries.clear('signIn', key);
    return { ok: true, value: account };
  }
  tries.add('signIn', key);
  const wrong = whatIsWrong(account, isRight);
  const failure = failureInARow(tries.count('signIn', key), rules.signInTries, NOW_LOCKED);
  const why = {
    open: `${wrong}\u00a0: ${failure}`,
    locked: `verrouillé après ${rules.signInTries} échecs de suite; ${wrong}`,
    blocked: `bloqué après ${rules.recoveryTries} échecs de «\u00a0Mot de passe oublié\u00a0»; ${wrong}`,
  }[before];
  const after = usernameState(username, { rules, tries });
  return { ok: false, errors: [{ ...refusalOf(after, wording), why }] };
}

function whatIsWrong(account: Account | undefined, isRight: boolean): string {
  if (account === undefined) return "aucun compte n'a ce nom d'utilisateur";
  return isRight ? 'le mot de passe saisi était pourtant le bon' : 'le mot de passe est faux';
}

function refusalOf(state: UsernameState, { wrongPair, locked, blocked, rules }: SignInWording): FieldError {
  const field = 'username';
  switch (state) {
    case 'open':
      return { field, message: wrongPair, rule: rules.wrongPair };
    case 'locked':
      return { field, message: locked, rule: rules.locked };
    case 'blocked':
      return { field, message: blocked, rule: 'R9-bloque' };
  }
}
