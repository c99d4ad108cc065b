import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { piecesOf } from './pattern.ts';

const textsOf = (source: string): string[] => piecesOf(source).map(({ text }) => text);
const variantsOf = (source: string): readonly (readonly string[])[] =>
  piecesOf(source).map(({ variants }) => variants);

describe('piecesOf', () => {
  it('cuts as a step is cut', () => {
    assert.deepEqual(textsOf("l'adresse copiée, décodée {int} fois"), [
      "l'",
      'adresse',
      'copiée',
      ',',
      'décodée',
      '{int}',
      'fois',
    ]);
  });

  it('knows parameters by their names, words beside them or not', () => {
    assert.deepEqual(
      piecesOf("l'onglet {nom}d'{texte}").map(({ parameter }) => parameter),
      [undefined, undefined, 'nom', undefined, 'texte'],
    );
  });

  it('knows all that a word may be', () => {
    assert.deepEqual(variantsOf('passe(nt)'), [['passe', 'passent']]);
    assert.deepEqual(variantsOf('aucun/nul'), [['aucun', 'nul']]);
    assert.deepEqual(variantsOf('et\\/ou'), [['et/ou']]);
  });
});
