import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { faultsOf, whysOf } from '../test-data.ts';
import { brokenPasswordConditions, checkNewPassword } from './password.ts';
import { DEFAULT_RULES } from './rules.ts';

const SHORT = 'Le mot de passe doit compter au moins 8 caractères.';
const ENDS = 'Le mot de passe doit commencer et finir par une lettre.';
const BOTH = 'Le mot de passe doit contenir des lettres et des chiffres.';
const LONG = 'Le mot de passe ne peut dépasser 128 caractères.';

const broken = (password: string, maxLength = 128) => brokenPasswordConditions(password, maxLength);

describe('brokenPasswordConditions', () => {
  for (const [why, password, faults] of [
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
    it(`${why}: ${faults.length === 0 ? 'accepted' : `${faults.length} broken`}`, () => {
      assert.deepEqual(broken(password), faults);
    });
  }

  it('has no other rule', () => {
    const letter = fc.constantFrom('a', 'Z', 'é', 'À', 'ç', 'Œ');
    const middle = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 60 });
    const property = fc.property(letter, middle, letter, (first, inside, last) => {
      const password = `${first}7${inside}${last}`;
      fc.pre(Array.from(password).length <= 128);
      assert.deepEqual(broken(password), []);
    });
    fc.assert(property, { seed: 1 });
  });

  it('takes an accent typed apart from its letter for no character of its own', () => {
    assert.deepEqual(broken('e\u0301abcd1e'), [SHORT]);
    assert.deepEqual(broken('éabcd1e'), [SHORT]);
  });

  it('names exactly what a password of known characters breaks', () => {
    const kinds = {
      letter: ['a', 'Z', 'é', 'É', 'ç', 'œ', 'e\u0301', 'ß', 'ж', '王', '𝒜'],
      digit: ['0', '1', '9', '٣'],
      other: [' ', '-', '_', '$', '😀', '\n', '½', '<', '·'],
    };
    const kind = fc.constantFrom('letter', 'letter', 'digit', 'other');
    const character = kind.chain((name) => fc.constantFrom(...kinds[name].map((sign) => ({ name, sign }))));
    const characters = fc.array(character, { minLength: 1, maxLength: 14 });
    const property = fc.property(characters, fc.integer({ min: 8, max: 12 }), (typed, maxLength) => {
      const names = typed.map(({ name }) => name);
      const faults = [
        names.length < 8 && SHORT,
        (names.at(0) !== 'letter' || names.at(-1) !== 'letter') && ENDS,
        (!names.includes('letter') || !names.includes('digit')) && BOTH,
        names.length > maxLength && `Le mot de passe ne peut dépasser ${maxLength} caractères.`,
      ].filter((fault) => fault !== false);
      assert.deepEqual(broken(typed.map(({ sign }) => sign).join(''), maxLength), faults);
    });
    fc.assert(property, { seed: 1, numRuns: 1000 });
  });
});

describe('checkNewPassword', () => {
  const refused = (password: string, passwordConfirmation = password) => ({
    ok: false as const,
    errors: checkNewPassword({ password, passwordConfirmation }, { rules: DEFAULT_RULES }),
  });

  for (const [what, password, passwordConfirmation, faults] of [
    ['a good password typed twice', 'abcdef1z', 'abcdef1z', []],
    [
      'nothing',
      '',
      '',
      [
        'password: Le champ Mot de passe est obligatoire.',
        'passwordConfirmation: Le champ Confirmer le mot de passe est obligatoire.',
      ],
    ],
    [
      'no confirmation',
      'abcdef1z',
      '',
      ['passwordConfirmation: Le champ Confirmer le mot de passe est obligatoire.'],
    ],
    [
      'a confirmation in another case',
      'abcdef1z',
      'Abcdef1z',
      ['passwordConfirmation: Les deux mots de passe doivent être identiques.'],
    ],
    ['a bad password typed twice', 'abcdefgh', 'abcdefgh', [`password: ${BOTH}`]],
    [
      'a bad password and another confirmation',
      'a1',
      'a2',
      [
        `password: ${SHORT}`,
        `password: ${ENDS}`,
        'passwordConfirmation: Les deux mots de passe doivent être identiques.',
      ],
    ],
  ] as const) {
    it(`says what is wrong with ${what}`, () => {
      assert.deepEqual(faultsOf(refused(password, passwordConfirmation)), faults);
    });
  }

  for (const [password, whys] of [
    ['abcde6g', ['le mot de passe ne compte que 7 caractères']],
    ['abcdefgh1', ['le mot de passe finit par un chiffre']],
    ['1abcdefgh', ['le mot de passe commence par un chiffre']],
    ['$abcdef1 ', ['le mot de passe commence par un signe et finit par un espace']],
    ['(abcdef1)', ['le mot de passe commence par un signe et finit par un signe']],
    ['1\u0301bcdef1j\u0301', ['le mot de passe commence par un chiffre']],
    [
      '\u0301'.repeat(8),
      [
        'le mot de passe commence par un signe et finit par un signe',
        "le mot de passe n'a ni lettre ni chiffre",
      ],
    ],
    ['abcdefgh', ["le mot de passe n'a aucun chiffre"]],
    [
      '12345678',
      [
        'le mot de passe commence par un chiffre et finit par un chiffre',
        "le mot de passe n'a aucune lettre",
      ],
    ],
    [
      '!',
      [
        'le mot de passe ne compte que 1 caractère',
        'le mot de passe commence par un signe et finit par un signe',
        "le mot de passe n'a ni lettre ni chiffre",
      ],
    ],
  ] as const) {
    it(`tells the journal why ${JSON.stringify(password)} is refused`, () => {
      assert.deepEqual(
        whysOf(refused(password)),
        whys.map((why) => `R7-mot-de-passe: ${why}`),
      );
    });
  }
  it('tells the journal how long a password is that is too long', () => {
    const why = 'R7-mot-de-passe-long: le mot de passe compte 129 caractères';
    assert.deepEqual(whysOf(refused(`a1${'b'.repeat(127)}`)), [why]);
  });
});
