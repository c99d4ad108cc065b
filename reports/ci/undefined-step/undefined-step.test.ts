import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MISTAKES } from './sample-mistakes.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';
import { undefinedStepText } from './undefined-step.ts';

const vocabulary = sampleVocabulary();
const textFor = (step: string): string => undefinedStepText(step, vocabulary, (text) => `⟦${text}⟧`);

describe('undefinedStepText', () => {
  for (const [step, told] of Object.entries(MISTAKES)) {
    it(step, () => {
      const lines = textFor(step).replaceAll('\u00a0', ' ').split('\n').slice(1);
      assert.equal(lines.map((line) => line.replace(/^ {2}/, '')).join('\n'), told.trim());
    });
  }

  it('says of a step that only its signs differ', () => {
    assert.match(
      textFor('l’heure est arrêtée'),
      /^Cette étape existe, mais ne s'écrit pas tout à fait ainsi\./,
    );
  });

  it('compares with nothing what looks like nothing', () => {
    const text = textFor('il pleut sur la ville');
    assert.match(text, /^Cette étape n'existe pas, et aucune ne lui ressemble\./);
    assert.doesNotMatch(text, /Il existe/);
  });

  it('never suggests a step that would not be found, or found twice', () => {
    const suggestions = Object.keys(MISTAKES).flatMap(
      (step) => / Essayez +\u00a0: (.*)/.exec(textFor(step))?.[1] ?? [],
    );
    assert.ok(suggestions.length > 15);
    for (const suggestion of suggestions)
      assert.equal(vocabulary.steps.filter((step) => step.matches(suggestion)).length, 1, suggestion);
  });

  it('has something to say of any text', () => {
    const words = fc.constantFrom(
      'Louise',
      'clique',
      '«',
      '» ',
      '"',
      "l'",
      '3',
      'mois',
      '\u00a0',
      '(',
      '\\',
      '{nom}',
      '|',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (any) => textFor(any).startsWith('Cette étape')),
      { numRuns: 50 },
    );
  });
});
