import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPersonName, compareNames, fullName, tidyName } from './person-name.ts';

const REQUIRED = 'Le champ Nom est obligatoire.';
const TOO_LONG = 'Le champ Nom ne peut dépasser 60 caractères.';
const ODD =
  "Le champ Nom ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points.";

const messages = (name: string): string[] =>
  checkPersonName('lastName', 'Nom', name).map(({ field, message }) => {
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
});

describe('tidyName', () => {
  it('composes accents, makes spaces ordinary and drops those around', () => {
    assert.equal(tidyName('\u00a0Marie\u00a0E\u0300ve\u202fRoy '), 'Marie Ève Roy');
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
