import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { DEMONSTRATION_ANSWERS, DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, faultsOf, KARIM, LOUISE, NOEMIE, whysOf } from '../test-data.ts';
import {
  checkRecoveryAnswers,
  checkRecoveryUsername,
  endRecovery,
  questionsFor,
} from './recover-password.ts';
import { DEFAULT_RULES } from './rules.ts';
import { answerField, SECURITY_QUESTIONS } from './security-questions.ts';
import { usernameState, type TryKind } from './tries.ts';

const UNKNOWN = 'personne@nulle-part.example';
const EVERYBODY = [
  ['a username', KARIM],
  ['a username that nobody has', UNKNOWN],
] as const;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

function tried(kind: TryKind, times: number, username: string): void {
  for (let turn = 0; turn < times; turn++) sandbox.tries.add(kind, username);
}

/** The right answers to what is asked of a username. */
const rightAnswers = (username = KARIM): string[] =>
  questionsFor(username, sandbox).map(({ index }) => DEMONSTRATION_ANSWERS[index] ?? '');

describe('questionsFor', () => {
  it('asks three of the eight, in their order, whatever the username', () => {
    const property = fc.property(fc.string({ unit: 'grapheme' }), (username) => {
      const asked = questionsFor(username, sandbox);
      const places = asked.map(({ index }) => index);
      assert.equal(new Set(places).size, 3);
      assert.deepEqual(places, places.toSorted());
      for (const { index, field, text } of asked) {
        assert.equal(text, SECURITY_QUESTIONS[index]);
        assert.equal(field, answerField(index));
      }
    });
    fc.assert(property, { seed: 1 });
  });
  it('asks the same of a username in whatever writing, and in another sandbox', async () => {
    const asked = questionsFor(KARIM, sandbox);
    assert.deepEqual(questionsFor(` ${KARIM.toUpperCase()} `, sandbox), asked);
    const other = await openSandbox('other');
    assert.deepEqual(questionsFor(KARIM, other), asked);
    other.close();
  });
  it('asks the same before and after somebody takes the username', () => {
    const asked = questionsFor(UNKNOWN, sandbox);
    sandbox.accounts.add({ ...accountOf(sandbox, KARIM), username: UNKNOWN }, []);
    assert.deepEqual(questionsFor(UNKNOWN, sandbox), asked);
  });
  it('does not ask the same of everybody', () => {
    const choices = Array.from({ length: 200 }, (_, number) =>
      questionsFor(`personne${number}@a.example`, sandbox).map(({ index }) => index),
    );
    assert.equal(new Set(choices.flat()).size, 8);
    assert.ok(new Set(choices.map(String)).size > 40);
  });
  it('asks as many as the rules say', () => {
    for (let recoveryQuestions = 1; recoveryQuestions <= 8; recoveryQuestions++) {
      const rules = { ...DEFAULT_RULES, recoveryQuestions };
      assert.equal(questionsFor(KARIM, { ...sandbox, rules }).length, recoveryQuestions);
    }
  });
});

describe('checkRecoveryUsername', () => {
  it('asks for one', () => {
    const refused = { ok: false as const, errors: checkRecoveryUsername(' ', sandbox) };
    assert.deepEqual(faultsOf(refused), ["username: Le champ Nom d'utilisateur est obligatoire."]);
    assert.deepEqual(whysOf(refused), ['R9-questions: ']);
  });
  for (const [who, username] of EVERYBODY) {
    it(`takes ${who}, even locked`, () => {
      assert.deepEqual(checkRecoveryUsername(username, sandbox), []);
      tried('signIn', 5, username);
      tried('recovery', 4, username);
      assert.deepEqual(checkRecoveryUsername(username, sandbox), []);
    });
    it(`refuses ${who} that is blocked`, () => {
      tried('recovery', 5, username);
      const errors = checkRecoveryUsername(username.toUpperCase(), sandbox);
      assert.deepEqual(faultsOf({ ok: false, errors }), [
        "username: Votre nom d'utilisateur est bloqué. Communiquez avec la Régie pour le débloquer.",
      ]);
      assert.deepEqual(whysOf({ ok: false, errors }), ['R9-bloque: bloqué après 5 échecs de suite']);
    });
  }
});

describe('checkRecoveryAnswers', () => {
  const check = (answers: readonly string[], username = KARIM, world = sandbox) =>
    checkRecoveryAnswers(username, answers, world);
  const RIGHT = { ok: true, value: true };
  const WRONG = { ok: true, value: false };

  it('knows the right answers, whatever the writing of the username', async () => {
    assert.deepEqual(await check(rightAnswers()), RIGHT);
    assert.deepEqual(await check(rightAnswers(), ` ${KARIM.toUpperCase()}`), RIGHT);
  });
  for (const [what, write] of [
    ['case', (answer: string) => answer.toUpperCase()],
    ['accents', (answer: string) => answer.normalize('NFD').replace(/\p{M}/gu, '')],
    ['how accents are coded', (answer: string) => answer.normalize('NFD')],
    ['outer spaces', (answer: string) => ` ${answer}\t`],
  ] as const) {
    it(`does not mind the ${what} of an answer`, async () => {
      const all = { ...sandbox, rules: { ...DEFAULT_RULES, recoveryQuestions: 8 } };
      assert.deepEqual(await check(DEMONSTRATION_ANSWERS.map(write), KARIM, all), RIGHT);
    });
  }
  it('refuses one wrong answer, wherever it is', async () => {
    for (let place = 0; place < 3; place++) {
      assert.deepEqual(await check(rightAnswers().with(place, 'autre')), WRONG);
    }
  });
  it('refuses right answers in another order', async () => {
    assert.deepEqual(await check(rightAnswers().reverse()), WRONG);
  });
  it('refuses the right answers of a username that nobody has, like wrong ones', async () => {
    assert.deepEqual(await check(rightAnswers(UNKNOWN), UNKNOWN), WRONG);
  });
  for (const [who, username] of EVERYBODY) {
    it(`names the answers that are missing to ${who}, and says nothing of the others`, async () => {
      const [first, , third] = questionsFor(username, sandbox);
      const missing = [first, third].map((question) => ({
        field: question?.field,
        message: `La réponse à «\u00a0${question?.text ?? ''}\u00a0» est obligatoire.`,
        rule: 'R9-questions',
      }));
      for (const second of ['autre', rightAnswers(username)[1] ?? '']) {
        assert.deepEqual(await check(['', second, ' '], username), { ok: false, errors: missing });
        assert.deepEqual(await check(['', second], username), { ok: false, errors: missing });
      }
    });
    for (const [what, answers] of [
      ['right', () => rightAnswers(username)],
      ['wrong', () => ['autre', 'autre', 'autre']],
    ] as const) {
      it(`compares three hashes for ${who} and ${what} answers`, async () => {
        const compared: string[] = [];
        const matches = (secret: string, hash: string | undefined) => {
          compared.push(secret);
          return sandbox.hasher.matches(secret, hash);
        };
        await check(answers(), username, { ...sandbox, hasher: { ...sandbox.hasher, matches } });
        assert.equal(compared.length, 3);
      });
    }
  }
});

