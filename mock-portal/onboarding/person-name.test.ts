import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkPersonName, compareNames, fullName, tidyName } from './person-name.ts';

const REQUIRED = 'Le champ Nom est obligatoire.';
const TOO_LONG = 'Le champ Nom ne peut dépasser 60 caractères.';
const ODD =
  "Le champ Nom ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points.";

const messages = (name: string, maxLength = 60): string[] =>
  checkPersonName('lastName', 'Nom', name, maxLength).map(({ field, message }) => {
    assert.equal(field, 'lastName');
    return message;
  });

describe('checkPersonName', () => {
  for (const name of [
    'Noémie',
    "Lavoie-O'Brien",
    "D'Amours",
    'D’Amours',
    'Jean-François',
    'St. Pierre',
    'de la Sablonnière',
    'Đặng Thị',
    'محمد',
    '王',
    'É',
    ' Noémie ',
    "'t Hooft",
    'Marie\u00a0Ève',
    'Noémie'.normalize('NFD'),
    'é'.repeat(60),
    'é'.repeat(60).normalize('NFD'),
  ]) {
    it(`accepts ${name}`, () => {
      assert.deepEqual(messages(name), []);
    });
  }
  for (const [name, message] of [
    ['', REQUIRED],
    [' \u00a0', REQUIRED],
    ['a'.repeat(61), TOO_LONG],
    ['é'.repeat(61).normalize('NFD'), TOO_LONG],
    ['R2D2', ODD],
    ['<b>Noémie</b>', ODD],
    ['Noémie & Luc', ODD],
    ['Tremblay; DROP', ODD],
    ['-', ODD],
    ["'", ODD],
    ['Noémie\nTremblay', ODD],
    ['Noémie😀', ODD],
  ] as const) {
    it(`refuses ${JSON.stringify(name)}`, () => {
      assert.deepEqual(messages(name), [message]);
    });
  }

  for (const [name, line] of [
    ['', 'R4-obligatoire: undefined'],
    ['a'.repeat(61), 'R4-nom: le champ Nom compte 61 caractères'],
    ['R2D2', 'R4-nom: le champ Nom contient «\u00a02\u00a0»'],
    ['Noémie😀', 'R4-nom: le champ Nom contient «\u00a0😀\u00a0»'],
    ['Noémie\nTremblay', 'R4-nom: le champ Nom contient le caractère U+000A'],
    ['Noé\ud800mie', 'R4-nom: le champ Nom contient le caractère U+D800'],
    ['-', "R4-nom: le champ Nom n'a aucune lettre"],
  ] as const) {
    it(`tells the journal why it refuses ${JSON.stringify(name)}`, () => {
      const whys = checkPersonName('lastName', 'Nom', name, 60).map(({ rule, why }) => `${rule}: ${why}`);
      assert.deepEqual(whys, [line]);
    });
  }

  const LETTERS = ['a', 'É', 'ç', 'đ', 'م', '王', 'e\u0301'];
  const SIGNS = [' ', '\u00a0', "'", '’', '-', '.'];
  const anything = fc.string({ unit: 'binary', maxLength: 20 });
  const allowed = fc.string({ unit: fc.constantFrom(...LETTERS, ...SIGNS), maxLength: 20 });

  it('accepts every text of letters and its few signs that has a letter', () => {
    const property = fc.property(allowed, fc.constantFrom(...LETTERS), allowed, (before, letter, behind) => {
      assert.deepEqual(messages(before + letter + behind), []);
    });
    fc.assert(property, { seed: 1 });
  });
  it('never accepts < > & nor a digit, wherever it stands', () => {
    const forbidden = fc.constantFrom(...Array.from('<>&0123456789'));
    const property = fc.property(
      fc.oneof(allowed, anything),
      forbidden,
      fc.oneof(allowed, anything),
      (before, sign, behind) => {
        assert.notDeepEqual(messages(before + sign + behind), []);
      },
    );
    fc.assert(property, { seed: 1, numRuns: 500 });
  });
  it('never accepts a control character nor what a mark-up or an address line lives on', () => {
    const property = fc.property(anything, (name) => {
      if (messages(name).length === 0)
        assert.doesNotMatch(tidyName(name), /[\p{C}\p{N}\p{S}"@,;:/\\()[\]{}]/u);
    });
    fc.assert(property, { seed: 1, numRuns: 2000 });
  });
  it('counts characters up to the length it is given, those of outer spaces aside', () => {
    const length = fc.integer({ min: 1, max: 80 });
    const property = fc.property(length, length, fc.constantFrom(...LETTERS), (count, maxLength, letter) => {
      const expected = count > maxLength ? [`Le champ Nom ne peut dépasser ${maxLength} caractères.`] : [];
      assert.deepEqual(messages(` ${letter.repeat(count)}\u00a0`, maxLength), expected);
    });
    fc.assert(property, { seed: 1 });
  });
});

describe('tidyName', () => {
  it('composes accents, makes spaces ordinary and drops those around', () => {
    assert.equal(tidyName('\u00a0Marie\u00a0E\u0300ve\u202fRoy '), 'Marie Ève Roy');
  });
  it('leaves a name that is kept as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('\u00a0', '\u202f', ' ', '\t', '\u0301', '\u2000', 'e'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const property = fc.property(fc.array(piece), (pieces) => {
      const kept = tidyName(pieces.join(''));
      assert.equal(tidyName(kept), kept);
      assert.equal(kept, kept.normalize('NFC'));
      assert.doesNotMatch(kept, /^\s|\s$|[\u00a0\u202f]/);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });
});

describe('compareNames', () => {
  it('looks at the last name first, at the first name next', () => {
    const people = ['Ève Roy', 'Zoé Côté', 'Éric Roy', 'Ana Zac'].map((name) => {
      const [firstName = '', lastName = ''] = name.split(' ');
      return { firstName, lastName };
    });
    assert.deepEqual(people.sort(compareNames).map(fullName), ['Zoé Côté', 'Éric Roy', 'Ève Roy', 'Ana Zac']);
  });
});

describe('fullName', () => {
  it('writes the first name first', () => {
    assert.equal(fullName({ firstName: 'Noémie', lastName: "Lavoie-O'Brien" }), "Noémie Lavoie-O'Brien");
  });
});
