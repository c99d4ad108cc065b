import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateMessages } from '@cucumber/gherkin';
import { IdGenerator, SourceMediaType, type Envelope } from '@cucumber/messages';
import { failureOf } from './failure-text.ts';
import { Scenarios } from './scenarios.ts';
import { plain } from './terminal/paint.ts';

/** What is said of a scenario without a step. */
function saidOf(description: string): string {
  const parsed = generateMessages(
    `Fonctionnalité: F\n  Scénario: S\n${description}`,
    'a.feature',
    SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN,
    {
      newId: IdGenerator.incrementing(),
      defaultDialect: 'fr',
      includePickles: true,
      includeGherkinDocument: true,
    },
  );
  const pickleId = parsed.find(({ pickle }) => pickle)?.pickle?.id ?? '';
  const timestamp = { seconds: 0, nanos: 0 };
  const messages: Envelope[] = [
    ...parsed,
    { testCase: { id: 'c', pickleId, testSteps: [] } },
    { testCaseStarted: { id: 's', testCaseId: 'c', attempt: 0, timestamp } },
    { testCaseFinished: { testCaseStartedId: 's', willBeRetried: false, timestamp } },
  ];
  const scenarios = new Scenarios();
  const [ended] = messages.flatMap((message) => scenarios.update(message) ?? []);
  assert.ok(ended);
  return failureOf(scenarios, ended, plain).text.split('\n')[2]?.trim() ?? '';
}

describe('of a scenario without a step', () => {
  it('is said that it has none, and nothing else where there is nothing else', () => {
    for (const description of ['', '    À faire plus tard.\n', '    «\u00a0Plus tard\u00a0», dit-elle.\n'])
      assert.equal(saidOf(description), "Ce scénario n'a aucune étape.");
  });
  it('is said that a no-break space makes a comment of a step, where one does', () => {
    assert.match(saidOf('    Étant donné\u00a0rien\n'), /aucune étape\. La ligne .* est insécable/);
  });
});
