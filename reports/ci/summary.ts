import { TestStepResultStatus, type Envelope, type Exception } from '@cucumber/messages';
import { Scenarios } from './scenarios.ts';
import { ownStack } from './stack.ts';

export interface RunSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** « features/a.feature:12 Nom du scénario », for each that failed. */
  readonly failures: readonly string[];
  /** French sentences on what went wrong beside the scenarios; a run with any has failed. */
  readonly problems: readonly string[];
}

/**
 * Counts how the scenarios of a run ended.
 *
 * @param messages the whole of what the run said, in order
 */
export async function summarize(messages: AsyncIterable<Envelope>): Promise<RunSummary> {
  const scenarios = new Scenarios();
  for await (const message of messages) scenarios.update(message);
  const unreadable = scenarios.files.unreadable();
  return {
    passed: scenarios.count('passed'),
    failed: scenarios.count('failed') + scenarios.unfinished,
    skipped: scenarios.count('skipped'),
    failures: scenarios.ended
      .filter(({ verdict }) => verdict === 'failed')
      .map(({ pickle }) => `${pickle.uri}:${String(pickle.location?.line ?? 1)} ${pickle.name}`),
    problems: unreadable.length > 0 ? unreadable : problemsOf(scenarios),
  };
}

/** French sentences on what went wrong in a run beside its scenarios. */
export function problemsOf(scenarios: Scenarios): string[] {
  const { query, files, expected, ended, unfinished } = scenarios;
  const neverStarted = expected - ended.length - unfinished;
  const finished = query.findTestRunFinished();
  const failedHooks = query
    .findAllTestRunHookFinished()
    .filter(({ result }) => result.status === TestStepResultStatus.FAILED)
    .map(({ result }) => `Un crochet BeforeAll ou AfterAll a échoué\u00a0: ${messageOf(result.exception)}`);
  return [
    // Each worker runs these hooks and fails alike.
    ...new Set(failedHooks),
    ...(finished?.exception ? [`Cucumber s'est arrêté\u00a0: ${messageOf(finished.exception)}`] : []),
    ...(finished ? [] : ["Cucumber s'est arrêté avant la fin."]),
    ...(unfinished > 0 ? [`Scénarios interrompus\u00a0: ${unfinished}.`] : []),
    ...(neverStarted > 0 ? [`Scénarios jamais commencés\u00a0: ${neverStarted}.`] : []),
    ...files.withoutScenario(),
    ...(finished?.success && expected === 0 ? [files.nothingPlayed()] : []),
  ];
}

function messageOf(exception: Exception | undefined): string {
  return ownStack(exception?.stackTrace ?? exception?.message ?? '');
}
