import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import {
  accountOf,
  clockAt,
  DAY,
  EMILIE,
  enrol,
  faultsOf,
  INVITATION,
  LOUISE,
  NOON,
  SIGN_IN_WORDING,
} from '../test-data.ts';
import { createAccount, type AccountForm } from './create-account.ts';
import { enrolUser, type EnrolmentForm } from './enrol-user.ts';
import { invitationState } from './invitation.ts';
import { checkNewPassword } from './password.ts';
import type { Onboarding } from './ports.ts';
import { endRecovery, questionsFor } from './recover-password.ts';
import { DEFAULT_RULES, type Rules } from './rules.ts';
import { signIn } from './sign-in.ts';

it('has the values of screens.md', () => {
  assert.deepEqual(DEFAULT_RULES, {
    signInTries: 5,
    secretCodeTries: 5,
    recoveryTries: 5,
    recoveryQuestions: 3,
    invitationDays: 30,
    sessionMinutes: 20,
    usersPerPage: 25,
    nameMaxLength: 60,
    passwordMaxLength: 128,
    sharedMailboxes: ['accueil', 'admin', 'administration', 'clinique', 'info', 'reception', 'secretariat'],
  });
});

const CODE_LOCKED =
  'Le code secret est verrouillé après trop de tentatives. Demandez à votre représentant un nouveau code secret.';
const EMPTY_FORM: AccountForm = {
  secretCode: 'faux',
  username: '',
  password: '',
  passwordConfirmation: '',
  answers: [],
};

/** What an enrolment is refused for. */
async function enrolmentFaults(world: Onboarding, changes: Partial<EnrolmentForm>): Promise<string[]> {
  const form = { ...EMILIE, ...changes };
  return faultsOf(await enrolUser(form, accountOf(world, LOUISE), DEMONSTRATION_CLINIC, world));
}

/** What two attempts in a row say. */
const twice = async (attempt: () => Promise<unknown>) => [await attempt(), await attempt()];

/**
 * Another value of each rule, how to see it in a world, what is seen by default and what is seen then. sessionMinutes and
 * usersPerPage show on the web alone.
 */
const SEEN: readonly [Partial<Rules>, (world: Onboarding) => unknown, unknown, unknown][] = [
  [
    { signInTries: 2 },
    (world) =>
      twice(async () => faultsOf(await signIn({ username: LOUISE, password: 'x' }, SIGN_IN_WORDING, world))),
    [['username: Non.'], ['username: Non.']],
    [['username: Non.'], ['username: Verrouillé.']],
  ],
  [
    { secretCodeTries: 2 },
    async (world) => {
      const { invitation } = await enrol(world);
      return twice(async () => {
        const result = await createAccount(EMPTY_FORM, invitation, world);
        return result !== 'spent' && faultsOf(result)[0];
      });
    },
    ['secretCode: Le code secret est invalide.', 'secretCode: Le code secret est invalide.'],
    ['secretCode: Le code secret est invalide.', `secretCode: ${CODE_LOCKED}`],
  ],
  [
    { recoveryTries: 2 },
    (world) => {
      const form = { password: 'abcdef1z', passwordConfirmation: 'abcdef1z' };
      return twice(() => endRecovery(LOUISE, false, form, world));
    },
    [
      { ok: true, value: 'refused' },
      { ok: true, value: 'refused' },
    ],
    [
      { ok: true, value: 'refused' },
      { ok: true, value: 'blocked' },
    ],
  ],
  [{ recoveryQuestions: 5 }, (world) => questionsFor(LOUISE, world).length, 3, 5],
  [
    { invitationDays: 2 },
    (world) =>
      [2 * DAY, 2 * DAY + 1].map((age) =>
        invitationState(INVITATION, { ...world, clock: clockAt(NOON + age) }),
      ),
    ['open', 'open'],
    ['open', 'expired'],
  ],
  [
    { nameMaxLength: 9 },
    (world) => enrolmentFaults(world, { firstName: 'Alexandra', lastName: 'Desrochers' }),
    [],
    ['lastName: Le champ Nom ne peut dépasser 9 caractères.'],
  ],
  [
    { passwordMaxLength: 9 },
    (world) =>
      ['abcdefg1z', 'abcdefgh1z'].map((password) =>
        faultsOf({
          ok: false,
          errors: checkNewPassword({ password, passwordConfirmation: password }, world),
        }),
      ),
    [[], []],
    [[], ['password: Le mot de passe ne peut dépasser 9 caractères.']],
  ],
  [
    { sharedMailboxes: ['garde'] },
    async (world) => [
      (await enrolmentFaults(world, { email: 'garde@a.example' })).length,
      (await enrolmentFaults(world, { email: 'info@a.example' })).length,
    ],
    [0, 1],
    [1, 0],
  ],
];

describe('the rules of a sandbox', () => {
  for (const [changes, see, usual, other] of SEEN) {
    it(`${Object.keys(changes).join()} is taken from them`, async () => {
      for (const [rules, seen] of [
        [DEFAULT_RULES, usual],
        [{ ...DEFAULT_RULES, ...changes }, other],
      ] as const) {
        const sandbox = await openSandbox('test', { rules });
        assert.deepEqual(await see(sandbox), seen);
        sandbox.close();
      }
    });
  }
});
