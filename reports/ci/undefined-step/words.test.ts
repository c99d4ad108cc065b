import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enumerated, fold, nearest, wordsOf } from './words.ts';

describe('wordsOf', () => {
  for (const [text, expected] of [
    ["l'heure est arrêtée", ["l'", 'heure', 'est', 'arrêtée']],
    [
      'Jean-François double-clique sur « Ajouter un autre »',
      ['Jean-François', 'double-clique', 'sur', '« Ajouter un autre »'],
    ],
    ['ouvre « Ajouter', ['ouvre', '«', 'Ajouter']],
    ['copiée, décodée', ['copiée', ',', 'décodée']],
    ['le\u00a0bouton', ['le', 'bouton']],
    ['', []],
  ] as const) {
    it(text, () => {
      assert.deepEqual(
        wordsOf(text).map((word) => word.text),
        expected,
      );
    });
  }

  it('says where each is', () => {
    assert.deepEqual(wordsOf('à la fin').at(-1), { text: 'fin', start: 5, end: 8 });
  });
});

describe('fold', () => {
  it('makes one of what different keyboards write', () => {
    assert.equal(fold('L’Œuvre\u00a0ÉTÉ'), "l'oeuvre ete");
    assert.equal(fold('été'.normalize('NFD')), fold('été'));
  });
});

describe('nearest', () => {
  it('begins with the nearest and leaves out what is far', () => {
    assert.deepEqual(nearest('Emilie', ['Karim', 'Émile', 'Émilie']), ['Émilie', 'Émile']);
  });
});

describe('enumerated', () => {
  it('puts the last word before the last', () => {
    assert.equal(enumerated(['a', 'b', 'c'], 'ou'), 'a, b ou c');
    assert.equal(enumerated(['a']), 'a');
    assert.equal(enumerated([]), '');
  });
});
