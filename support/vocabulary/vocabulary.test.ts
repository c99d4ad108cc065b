import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { catalogueOf } from '../../reports/catalogue/catalogue.ts';
import { MARKDOWN_FILE, markdownOf, withoutUses } from '../../reports/catalogue/markdown.ts';
import { saidSteps } from '../../reports/catalogue/said-steps.ts';
import { loadVocabulary } from './load.ts';
import { PARAMETER_TYPES } from './parameters.ts';

const { vocabulary, plan } = await loadVocabulary();
const said = saidSteps(plan);
const catalogue = catalogueOf(vocabulary, said);
const steps = catalogue.sections.flatMap((section) => section.steps);

/** What is wrong with what, a line each, for whoever reads the failure. */
const listed = <T extends { file: string; line: number }>(
  found: readonly T[],
  text: (one: T) => string,
): string[] => found.map((one) => `${one.file}:${one.line} ${text(one)}`);

/** A colon with no no-break space before it, but for hours and addresses; a space before ; ! ?; a bare « or »; ’. */
const FAULTY_FRENCH = /[^\u00a0\d]:(?!\/\/)|\s[;!?]|«[^\u00a0]|[^\u00a0]»|’/;

describe('every step', () => {
  it('is there', () => {
    assert.ok(steps.length > 100, `${steps.length} steps`);
    assert.ok(said.length > 1000, `${said.length} steps in scenarios`);
  });

  it('says what it means, in sentences', () => {
    const silent = steps.filter(({ meaning }) => meaning.length < 20 || !meaning.endsWith('.'));
    assert.deepEqual(
      listed(silent, ({ expression, meaning }) => `${expression} : ${meaning}`),
      [],
    );
  });

  it('says it as French is printed in Québec', () => {
    const faulty = steps.filter(({ meaning }) => FAULTY_FRENCH.test(meaning));
    assert.deepEqual(
      listed(faulty, ({ meaning }) => meaning),
      [],
    );
  });

  it('says what no other says', () => {
    const alike = steps.filter(({ meaning }, index) =>
      steps.some((other, place) => place < index && other.meaning === meaning),
    );
    assert.deepEqual(
      listed(alike, ({ meaning }) => meaning),
      [],
    );
  });

  it('is said by a scenario', () => {
    const unused = steps.filter(({ scenarios }) => scenarios === 0);
    assert.deepEqual(
      listed(unused, ({ expression }) => expression),
      [],
    );
  });
});

it('every sentence of the scenarios is one step, and not two', () => {
  const mismatched = said.filter(({ matches }) => matches.length !== 1);
  assert.deepEqual(
    listed(mismatched, ({ text, matches }) => `${text} : ${matches.join(' / ') || 'aucune étape'}`),
    [],
  );
});

describe('every parameter type', () => {
  for (const { name, meaning, values, syntax } of PARAMETER_TYPES) {
    it(`{${name}} is used, and takes what it says it takes`, () => {
      assert.ok(vocabulary.parameters.some((parameter) => parameter.name === name));
      assert.ok(values.length > 0);
      for (const value of values) assert.match(value, new RegExp(`^(?:${syntax?.regexp.source ?? '.*'})$`));
      assert.doesNotMatch(meaning, FAULTY_FRENCH);
    });
  }
});

it(`${MARKDOWN_FILE} is up to date`, async () => {
  const kept = await readFile(MARKDOWN_FILE, 'utf8');
  assert.equal(withoutUses(kept), withoutUses(markdownOf(catalogue)), 'Run npm run catalogue.');
});
