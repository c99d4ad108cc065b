import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const DEFINITION = /\b(?:Given|When|Then)\(\s*(?:'([^']+)'|"([^"]+)")/g;

/** The expressions of the step definitions, as their files have them. */
const definedSteps = readdirSync('steps').flatMap((file) =>
  Array.from(
    readFileSync(`steps/${file}`, 'utf8').matchAll(DEFINITION),
    ([, single, double]) => single ?? double ?? '',
  ),
);
const documentedSteps = Array.from(
  readFileSync('docs/assurance-qualite.md', 'utf8').matchAll(/^\| `([^`]+)`/gm),
  ([, step]) => step ?? '',
).filter((step) => !step.startsWith('{') || step.includes(' '));

test('the page for QA lists every step, and no other', () => {
  assert.ok(definedSteps.length > 40);
  assert.deepEqual(documentedSteps.toSorted(), definedSteps.toSorted());
});
