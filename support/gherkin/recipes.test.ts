// The scenarios that the guides for QA show are scenarios that run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { DataTable, Examples, Scenario, Step } from '@cucumber/messages';
import { readFeature } from './feature-file.ts';
import { sectionsOf } from './scenarios.ts';

const GUIDES = ['docs/premier-scenario.md', 'docs/recettes.md'];

/** A scenario as it plays: the steps of the background before its own. */
interface Played {
  readonly title: string;
  readonly text: string;
}

/** A block of Gherkin in a guide, and the line just under it, that tells where the scenario is. */
const BLOCK = /^```gherkin\n([^]*?)^```\n\n(.*)/gm;
const FEATURE_LINK = /\]\((\.\.\/features\/[^)#]+\.feature)\)/;

/** @throws where Gherkin refuses the text */
function scenariosIn(path: string, text: string): Played[] {
  const isWhole = text.includes('Fonctionnalité:');
  const { document, faults } = readFeature(path, isWhole ? text : `Fonctionnalité: ${path}\n${text}`);
  if (document === undefined) throw new Error(`${path}\n${text}\n${JSON.stringify(faults)}`);
  return sectionsOf(document).flatMap(({ background, scenarios }) =>
    scenarios.map((scenario) => ({
      title: scenario.name,
      text: textOf(scenario, [...(background?.steps ?? []), ...scenario.steps]),
    })),
  );
}

const textOf = ({ keyword, name, tags, examples }: Scenario, steps: readonly Step[]): string =>
  [
    tags.map((tag) => tag.name).join(' '),
    `${keyword}: ${name}`,
    ...steps.flatMap((step) => [`${step.keyword}${step.text}`, ...rowsOf(step.dataTable?.rows)]),
    ...examples.flatMap(examplesText),
  ].join('\n');

const examplesText = ({ keyword, name, tags, tableHeader, tableBody }: Examples): string[] => [
  tags.map((tag) => tag.name).join(' '),
  `${keyword}: ${name}`,
  ...rowsOf([...(tableHeader ? [tableHeader] : []), ...tableBody]),
];

const rowsOf = (rows: DataTable['rows'] = []): string[] =>
  rows.map(({ cells }) => cells.map(({ value }) => value).join(' | '));

for (const guide of GUIDES) {
  const markdown = readFileSync(guide, 'utf8');
  const blocks = [...markdown.matchAll(BLOCK)];

  describe(guide, () => {
    it('shows Gherkin, each block with the line that tells where it is', () => {
      assert.ok(blocks.length > 0);
      assert.equal(blocks.length, markdown.split('```gherkin').length - 1);
    });

    for (const [, text = '', under = ''] of blocks) {
      for (const shown of scenariosIn(guide, text)) {
        it(`« ${shown.title} » is word for word in the file that its link names`, () => {
          const link = FEATURE_LINK.exec(under)?.[1];
          assert.ok(link, `No link to a file of features/ under it, but: ${under}`);
          const path = join('docs', link);
          const played = scenariosIn(path, readFileSync(path, 'utf8'));
          const same = played.find(({ title }) => title === shown.title);
          assert.ok(same, `${path} has no scenario of that title.`);
          assert.equal(shown.text, same.text);
        });
      }
    }
  });
}
