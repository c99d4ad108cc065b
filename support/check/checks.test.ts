import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunSummary } from '../../reports/ci/summary.ts';
import type { Ending } from './child-runner.ts';
import { allChecks, runChecks, type Check, type Result } from './checks.ts';

const TESTS: RunSummary = { passed: 3, failed: 0, skipped: 0, failures: [], problems: [] };

function check(name: string, readReport?: () => Promise<RunSummary>): Check {
  return { name, args: [], ...(readReport && { readReport }) };
}

/** Runs checks whose children end as told, each taking a second; says what was printed. */
async function play(
  checks: readonly Check[],
  endings: Readonly<Record<string, Partial<Ending>>> = {},
  isInterrupted = () => false,
): Promise<{ results: Result[]; printed: string }> {
  let printed = '';
  let time = 0;
  const results = await runChecks(checks, {
    run: ({ name }) => Promise.resolve({ exitCode: 0, output: `sortie de ${name}\n`, ...endings[name] }),
    isInterrupted,
    write: (text) => (printed += text),
    now: () => (time += 1000),
  });
  return { results, printed };
}

describe('runChecks', () => {
  it('shows what a check printed only when it fails, and goes on to the next', async () => {
    const { results, printed } = await play([check('lint'), check('types')], { lint: { exitCode: 1 } });
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [false, true],
    );
    assert.equal(
      printed,
      '▶ lint…\nsortie de lint\n✖ lint\u00a0: échec en 1,0\u00a0s\n▶ types…\n✔ types\u00a0: réussi en 1,0\u00a0s\n',
    );
  });

  it('fails when the process does, even if no test failed', async () => {
    const { results } = await play([check('tests', () => Promise.resolve(TESTS))], {
      tests: { exitCode: 1 },
    });
    assert.equal(results[0]?.ok, false);
  });

  it('fails when the report tells of a failure or a problem, even if the process ended well', async () => {
    for (const trouble of [{ failed: 1 }, { problems: ['Cucumber est mort.'] }]) {
      const { results } = await play([check('tests', () => Promise.resolve({ ...TESTS, ...trouble }))]);
      assert.equal(results[0]?.ok, false);
    }
  });

  it('goes well when nothing was played and the report finds nothing wrong with it', async () => {
    const nothing = { ...TESTS, passed: 0 };
    const endings = { tests: { exitCode: 1 } };
    const { results } = await play([check('tests', () => Promise.resolve(nothing))], endings);
    assert.equal(results[0]?.ok, true);
  });

  it('fails when there is no report, and says so', async () => {
    const { results } = await play([check('tests', () => Promise.reject(new Error('ENOENT')))]);
    assert.equal(results[0]?.ok, false);
    assert.deepEqual(results[0].report?.problems, ['Arrêté avant la fin, sans compte rendu.']);
  });

  it('fails when a signal ended the process', async () => {
    const { results } = await play([check('types')], { types: { exitCode: null } });
    assert.equal(results[0]?.ok, false);
  });

  it('stops where it is interrupted', async () => {
    let interrupted = false;
    const checks = [check('lint'), check('types'), check('scénarios')];
    const { results } = await play(checks, {}, () => {
      const was = interrupted;
      interrupted = true;
      return was;
    });
    assert.deepEqual(
      results.map(({ name, ok }) => ({ name, ok })),
      [{ name: 'lint', ok: false }],
    );
  });
});

describe('allChecks', () => {
  it('plays the scenarios with both pilots, hands each the rest of the command line, then compares them', () => {
    const checks = allChecks(['--import', 'x'], ['--tags', '@y']);
    const cucumber = 'support/scenario/cucumber.ts';
    const rest = ['--tags', '@y'];
    assert.deepEqual(
      checks.map(({ args }) => args).filter((args) => args.includes(cucumber)),
      [
        ['--import', 'x', cucumber, '--profile', 'http', ...rest],
        ['--import', 'x', cucumber, '--profile', 'navigateur', ...rest],
      ],
    );
    assert.deepEqual(checks.at(-1)?.args, ['--import', 'x', 'support/check/agreement.ts']);
    assert.equal(checks.filter(({ args }) => args.includes('@y')).length, 2);
  });
});
