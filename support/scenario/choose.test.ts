import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, pathOf, UnreadableError } from './choose.ts';
import { FILES } from './sample-features.ts';

const FIRST = 'features/1-acces/a.feature';

/** The lines of what is chosen. */
const chosen = (...what: readonly string[]): string[] =>
  choose(what, FILES).scenarios.map(({ uri, line }) => `${uri}:${line}`);

const at = (...lines: readonly number[]): string[] => lines.map((line) => `${FIRST}:${line}`);

/** What is said of words that designate nothing. */
function refusal(...what: readonly string[]): string {
  try {
    choose(what, FILES);
  } catch (error) {
    if (error instanceof Error) return error.message.replaceAll('\u00a0', ' ');
  }
  return '';
}

describe('choose', () => {
  for (const [word, lines] of [
    ["l'ecran", [9]],
    ['L’ÉCRAN  "ajouter" : en', [9]],
    ['trop longue, le message', [18]],
    ['le message le dit', [17, 18]],
    ['les acces', [9, 17, 18]],
    ['@r1', [9]],
    ['@tout', [9, 17, 18]],
    [FIRST, [9, 17, 18]],
    [`./${FIRST.replaceAll('/', '\\')}`, [9, 17, 18]],
    ['features/1-acces/', [9, 17, 18]],
    ['1-acces/a', [9, 17, 18]],
    ['1-acces', [9, 17, 18]],
    [`${FIRST}:17`, [17]],
    [`${FIRST}:9:18`, [9, 18]],
  ] as const)
    it(`finds ${word}`, () => {
      assert.deepEqual(chosen(word), at(...lines));
    });

  for (const [line, lines] of [
    [1, [9, 17, 18, 23]],
    [5, [9, 17, 18, 23]],
    [8, [9]],
    [10, [9]],
    [13, [17, 18]],
    [16, [17, 18]],
    [20, [23]],
    [24, [23]],
  ] as const)
    it(`takes line ${line} for the part of the file that it is in`, () => {
      assert.deepEqual(chosen(`${FIRST}:${line}`), at(...lines));
    });

  it('puts together all that is asked for, each once and in the order of the files', () => {
    assert.deepEqual(chosen('La suite', `${FIRST}:18`, 'trop longue', '@R1'), [
      ...at(9, 18),
      'features/2-suite/a.feature:3',
    ]);
  });

  it('takes words for one title where a title has them so', () => {
    assert.deepEqual(chosen('le', 'message', 'le', 'dit'), at(17, 18));
  });

  it('takes a path in whatever form its accents are', () => {
    assert.deepEqual(chosen('2-suite/é.feature'.normalize('NFD')), ['features/2-suite/é.feature:2']);
  });

  it('leaves aside what is put aside, unless its line or its tag asks for it', () => {
    assert.deepEqual(
      choose(['Une fois'], FILES).leftAside.map(({ name }) => name),
      ['Le code reste'],
    );
    assert.deepEqual(chosen('Une fois'), []);
    assert.deepEqual(chosen('@wip'), at(23));
    assert.deepEqual(chosen(`${FIRST}:23`), at(23));
  });

  for (const [word, said] of [
    ['', 'Un texte vide ne désigne aucun scénario : donnez une partie de son titre.'],
    ['« »', 'Un texte vide ne désigne aucun scénario : donnez une partie de son titre.'],
    ['le cod rest', 'Aucun titre ne contient « le cod rest ». Titres proches :\n  Le code reste'],
    ['xyz', 'Aucun titre ne contient « xyz ». Pour voir ce qui se demande : npm run scenario -- --aide'],
    ['@R2', "Aucun scénario ne porte l'étiquette @R2. Étiquettes proches : @R1."],
    [
      'a.feature',
      "Plusieurs fichiers s'appellent a.feature : features/1-acces/a.feature et features/2-suite/a.feature. Donnez le chemin de l'un.",
    ],
    [
      'features/1-acces/z.feature',
      /^Le fichier features\/1-acces\/z\.feature n'existe pas\. Noms proches : features\/1-acces\/a\.feature/,
    ],
    ['features/1-acce', /^features\/1-acce n'existe pas\. Noms proches : features\/1-acces/],
    [`${FIRST}:99`, `${FIRST} n'a pas de ligne 99 : il en a 24.`],
  ] as const)
    it(`refuses ${word}`, () => {
      if (typeof said === 'string') assert.equal(refusal(word), said);
      else assert.match(refusal(word), said);
    });

  it('says why a file that is asked for cannot be read', () => {
    for (const word of ['b.feature', 'b.feature:2', 'features/2-suite'])
      assert.throws(() => choose([word], FILES), UnreadableError);
    assert.match(refusal('b.feature'), /^features\/2-suite\/b\.feature:4 ne se lit pas/);
  });
});

describe('pathOf', () => {
  it('starts from the root', () => {
    assert.equal(pathOf(`${process.cwd()}/features/a.feature:3`), 'features/a.feature');
  });
});
