import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { z } from 'zod';
import { readFeature } from '../feature-file.ts';
import { mended, problemsIn } from '../linter.ts';
import { problemText } from '../report.ts';
import { CucumberExtension } from './cucumber-extension.ts';
import { readSettings } from './settings.ts';
import { writtenSnippets, type WrittenSnippet } from './snippets.ts';

let snippets: readonly WrittenSnippet[];
let extension: CucumberExtension;

before(async () => {
  snippets = await writtenSnippets();
  extension = await CucumberExtension.start(await readSettings());
});

/** A snippet where it is taken: a whole feature, a part of one, or a step. */
function featureOf({ text }: WrittenSnippet): string {
  const head = '# language: fr\nFonctionnalité: A\n\n';
  if (text.startsWith('# language')) return text;
  if (text.includes(':\n') || /^@/.test(text)) return head + text.replace(/^/gm, '  ');
  return `${head}  Scénario: S\n    ${text.startsWith('«') ? 'Alors elle voit ' : ''}${text}\n`;
}

describe('the snippets', () => {
  it('are for features', () => {
    assert.ok(snippets.length > 10);
    assert.deepEqual(new Set(snippets.map(({ scope }) => scope)), new Set(['cucumber']));
  });

  it('write what Gherkin reads, and the linter has nothing to mend in but margins', () => {
    for (const snippet of snippets) {
      const problems = problemsIn([readFeature('a.feature', featureOf(snippet))], []).filter(
        ({ rule }) => rule.id === 'syntaxe' || (rule.isMended && rule.id !== 'mise-en-forme'),
      );
      assert.deepEqual(problems.map(problemText), [], snippet.name);
    }
  });

  it('write steps that the glue defines', () => {
    for (const snippet of snippets)
      assert.deepEqual(extension.underlined(featureOf(snippet)), [], snippet.name);
  });

  it('write whole scenarios that the linter lets be', () => {
    for (const snippet of snippets.filter(({ text }) => text.includes('Alors') && text.includes('Quand'))) {
      const problems = problemsIn([mended(readFeature('a.feature', featureOf(snippet)))], []);
      assert.deepEqual(problems.map(problemText), [], snippet.name);
    }
  });
});

const Tasks = z.object({
  tasks: z.array(
    z.object({
      label: z.string(),
      command: z.string(),
      problemMatcher: z.union([
        z.array(z.never()),
        z.object({
          pattern: z.object({
            regexp: z.string(),
            file: z.literal(1),
            line: z.literal(2),
            column: z.literal(3),
          }),
        }),
      ]),
    }),
  ),
});

describe('the tasks', async () => {
  const { tasks } = Tasks.parse(JSON.parse(await readFile('.vscode/tasks.json', 'utf8')));
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile('package.json', 'utf8')));

  for (const { label, command, problemMatcher } of tasks) {
    it(`run a script of package.json: ${label}`, () => {
      assert.ok(scripts[/^npm run ([\w:]+)(?: -- |$)/.exec(command)?.[1] ?? ''], command);
    });
    if ('pattern' in problemMatcher)
      it(`take problems from what is printed: ${label}`, () => {
        const [problem] = problemsIn([readFeature('features/a b.feature', 'Fonctionnalité: A\n')], []);
        assert.ok(problem);
        const [, ...found] = new RegExp(problemMatcher.pattern.regexp).exec(problemText(problem)) ?? [];
        assert.deepEqual(found, ['features/a b.feature', '1', '1', problem.message, 'langue']);
      });
  }
});

describe('the recommended extensions', () => {
  it('are those that the settings speak to', async () => {
    const { recommendations } = z
      .object({ recommendations: z.array(z.string()) })
      .parse(JSON.parse(await readFile('.vscode/extensions.json', 'utf8')));
    const settings = await readFile('.vscode/settings.json', 'utf8');
    for (const [, formatter = ''] of settings.matchAll(/"editor\.defaultFormatter": "([^"]+)"/g))
      assert.ok(recommendations.includes(formatter), formatter);
  });
});
