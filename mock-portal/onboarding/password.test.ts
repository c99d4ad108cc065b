import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { brokenPasswordConditions } from './password.ts';

const SHORT = 'Le mot de passe doit compter au moins 8 caractères.';
const ENDS = 'Le mot de passe doit commencer et finir par une lettre.';
const BOTH = 'Le mot de passe doit contenir des lettres et des chiffres.';
const LONG = 'Le mot de passe ne peut dépasser 128 caractères.';

describe('brokenPasswordConditions', () => {
  for (const [why, password, broken] of [
    ['8 characters', 'abcde6gh', []],
    ['7 characters', 'abcde6g', [SHORT]],
    ['8 characters, some outside of the basic plane', 'a1😀😀😀😀😀b', []],
    ['7 characters, some outside of the basic plane', 'a1😀😀😀😀b', [SHORT]],
    ['128 characters', `a1${'b'.repeat(126)}`, []],
    ['129 characters', `a1${'b'.repeat(127)}`, [LONG]],
    ['accented letters at both ends', 'École2026à', []],
    ['accented letters at both ends, decomposed', 'École2026à'.normalize('NFD'), []],
    ['spaces and signs in the middle', 'a b$ %2 é?z', []],
    ['a digit first', '1abcdefgh', [ENDS]],
    ['a digit last', 'abcdefgh1', [ENDS]],
    ['a space first', ' abcdef1gh', [ENDS]],
    ['a sign last', 'abcdef1g!', [ENDS]],
    ['letters only', 'abcdefgh', [BOTH]],
    ['digits only', '12345678', [ENDS, BOTH]],
    ['signs only, too few', '!!!', [SHORT, ENDS, BOTH]],
    ['nothing', '', [SHORT, ENDS, BOTH]],
    ['too long, and nothing right in it', '!'.repeat(129), [ENDS, BOTH, LONG]],
  ] as const) {
    it(`${why}: ${broken.length === 0 ? 'accepted' : `${broken.length} broken`}`, () => {
      assert.deepEqual(brokenPasswordConditions(password), broken);
    });
  }

  it('has no other rule', () => {
    const letter = fc.constantFrom('a', 'Z', 'é', 'À', 'ç', 'Œ');
    const middle = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 60 });
    const property = fc.property(letter, middle, letter, (first, inside, last) => {
      const password = `${first}7${inside}${last}`;
      fc.pre(Array.from(password).length <= 128);
      assert.deepEqual(brokenPasswordConditions(password), []);
    });
    fc.assert(property, { seed: 1 });
  });
});

it('an accent typed apart from its letter is no character of its own', () => {
  assert.deepEqual(brokenPasswordConditions('e\u0301abcd1e'), brokenPasswordConditions('éabcd1e'));
  assert.notDeepEqual(brokenPasswordConditions('éabcd1e'), []);
});
