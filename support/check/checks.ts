import type { RunSummary } from '../../reports/ci/summary.ts';
import type { Ending } from './child-runner.ts';
import type { PilotName } from '../driver/pilots.ts';
import { readFeaturesReport, readUnitReport } from './reports.ts';
import { resultText } from './text.ts';

export interface Check {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  /** For a check that plays tests, how they went; such a check speaks as it goes, the others only when they fail. */
  readonly readReport?: () => Promise<RunSummary>;
}

export interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly milliseconds: number;
  readonly report?: RunSummary;
}

/** What running checks needs from outside. */
export interface Surroundings {
  readonly run: (check: Check) => Promise<Ending>;
  readonly isInterrupted: () => boolean;
  readonly write: (text: string) => void;
  /** Milliseconds, from any origin. */
  readonly now: () => number;
}

/**
 * All that `npm test` checks, in order.
 *
 * @param nodeOptions what Node needs to run TypeScript
 * @param cucumberArguments the rest of the command line
 */
export function allChecks(nodeOptions: readonly string[], cucumberArguments: readonly string[]): Check[] {
  // What was asked for may be for a browser alone.
  const mayBeEmpty = cucumberArguments.length > 0;
  const scenarios = (name: string, pilot: PilotName, mayPlayNothing: boolean): Check => ({
    name,
    args: [...nodeOptions, 'support/scenario/cucumber.ts', '--profile', pilot, ...cucumberArguments],
    readReport: () => readFeaturesReport(pilot, mayPlayNothing),
  });
  return [
    {
      name: 'Règles du code (eslint)',
      args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
    },
    { name: 'Mise en forme (prettier)', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
    { name: 'Types (tsc)', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
    { name: 'Gherkin', args: [...nodeOptions, 'support/gherkin/main.ts', '--verifier'] },
    { name: 'Tests unitaires', args: [...nodeOptions, 'support/check/unit.ts'], readReport: readUnitReport },
    scenarios('Scénarios par HTTP', 'http', mayBeEmpty),
    // Before the browser's scenarios, whose traces a later run would remove.
    { name: 'Guides, et secrets cherchés dedans', args: [...nodeOptions, 'support/guide/main.ts'] },
    scenarios('Scénarios dans le navigateur', 'navigateur', false),
    { name: 'Accord des deux pilotes', args: [...nodeOptions, 'support/check/agreement.ts'] },
  ];
}

/** Runs checks one after the other, to the last even when one fails, saying how each goes. */
export async function runChecks(checks: readonly Check[], surroundings: Surroundings): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    if (surroundings.isInterrupted()) break;
    results.push(await runCheck(check, surroundings));
  }
  return results;
}

async function runCheck(check: Check, { run, isInterrupted, write, now }: Surroundings): Promise<Result> {
  const { name, readReport } = check;
  write(`▶ ${name}…\n`);
  const start = now();
  const { exitCode, output } = await run(check);
  const milliseconds = now() - start;
  if (isInterrupted()) return { name, ok: false, milliseconds };

  const report = await readReport?.().catch(reportOfTheDead);
  const testsPassed = report === undefined || (report.failed === 0 && report.problems.length === 0);
  // Cucumber's command fails where it plays nothing: the report knows whether it may.
  const endedWell = exitCode === 0 || (exitCode === 1 && report?.passed === 0 && report.skipped === 0);
  const result = { name, milliseconds, ok: endedWell && testsPassed, ...(report && { report }) };
  if (!result.ok) write(output);
  write(`${resultText(result)}\n`);
  return result;
}

function reportOfTheDead(): RunSummary {
  return {
    passed: 0,
    failed: 0,
    skipped: 0,
    failures: [],
    problems: ['Arrêté avant la fin, sans compte rendu.'],
  };
}
