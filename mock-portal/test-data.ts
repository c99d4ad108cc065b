// What the simulator's own tests start from.
import { enrolUser, type Enrolment, type EnrolmentForm } from './onboarding/enrol-user.ts';
import type { FormResult } from './onboarding/field-error.ts';
import type { Invitation } from './onboarding/invitation.ts';
import type { Account, Clock, Onboarding, RandomSource } from './onboarding/ports.ts';
import { DEMONSTRATION_CLINIC } from './sandbox/demonstration.ts';

export const LOUISE = 'louise.gagnon@erables.example';
export const KARIM = 'karim.haddad@erables.example';
export const NOEMIE = 'noemie.lavoie-obrien@erables.example';

/** Whom no account knows. */
export const UNKNOWN = 'personne@nulle-part.example';

/** How a sign-in screen says things, shortly. */
export const SIGN_IN_WORDING = {
  username: "Nom d'utilisateur",
  password: 'Mot de passe',
  wrongPair: 'Non.',
  locked: 'Verrouillé.',
  blocked: 'Bloqué.',
  to: 'à RVSQ',
  rules: { accepted: 'V1', required: 'V1', wrongPair: 'V1', locked: 'V1-verrouille' },
};

/** A moment, in milliseconds since 1970. */
export const NOON = Date.UTC(2026, 10, 23, 17);

/** A day, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** A clock that stands still. */
export const clockAt = (moment: number): Clock => ({ now: () => moment });

/** Chance that repeats itself: the same seed, the same numbers (mulberry32). */
export function seededRandom(seed: number): RandomSource {
  let state = seed;
  const integerBelow = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { integerBelow, bytes: (count) => Uint8Array.from({ length: count }, () => integerBelow(256)) };
}

/** « Ajouter un utilisateur » filled in for the newcomer of the main journey. */
export const EMILIE: EnrolmentForm = {
  hasAccount: 'non',
  civilityTitle: 'Madame',
  firstName: 'Émilie',
  lastName: 'Tremblay',
  email: 'emilie.tremblay@courriel.example',
  services: ['rvsq'],
};

/** An open invitation of hers that no store knows. */
export const INVITATION: Invitation = {
  referenceNumber: Buffer.from('+++ a reference +++').toString('base64'),
  clinicId: DEMONSTRATION_CLINIC.id,
  hasAccount: false,
  civilityTitle: 'Madame',
  firstName: 'Émilie',
  lastName: 'Tremblay',
  email: EMILIE.email,
  services: ['rvsq'],
  secretCodeHash: 'a hash',
  sentBy: LOUISE,
  sentAt: NOON,
  policyAcceptedAt: undefined,
  policyVersion: undefined,
  revokedAt: undefined,
  usedAt: undefined,
  usedBy: undefined,
};

/** What a form is refused for, one `field: message` each; nothing where it is accepted. */
export const faultsOf = (result: FormResult<unknown>): string[] =>
  result.ok ? [] : result.errors.map(({ field, message }) => `${field}: ${message}`);

/** Which rule refused a form, and why as the journal says it, one `rule: why` each. */
export const whysOf = (result: FormResult<unknown>): string[] =>
  result.ok ? [] : result.errors.map(({ rule, why = '' }) => `${rule}: ${why}`);

/** @throws where nobody has the username */
export function accountOf({ accounts }: Pick<Onboarding, 'accounts'>, username: string): Account {
  const account = accounts.find(username);
  if (account === undefined) throw new Error(`Nobody is called ${username}.`);
  return account;
}

/** Has Louise enrol a person. @param changes to Émilie's form */
export async function enrol(world: Onboarding, changes: Partial<EnrolmentForm> = {}): Promise<Enrolment> {
  const form = { ...EMILIE, ...changes };
  const louise = accountOf(world, LOUISE);
  const result = await enrolUser(form, louise, DEMONSTRATION_CLINIC, world);
  if (!result.ok) throw new Error(`The form was refused: ${JSON.stringify(result.errors)}`);
  return result.value;
}
