import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstSentence } from './first-sentence.ts';

describe('firstSentence', () => {
  for (const [text, first] of [
    ['Le titre était attendu. On y lit : rien.', 'Le titre était attendu.'],
    ['pas cette fois\nni celle-là.', 'pas cette fois'],
    ['Il a :\n| a |', 'Il a :'],
    ['Version 1.2 attendue. Non.', 'Version 1.2 attendue.'],
    ['', ''],
  ] as const) {
    it(`ends at a full stop or at a line's end: ${text.replace('\n', ' ')}`, () => {
      assert.equal(firstSentence(text), first);
    });
  }

  for (const quotation of [
    '« Le champ Prénom est obligatoire. »',
    '« Dire « Quoi? Qui? » est permis. »',
    '« Oui! Non. »',
  ]) {
    it(`does not end in a quotation: ${quotation}`, () => {
      const sentence = `L'erreur ${quotation} était attendue.`;
      assert.equal(firstSentence(`${sentence} On y lit : rien.`), sentence);
    });
  }

  it('puts on one line a quotation that has several', () => {
    assert.equal(
      firstSentence('Le texte « un.\n  deux » manque.\nIl y a : trois'),
      'Le texte « un. deux » manque.',
    );
  });

  it('ends with its line where a quotation has no end', () => {
    assert.equal(firstSentence('Le texte « un\nOn y lit : rien.'), 'Le texte « un');
  });
});
