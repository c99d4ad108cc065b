import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeature, type FeatureFile } from './feature-file.ts';
import { mended, problemsIn } from './linter.ts';

const texts = globSync('features/**/*.feature').map((path) => readFileSync(path, 'utf8'));

const DOUBLE_SPACE = (text: string): string => text.replaceAll(', ', ',  ');
const SPACE_BEFORE = (text: string): string => text.replaceAll(' et ', ' ; et ');

/** What hands, word processors and other systems do to a text. */
const SLIPS: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.replace(/^ *[^| ].*$/gm, (line) => line.replaceAll("'", '’')),
  (text) => text.replaceAll('«\u00a0', '« '),
  (text) => text.replaceAll('\u00a0»', '»'),
  (text) => text.replaceAll('\u00a0:', ' :'),
  (text) => text.replaceAll('Scénario:', 'Scénario :'),
  (text) => text.replaceAll('Contexte:', 'Contexte\u00a0:'),
  (text) => text.replace(/^( *(?:Quand|Alors|Et)) /gm, '$1\u00a0'),
  (text) => text.replaceAll('Étant donné que ', 'Étant\u00a0donné\u00a0que\u00a0'),
  (text) => text.replaceAll('    ', '\t'),
  DOUBLE_SPACE,
  SPACE_BEFORE,
  (text) => text.replace(/^( *Alors .*[^.\n])$/gm, '$1.'),
  (text) => text.replace('# language: fr\n', ''),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n\n', '\n'),
];

const slips = fc.subarray([...SLIPS], { minLength: 1, maxLength: 4 });
const spoiltTexts = fc
  .tuple(fc.constantFrom(...texts), slips)
  .map(([text, chosen]) => chosen.reduce((spoilt, slip) => slip(spoilt), text));

const mend = (text: string): FeatureFile => mended(readFeature('features/a.feature', text));

const leftIn = (feature: FeatureFile): string[] =>
  problemsIn([feature], []).flatMap(({ rule, line, column, message }) =>
    rule.isMended || rule.id === 'syntaxe' ? [`${line}:${column} ${message} [${rule.id}]`] : [],
  );

describe('mended', () => {
  it('leaves nothing that it can mend, and nothing that Gherkin refuses', () => {
    fc.assert(
      fc.property(spoiltTexts, (text) => {
        const after = mend(text);
        assert.deepEqual(leftIn(after), [], after.text);
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to change in what it mended', () => {
    fc.assert(
      fc.property(spoiltTexts, (text) => {
        const once = mend(text);
        assert.equal(mended(once).text, once.text);
      }),
      { numRuns: 60 },
    );
  });

  it('gives each feature back as it was, after any slip that leaves the words of pages alone', () => {
    for (const slip of SLIPS.filter((slip) => slip !== DOUBLE_SPACE && slip !== SPACE_BEFORE))
      for (const { text } of texts.map(mend)) assert.equal(mend(slip(text)).text, text, String(slip));
  });
});
