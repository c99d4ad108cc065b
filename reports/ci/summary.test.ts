import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readMessages } from './messages.ts';
import { withSampleRun } from './sample-run.ts';
import { summarize, type RunSummary } from './summary.ts';

async function summaryOf(lines: readonly string[]): Promise<RunSummary> {
  const folder = await mkdtemp(join(tmpdir(), 'messages-'));
  const file = join(folder, 'messages.ndjson');
  try {
    await writeFile(file, lines.join('\n'));
    return await summarize(readMessages(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('summarize', () => {
  it('counts as failed whatever is not plainly passed or skipped', async () => {
    const summary = await withSampleRun([], ({ messages }) => summarize(readMessages(messages)));
    assert.deepEqual(summary, {
      passed: 1,
      failed: 8,
      skipped: 1,
      failures: [
        'fins.feature:5 Raté',
        'fins.feature:8 Capricieux',
        'fins.feature:10 Vide',
        'fins.feature:12 Inconnu',
        'fins.feature:14 Attendu',
        'fins.feature:16 Ambigu',
        'fins.feature:21 Fermé',
        'fins.feature:23 Raté encore',
      ],
      problems: [],
    });
  });

  it('says that nothing was played', async () => {
    const { passed, failed, problems } = await withSampleRun(['--tags', '@absent'], ({ messages }) =>
      summarize(readMessages(messages)),
    );
    assert.deepEqual({ passed, failed }, { passed: 0, failed: 0 });
    assert.match(problems.join(), /Aucun scénario n'a été joué/);
  });

  it('says of a run that died what did not end, even when the last line is cut', async () => {
    const lines = await withSampleRun(['--name', 'Réussi|Raté$|Sauté'], async ({ messages }) => {
      await appendFile(messages, '{"testRun');
      return (await readFile(messages, 'utf8')).split('\n');
    });
    const end = lines.findIndex((line) => line.startsWith('{"testCaseFinished"'));
    const summary = await summaryOf([...lines.slice(0, end), '{"testCaseFin']);
    assert.deepEqual(summary, {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [],
      problems: [
        "Cucumber s'est arrêté avant la fin.",
        'Scénarios interrompus\u00a0: 1.',
        'Scénarios jamais commencés\u00a0: 2.',
      ],
    });
  });

  it('names each file that cannot be read, once', async () => {
    const error = (uri: string, line: number) =>
      JSON.stringify({ parseError: { source: { uri, location: { line } }, message: 'imprévu' } });
    const { problems } = await summaryOf([
      error('a.feature', 2),
      error('a.feature', 9),
      error('b.feature', 1),
    ]);
    assert.deepEqual(problems, [
      'a.feature:2 ne se lit pas. Cucumber dit\u00a0: imprévu',
      'b.feature:1 ne se lit pas. Cucumber dit\u00a0: imprévu',
    ]);
  });

  it('tells once what several workers found wrong', async () => {
    const hook = (id: string) =>
      JSON.stringify({
        testRunHookFinished: {
          testRunHookStartedId: id,
          timestamp: { seconds: 1, nanos: 0 },
          result: {
            status: 'FAILED',
            duration: { seconds: 0, nanos: 0 },
            exception: { type: 'Error', message: 'pas de simulateur' },
          },
        },
      });
    const { problems } = await summaryOf([hook('1'), hook('2')]);
    assert.deepEqual(problems, [
      'Un crochet BeforeAll ou AfterAll a échoué\u00a0: pas de simulateur',
      "Cucumber s'est arrêté avant la fin.",
    ]);
  });
});
