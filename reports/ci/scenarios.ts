import { TestStepResultStatus, type Envelope, type Pickle, type TestCaseStarted } from '@cucumber/messages';
import { Query } from '@cucumber/query';
import { Vocabulary } from './undefined-step/vocabulary.ts';
import { FeatureFiles } from './unreadable/feature-files.ts';

export type Verdict = 'passed' | 'failed' | 'skipped';

/** A scenario that came to its end, retries included. */
export interface EndedScenario {
  readonly pickle: Pickle;
  readonly verdict: Verdict;
  /** In the order they were made; a scenario that passed at the second has one. */
  readonly failedAttempts: readonly TestCaseStarted[];
}

/**
 * Follows a run through its messages and says how each scenario ended.
 * Stricter than Cucumber: a scenario that needed a retry, has no step, or has a step nobody wrote, has failed.
 */
export class Scenarios {
  readonly query = new Query();
  readonly files = new FeatureFiles();
  readonly vocabulary = new Vocabulary();
  readonly ended: EndedScenario[] = [];
  readonly #failedAttempts = new Map<string, TestCaseStarted[]>();
  #expected = 0;
  #started = 0;

  /** How many scenarios the run is made of, once it has begun. */
  get expected(): number {
    return this.#expected;
  }

  /** Scenarios that began and never came to an end, because the run died. */
  get unfinished(): number {
    return this.#started - this.ended.length;
  }

  count(verdict: Verdict): number {
    return this.ended.filter((scenario) => scenario.verdict === verdict).length;
  }

  /** @returns the scenario this message ends, if it does */
  update(envelope: Envelope): EndedScenario | undefined {
    this.files.update(envelope);
    this.vocabulary.update(envelope);
    this.query.update(withoutPicture(envelope));
    if (envelope.testCase) this.#expected += 1;
    if (envelope.testCaseStarted?.attempt === 0) this.#started += 1;
    const { testCaseFinished } = envelope;
    const started = testCaseFinished && this.query.findTestCaseStartedBy(testCaseFinished);
    return started && this.#endAttempt(started, testCaseFinished.willBeRetried);
  }

  #endAttempt(started: TestCaseStarted, willBeRetried: boolean): EndedScenario | undefined {
    const pickle = this.query.findPickleBy(started);
    if (!pickle) return undefined;
    const hasStep = pickle.steps.length > 0;
    const verdict = willBeRetried || !hasStep ? 'failed' : verdictOf(this.query, started);
    const failedAttempts = this.#failedAttempts.get(started.testCaseId) ?? [];
    if (verdict === 'failed') this.#failedAttempts.set(started.testCaseId, [...failedAttempts, started]);
    if (willBeRetried) return undefined;

    const allFailed = this.#failedAttempts.get(started.testCaseId) ?? [];
    const ended: EndedScenario = {
      pickle,
      verdict: allFailed.length > 0 ? 'failed' : verdict,
      failedAttempts: allFailed,
    };
    this.ended.push(ended);
    return ended;
  }
}

/** How an attempt ended, by the worst that befell its steps. */
export function verdictOf(query: Query, started: TestCaseStarted): Verdict {
  switch (query.findMostSevereTestStepResultBy(started)?.status) {
    case TestStepResultStatus.PASSED:
      return 'passed';
    case TestStepResultStatus.SKIPPED:
      return 'skipped';
    default:
      return 'failed';
  }
}

/** Of a picture its name is enough: hundreds of them would be kept in memory. */
function withoutPicture(envelope: Envelope): Envelope {
  const { attachment } = envelope;
  if (!attachment || attachment.mediaType === 'text/plain') return envelope;
  return { attachment: { ...attachment, body: '' } };
}
