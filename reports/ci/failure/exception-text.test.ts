import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exceptionText } from './exception-text.ts';

const STACK = `Error: x
    at press (/projet/support/driver/hands.ts:12:3)
    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)
    at run (/projet/node_modules/@cucumber/cucumber/lib/user_code_runner.js:1:1)`;

const textFor = (message: string, type = 'Error'): string =>
  exceptionText({ type, message, stackTrace: STACK }).replaceAll('\u00a0', ' ');

describe('exceptionText', () => {
  for (const sentence of [
    'Le titre « Inscription » était attendu.\nPage : http://localhost/\nOn y lit : rien',
    "Aucun courriel n'a été envoyé : il n'y a rien à vérifier.",
    '25 lignes étaient attendues dans le tableau « Gens ».\nIl en a 2 :',
    'Qui est « elle »? Nommez une personne.',
  ]) {
    it(`leaves a sentence of ours alone: ${sentence}`, () => {
      assert.equal(textFor(sentence), sentence);
    });
  }

  it('adds to what is no sentence for people its kind and where it is from', () => {
    assert.equal(
      textFor("Cannot read properties of undefined (reading 'x')", 'TypeError'),
      "TypeError : Cannot read properties of undefined (reading 'x')\n    at press (/projet/support/driver/hands.ts:12:3)",
    );
    assert.match(textFor('The scenario is not equipped: is support/hooks.ts loaded?'), /hands\.ts/);
  });

  it('says in French what Cucumber and Node say', () => {
    assert.equal(
      textFor('function timed out, ensure the promise resolves within 60000 milliseconds'),
      "L'étape n'avait pas fini après 60 s.",
    );
    assert.equal(
      textFor("Expected values to be strictly equal:\n\n'a' !== 'b'\n", 'AssertionError'),
      "Ces valeurs devaient être égales :\n\n'a' !== 'b'",
    );
    const needs = (count: number) =>
      textFor(`function has 2 arguments, should have ${count} (if synchronous or returning a promise)`);
    assert.match(
      textFor('function uses multiple asynchronous interfaces: callback and promise\nto use…'),
      /^Cette étape attend un tableau/,
    );
    assert.match(needs(1), /^Cette étape attend un tableau/);
    assert.match(needs(3), /^Un tableau, ou un texte.*n'en attend pas\.$/);
  });
});
