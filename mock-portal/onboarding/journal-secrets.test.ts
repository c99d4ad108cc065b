// What the journal calls people, and what it never holds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEMONSTRATION_CLINIC, DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, enrol, LOUISE, SIGN_IN_WORDING, UNKNOWN } from '../test-data.ts';
import { journalForEach, type JournalWorld } from '../test-journal.ts';
import { addEmployee } from './add-employee.ts';
import { createAccount } from './create-account.ts';
import { joinWithAccount } from './join-with-account.ts';
import { whoTyped } from './journal.ts';
import type { Onboarding } from './ports.ts';
import { checkRecoveryAnswers, checkRecoveryUsername, endRecovery } from './recover-password.ts';
import { usersToRemove } from './remove-users.ts';
import { renewSecretCode } from './renew-invitation.ts';
import { signIn } from './sign-in.ts';

let sandbox: Sandbox;
let world: Onboarding;
let noted: JournalWorld['noted'];
journalForEach((opened) => {
  ({ sandbox, world, noted } = opened);
});

const louise = () => accountOf(sandbox, LOUISE);

describe('whoTyped', () => {
  for (const [typed, who] of [
    [LOUISE, 'Louise Gagnon'],
    [` ${LOUISE.toUpperCase()} `, 'Louise Gagnon'],
    [` ${UNKNOWN} `, UNKNOWN],
    ['IP12345', 'IP12345'],
    [' ce12345 ', 'ce12345'],
    ['IELP12345', 'IELP12345'],
    ['', "quelqu'un"],
    [DEMONSTRATION_PASSWORD, "quelqu'un"],
    ['IP1234567a', "quelqu'un"],
    [`${LOUISE}Ma2026phrase`, "quelqu'un"],
    ['IELPabcd1e', "quelqu'un"],
  ] as const) {
    it(`says « ${who} » of ${JSON.stringify(typed)}`, () => {
      assert.equal(whoTyped(typed, sandbox.accounts), who);
    });
  }
});

describe('the journal, of secrets', () => {
  it('holds no password, answer or code, wherever they are typed', async () => {
    const anything = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 });
    const goodPassword = anything.map((inside) => `a${inside}7z`);
    const secret = fc.oneof(anything, goodPassword);
    const eightAnswers = fc.array(anything, { minLength: 8, maxLength: 8 });
    const answered = new Set<string | undefined>();
    let turn = 0;
    const property = fc.asyncProperty(
      secret,
      secret,
      anything,
      eightAnswers,
      fc.boolean(),
      async (password, other, code, answers, areRight) => {
        turn++;
        const made = await tryEverything(turn, password, other, code, answers, areRight);
        const lines = noted().flatMap(({ who, text, rule, why = '' }) => {
          answered.add(rule);
          return [who, text, why];
        });
        for (const kept of [password, other, code, ...answers, ...made]) {
          for (const line of lines) assert.ok(!line.includes(kept), `« ${kept} » is in « ${line} ».`);
        }
      },
    );
    await fc.assert(property, { seed: 1, numRuns: 40 });
    // It has gone all the way, and not only from one refusal to the next.
    for (const rule of ['R7-mot-de-passe', 'R7-code', 'R8', 'R9', 'R9-reponses'])
      assert.ok(answered.has(rule), rule);
  });

  /** Goes through every form, with secrets in the fields of secrets and of usernames alike. @returns the codes made */
  async function tryEverything(
    turn: number,
    password: string,
    other: string,
    code: string,
    answers: readonly string[],
    areRight: boolean,
  ): Promise<string[]> {
    const { invitation, secretCode = '' } = await enrol(world, { email: `p${turn}@courriel.example` });
    const newCode = (await renewSecretCode(invitation, louise(), world)) ?? '';
    const username = `p${turn}@choisi.example`;
    const form = { secretCode: code, username: password, password, passwordConfirmation: other, answers };
    const right = { ...form, secretCode: newCode, username, passwordConfirmation: password };
    for (const sent of [form, { ...form, username: code }, { ...right, secretCode }, right])
      await createAccount(sent, invitation, world);
    for (const typed of [username, LOUISE, password, code, other]) {
      await signIn({ username: typed, password }, SIGN_IN_WORDING, world);
      checkRecoveryUsername(typed, world);
      await checkRecoveryAnswers(typed, answers, world);
      await endRecovery(typed, areRight, { password, passwordConfirmation: other }, world);
      await endRecovery(typed, areRight, { password, passwordConfirmation: password }, world);
      addEmployee(typed, louise(), DEMONSTRATION_CLINIC, world);
      usersToRemove([typed], louise(), DEMONSTRATION_CLINIC, world);
      joinWithAccount(typed, louise(), world);
    }
    return [secretCode, newCode];
  }
});
