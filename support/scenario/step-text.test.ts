import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateMessages } from '@cucumber/gherkin';
import { IdGenerator, SourceMediaType } from '@cucumber/messages';
import { positionsText, stepText } from './step-text.ts';

test('a step is told as it is written, with its table', () => {
  const text = '# language: fr\nFonctionnalité: A\n  Scénario: S\n    Quand elle voit\n      | a | b |\n';
  const messages = generateMessages(text, 'a.feature', SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
    newId: IdGenerator.incrementing(),
    includeGherkinDocument: true,
    includePickles: true,
  });
  const document = messages.find(({ gherkinDocument }) => gherkinDocument)?.gherkinDocument;
  const step = messages.find(({ pickle }) => pickle)?.pickle?.steps[0];
  assert.ok(document && step);
  assert.equal(stepText(step, document), 'Quand elle voit (ligne 4)\n      | a | b |');
});

test('people are told where they are, on a page without a heading too', () => {
  const told = positionsText([
    { firstName: 'Louise', heading: 'Employés', dialog: 'Ajouter', address: 'http://a.example/e' },
    { firstName: 'Karim', heading: '', dialog: '', address: 'about:blank' },
  ]);
  assert.equal(
    told.replaceAll('\u00a0', ' '),
    '    Louise : Employés › Ajouter, http://a.example/e\n    Karim : page sans titre, about:blank\n',
  );
});
