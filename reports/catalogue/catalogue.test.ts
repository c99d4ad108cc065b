import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMessages } from '../ci/messages.ts';
import { withSampleRun } from '../ci/sample-run.ts';
import { markdownOf, withoutUses } from './markdown.ts';
import { CATALOGUE } from './sample-catalogue.ts';
import { saidSteps } from './said-steps.ts';

const [doors, never] = CATALOGUE.sections;

describe('saidSteps', () => {
  it('puts each step of a plan beside all that matches it', async () => {
    const said = await withSampleRun(['--dry-run'], async ({ messages }) => {
      const plan = [];
      for await (const message of readMessages(messages)) plan.push(message);
      return saidSteps(plan);
    });
    const matchesOf = (wanted: string) => said.find(({ text }) => text === wanted)?.matches;
    assert.deepEqual(matchesOf('rien'), ['rien']);
    assert.deepEqual(matchesOf('un mystère'), []);
    assert.deepEqual(matchesOf('un choix'), ['un choix', '^un (choix)$']);
    assert.deepEqual(
      said.map(({ line }) => line),
      said.map(({ line }) => line).toSorted((one, other) => one - other),
    );
  });
});

describe('catalogueOf', () => {
  it('counts scenarios, not sentences', () => {
    assert.deepEqual(
      doors?.steps.map(({ scenarios }) => scenarios),
      [2, 1],
    );
  });

  it('takes the first sentence as the example, after its own keyword', () => {
    const example = doors?.steps[0]?.example;
    assert.deepEqual(example, {
      lines: ["Étant donné qu'Émile est <ici>"],
      file: 'features/a.feature',
      line: 4,
    });
  });

  it('takes its table along, in line', () => {
    assert.deepEqual(doors?.steps[1]?.example?.lines, [
      'Alors le tableau contient',
      '  | Nom    | É  |',
      '  | </pre> | \\| |',
    ]);
  });

  it('has no example of what nobody says', () => {
    assert.deepEqual(
      never?.steps.map(({ scenarios, example }) => [scenarios, example]),
      [[0, undefined]],
    );
  });
});

describe('the document', () => {
  const markdown = markdownOf(CATALOGUE);

  it('says of each step all that is known', () => {
    assert.match(
      markdown,
      /### `\{nom\} est <ici>`\n\n\*\*Étant donné\.\*\* Place la personne "ici" & pas ailleurs\.\n\n```gherkin\nÉtant donné qu'Émile est <ici>\n```\n\n_2 scénarios; l'exemple est dans \[a\.feature:4\]\(\.\.\/features\/a\.feature#L4\); définie dans /,
    );
  });
  it('keeps the columns of its table', () => {
    assert.match(markdown, /\| `\{nom\}` \| Un <b>prénom<\/b>\. \| par exemple\u00a0: Léa, a\\\|b, "Zoé" \|/);
  });
  it('is the same without its uses, whatever scenarios do', () => {
    const elsewhere = markdown
      .replaceAll('a.feature:4', 'b.feature:9')
      .replace('2 scénarios', '14 scénarios');
    assert.notEqual(elsewhere, markdown);
    assert.equal(withoutUses(elsewhere), withoutUses(markdown));
    assert.notEqual(withoutUses(markdown.replace('& pas ailleurs', 'ou là')), withoutUses(markdown));
  });
});
