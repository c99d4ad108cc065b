import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editedText } from './edit.ts';
import { readFeature } from './feature-file.ts';
import type { Rule } from './rule.ts';

/** A feature that a rule has something to say about. */
export interface Bad {
  readonly text: string;
  /** « line:column » of each finding, in order. */
  readonly at: readonly string[];
  /** Where the message is to be read too. */
  readonly says?: RegExp;
  /** The text once mended, for a rule that mends by edits. */
  readonly mended?: string;
  /** From the root; features/a.feature unless said. */
  readonly path?: string;
}

/** Tests a rule on features it must let be, and on others. */
export function describeRule(
  rule: Rule,
  good: Readonly<Record<string, string>>,
  bad: Readonly<Record<string, Bad>>,
): void {
  describe(rule.id, () => {
    for (const [name, text] of Object.entries(good)) {
      it(`has nothing to say: ${name}`, () => {
        assert.deepEqual(rule.check(readFeature('features/a.feature', text), []), []);
      });
    }
    for (const [name, { text, at, says = /./, mended, path = 'features/a.feature' }] of Object.entries(bad)) {
      it(`finds: ${name}`, () => {
        const findings = rule.check(readFeature(path, text), []);
        assert.deepEqual(
          findings.map(({ line, column }) => `${line}:${column}`),
          at,
        );
        for (const { message } of findings) assert.match(message, says);
        assert.equal(
          findings.every(({ edit }) => edit !== undefined),
          mended !== undefined,
        );
        if (mended !== undefined) assert.equal(editedText(readFeature(path, text), findings), mended);
      });
    }
  });
}

/** A feature of one scenario. @param steps its lines, without their margin */
export const featureWith = (...steps: string[]): string =>
  `# language: fr\nFonctionnalité: A\n\n  Scénario: S\n${steps.map((step) => `    ${step}\n`).join('')}`;
