import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_RULES } from './rules.ts';
import { failureInARow, isCodeLocked, triesKey, usernameState } from './tries.ts';

const USERNAME = 'emilie@choisi.example';

/** A world where so much was tried, by that username or with that reference alone. */
const after = (counts: { signIn?: number; recovery?: number; secretCode?: number }) => ({
  rules: { ...DEFAULT_RULES, signInTries: 3, recoveryTries: 4, secretCodeTries: 5 },
  tries: {
    count: (kind: keyof typeof counts, key: string) => (key === USERNAME ? (counts[kind] ?? 0) : 0),
    add: () => undefined,
    clear: () => undefined,
  },
});

describe('usernameState', () => {
  for (const [counts, state] of [
    [{}, 'open'],
    [{ signIn: 2, recovery: 3 }, 'open'],
    [{ signIn: 3 }, 'locked'],
    [{ signIn: 4, recovery: 3 }, 'locked'],
    [{ recovery: 4 }, 'blocked'],
    [{ recovery: 5 }, 'blocked'],
    [{ signIn: 3, recovery: 4 }, 'blocked'],
    [{ secretCode: 5 }, 'open'],
  ] as const) {
    it(`is ${state} after ${JSON.stringify(counts)}`, () => {
      assert.equal(usernameState(USERNAME, after(counts)), state);
    });
  }
  it('is the same however the username is written, and nobody else’s', () => {
    assert.equal(usernameState(` ${USERNAME.toUpperCase()} `, after({ signIn: 3 })), 'locked');
    assert.equal(usernameState(`a${USERNAME}`, after({ signIn: 3 })), 'open');
  });
});

describe('isCodeLocked', () => {
  for (const [counts, isLocked] of [
    [{}, false],
    [{ secretCode: 4 }, false],
    [{ secretCode: 5 }, true],
    [{ secretCode: 6 }, true],
    [{ signIn: 9, recovery: 9 }, false],
  ] as const) {
    it(`is ${isLocked ? 'locked' : 'open'} after ${JSON.stringify(counts)}`, () => {
      assert.equal(isCodeLocked(USERNAME, after(counts)), isLocked);
    });
  }
});

describe('triesKey', () => {
  it('keeps no more of a username than the longest address has', () => {
    const longest = 'é'.repeat(254);
    assert.equal(triesKey(longest), longest);
    assert.equal(triesKey(`${longest}!`), longest);
  });
});

describe('failureInARow', () => {
  for (const [count, sentence] of [
    [1, '1er échec de suite sur 3'],
    [2, '2e échec de suite sur 3'],
    [3, "3e échec de suite sur 3; c'est fermé"],
    [4, "4e échec de suite sur 3; c'est fermé"],
  ] as const) {
    it(`says « ${sentence} »`, () => {
      assert.equal(failureInARow(count, 3, "c'est fermé"), sentence);
    });
  }
});
