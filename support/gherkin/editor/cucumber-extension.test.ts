import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '@cucumber/messages';
import { loadVocabulary } from '../../vocabulary/load.ts';
import { featureWith } from '../sample-check.ts';
import { CucumberExtension } from './cucumber-extension.ts';
import { editorParameterTypes, readSettings, type Settings } from './settings.ts';

let settings: Settings;
let extension: CucumberExtension;
/** What Cucumber itself says of steps and scenarios. */
let plan: readonly Envelope[];

before(async () => {
  settings = await readSettings();
  extension = await CucumberExtension.start(settings);
  ({ plan } = await loadVocabulary());
});

describe('the parameter types of .vscode/settings.json', () => {
  it('are those of the steps', () => {
    assert.deepEqual(settings['cucumber.parameterTypes'], editorParameterTypes(), 'Run npm run editeur.');
  });

  it('are all those that Cucumber loads', () => {
    const loaded = plan.flatMap(({ parameterType }) =>
      parameterType ? [`${parameterType.name}: ${parameterType.regularExpressions.join('|')}`] : [],
    );
    const told = settings['cucumber.parameterTypes'].map(({ name, regexp }) => `${name}: ${regexp}`);
    assert.deepEqual(told.toSorted(), loaded.toSorted());
  });
});

describe('the Cucumber extension', () => {
  it('reads every step definition that Cucumber loads, at the same line', () => {
    assert.deepEqual(extension.glue.errors, []);
    const loaded = plan.flatMap(({ stepDefinition }) => {
      if (!stepDefinition) return [];
      const { pattern, sourceReference } = stepDefinition;
      return [`${sourceReference.uri ?? ''}:${sourceReference.location?.line ?? '?'} ${pattern.source}`];
    });
    const read = extension.glue.expressionLinks.map(({ expression, locationLink }) => {
      const { targetUri, targetRange } = locationLink;
      const path = relative('.', fileURLToPath(targetUri));
      return `${path}:${targetRange.start.line + 1} ${expression.source}`;
    });
    assert.ok(loaded.length > 40);
    assert.deepEqual(read.toSorted(), loaded.toSorted());
  });

  it('underlines no step of any feature', () => {
    assert.ok(extension.features.length > 20);
    for (const { path, text } of extension.features) assert.deepEqual(extension.underlined(text), [], path);
  });

  it('knows every step that is played, that of each example included', () => {
    const steps = new Set(plan.flatMap(({ pickle }) => pickle?.steps.map(({ text }) => text) ?? []));
    const unknown = [...steps].filter((text) =>
      extension.glue.expressionLinks.every(({ expression }) => expression.match(text) === null),
    );
    assert.deepEqual(unknown, []);
  });

  it('underlines a step that nothing defines', () => {
    assert.deepEqual(extension.underlined(featureWith('Quand elle danse')), [
      '5: Undefined step: elle danse',
    ]);
  });

  it('proposes the steps that hold the words typed', () => {
    const proposed = extension.proposed(featureWith('Quand elle clique sur'), 5);
    assert.ok(proposed.includes('{personne} clique sur le bouton {libellé}'), proposed.join('\n'));
    assert.ok(proposed.includes('{personne} clique sur le lien {libellé}'), proposed.join('\n'));
  });

  it('leads from a step to its definition', () => {
    const [place, ...others] = extension.definitions(
      featureWith('Quand elle clique sur le bouton «\u00a0Ajouter\u00a0»'),
      5,
    );
    assert.deepEqual(others, []);
    const [, address = '', line = ''] = /^(.*):(\d+)$/.exec(place ?? '') ?? [];
    const lines = readFileSync(fileURLToPath(address), 'utf8')
      .split('\n')
      .slice(Number(line) - 1);
    assert.match(lines.join('\n'), /^When\(\s*'\{personne\} clique sur le bouton \{libellé\}'/);
  });
});