describe('endRecovery', () => {
  const PASSWORD = 'Nouveau2026mot';
  const end = (areRight: boolean, username = KARIM, password = PASSWORD, passwordConfirmation = password) =>
    endRecovery(username, areRight, { password, passwordConfirmation }, sandbox);
  const ended = (value: string) => ({ ok: true, value });
  const opens = (password: string, username = KARIM) =>
    sandbox.hasher.matches(password, accountOf(sandbox, username).passwordHash);

  it('changes the password of that person, and of no other, when the answers are right', async () => {
    assert.deepEqual(await end(true, ` ${KARIM.toUpperCase()} `), ended('changed'));
    assert.equal(await opens(PASSWORD), true);
    assert.equal(await opens(DEMONSTRATION_PASSWORD), false);
    for (const other of [LOUISE, NOEMIE]) assert.equal(await opens(DEMONSTRATION_PASSWORD, other), true);
  });
  it('unlocks the username and forgets what failed before', async () => {
    tried('signIn', 5, KARIM);
    tried('recovery', 4, KARIM);
    tried('signIn', 5, LOUISE);
    assert.equal(usernameState(KARIM, sandbox), 'locked');
    assert.deepEqual(await end(true), ended('changed'));
    assert.equal(usernameState(KARIM, sandbox), 'open');
    assert.deepEqual([sandbox.tries.count('signIn', KARIM), sandbox.tries.count('recovery', KARIM)], [0, 0]);
    assert.equal(usernameState(LOUISE, sandbox), 'locked');
  });

  for (const [who, username] of EVERYBODY) {
    it(`blocks ${who} at the fifth bad end, in the same words`, async () => {
      const ends: unknown[] = [];
      for (let turn = 1; turn <= 6; turn++) ends.push(await end(false, username));
      const refused = ended('refused');
      assert.deepEqual(ends, [refused, refused, refused, refused, ended('blocked'), ended('blocked')]);
      assert.equal(usernameState(username, sandbox), 'blocked');
    });
  }
  it('changes nothing when the answers are wrong, and unlocks nobody', async () => {
    tried('signIn', 5, KARIM);
    assert.deepEqual(await end(false), ended('refused'));
    assert.equal(await opens(DEMONSTRATION_PASSWORD), true);
    assert.equal(usernameState(KARIM, sandbox), 'locked');
  });
  it('refuses right answers once the username is blocked, in whatever writing', async () => {
    tried('recovery', 5, KARIM);
    assert.deepEqual(await end(true), ended('blocked'));
    assert.deepEqual(await end(true, KARIM.toUpperCase()), ended('blocked'));
    assert.equal(await opens(DEMONSTRATION_PASSWORD), true);
    assert.equal(usernameState(KARIM, sandbox), 'blocked');
  });
  it('counts the ends that come at once', async () => {
    const wrong = Array.from({ length: 10 }, () => end(false));
    assert.deepEqual(await end(true), ended('blocked'));
    await Promise.all(wrong);
    assert.equal(await opens(DEMONSTRATION_PASSWORD), true);
  });

  for (const [what, password, confirmation, fields] of [
    ['too short', 'abc1d', 'abc1d', ['password']],
    ['too long', `a1${'b'.repeat(127)}`, `a1${'b'.repeat(127)}`, ['password']],
    ['a digit last', 'abcdefgh1', 'abcdefgh1', ['password']],
    ['without a digit', 'abcdefghi', 'abcdefghi', ['password']],
    ['another confirmation', PASSWORD, `${PASSWORD}a`, ['passwordConfirmation']],
    ['nothing', '', '', ['password', 'passwordConfirmation']],
  ] as const) {
    it(`refuses a password (${what}) alike for all, changes nothing and counts nothing`, async () => {
      const results = [
        await end(true, KARIM, password, confirmation),
        await end(false, KARIM, password, confirmation),
        await end(false, UNKNOWN, password, confirmation),
      ];
      for (const result of results) {
        assert.ok(!result.ok);
        assert.deepEqual(
          result.errors.map(({ field }) => field),
          fields,
        );
        assert.deepEqual(result, results[0]);
      }
      assert.equal(sandbox.tries.count('recovery', KARIM), 0);
      assert.equal(await opens(DEMONSTRATION_PASSWORD), true);
    });
  }
});
