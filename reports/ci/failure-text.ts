import {
  HookType,
  TestStepResultStatus,
  type Attachment,
  type TestCaseStarted,
  type TestStep,
} from '@cucumber/messages';
import { evidenceText } from './failure/evidence-text.ts';
import { firstSentence } from './failure/first-sentence.ts';
import { PLAY_AGAIN, placeText, playAgainCommand, type Place } from './failure/play-again.ts';
import { reasonText } from './failure/reason-text.ts';
import { indent } from './failure/shorten.ts';
import type { EndedScenario, Scenarios } from './scenarios.ts';
import type { Paint } from './terminal/paint.ts';
import { CATALOGUE } from './undefined-step/undefined-step.ts';
import { swallowedText } from './unreadable/feature-files.ts';

/** A scenario that failed, as it is told and as it is compared with others. */
export interface Failure {
  readonly name: string;
  readonly place: Place;
  /** French lines, indented under the scenario's name. */
  readonly text: string;
  /** The step and the first line of why, for a list of reasons. */
  readonly title: string;
  /** The same for scenarios that failed at the same step for the same reason. */
  readonly key: string;
}

/** A step or a hook that did not pass. */
interface Trouble {
  readonly step: string;
  readonly line: string;
  readonly reason: string;
  /** The address that the reason names. */
  readonly page: string | undefined;
  readonly pattern: string;
  readonly isUndefined: boolean;
}

const NO_STEP = "Ce scénario n'a aucune étape.";
const PASSED = new Set([TestStepResultStatus.PASSED, TestStepResultStatus.SKIPPED]);
const PAGE = /^Page\u00a0: (.*)\n?/m;

/** What a person needs to know of a scenario that failed: where, which step, why, what was there, and what to do next. */
export function failureOf(
  scenarios: Scenarios,
  { pickle, failedAttempts }: EndedScenario,
  paint: Paint,
): Failure {
  const { query } = scenarios;
  const place = { uri: pickle.uri, line: query.findLocationOf(pickle)?.line ?? 1 };
  const attempts = failedAttempts.map((started) => {
    const troubles =
      pickle.steps.length === 0 ? [emptyScenario(scenarios, started)] : troublesOf(scenarios, started, paint);
    return {
      title: `Essai ${started.attempt + 1}`,
      troubles,
      key: keyOf(troubles),
      evidence: attachmentsOf(scenarios, started),
    };
  });
  // Two attempts that failed alike are told once, by the last: it has the trace.
  const told = attempts.filter(({ key }, index) => key !== attempts[index + 1]?.key);
  const lines = told.flatMap(({ title, troubles, evidence }) => [
    ...(told.length > 1 ? [title] : []),
    ...troubles.map(troubleText),
    ...(troubles.some(({ isUndefined }) => isUndefined) ? [CATALOGUE] : []),
    ...evidenceText(evidence, troubles.find(({ page }) => page !== undefined)?.page),
  ]);
  const all = [placeText(place), ...lines, `${PLAY_AGAIN}\u00a0: ${playAgainCommand(place)}`];
  const last = told.at(-1)?.troubles[0];
  return {
    name: pickle.name,
    place,
    text: `${paint('red', `✖ ${pickle.name}`)}\n${all.map(indent).join('\n')}\n`,
    title: [last?.step, last && firstSentence(last.reason)].filter(Boolean).join(' → '),
    key: told.map(({ key }) => key).join('\n'),
  };
}

const troubleText = ({ step, line, reason }: Trouble): string =>
  step === '' ? reason : `${step}${line}\n${indent(reason)}`;

/** What was expected is the same to the letter; what was there has numbers that change: ports, codes, durations. */
const keyOf = (troubles: readonly Trouble[]): string =>
  troubles
    .flatMap(({ pattern, reason }) => {
      const [expected = '', ...found] = reason.split('\n');
      return [pattern, expected, ...found.map((line) => line.replace(/\d+/g, '#'))];
    })
    .join('\n');

function emptyScenario({ query }: Scenarios, started: TestCaseStarted): Trouble {
  const { description = '' } = query.findLineageBy(started)?.scenario ?? {};
  const reason = `${NO_STEP} ${swallowedText(description)}`.trim();
  return { step: '', line: '', reason, page: undefined, pattern: '', isUndefined: false };
}

function troublesOf({ query, vocabulary }: Scenarios, started: TestCaseStarted, paint: Paint): Trouble[] {
  return query
    .findTestStepFinishedAndTestStepBy(started)
    .filter(([{ testStepResult }]) => !PASSED.has(testStepResult.status))
    .map(([finished, step]) => {
      const reason = reasonText(query, vocabulary, finished, step, paint);
      const title = titleOf({ query }, step);
      const [definition, ...others] = query.findStepDefinitionsBy(step);
      return {
        ...title,
        reason: reason.replace(PAGE, '').trimEnd(),
        page: PAGE.exec(reason)?.[1],
        isUndefined: definition === undefined && step.pickleStepId !== undefined,
        pattern: others.length === 0 && definition ? definition.pattern.source : title.step,
      };
    });
}

function titleOf({ query }: Pick<Scenarios, 'query'>, step: TestStep): Pick<Trouble, 'step' | 'line'> {
  const pickleStep = query.findPickleStepBy(step);
  if (!pickleStep) {
    const hook = query.findHookBy(step);
    const moment = hook?.type === HookType.BEFORE_TEST_CASE ? 'avant' : 'après';
    return { step: `Crochet «\u00a0${hook?.name ?? `${moment} le scénario`}\u00a0»`, line: '' };
  }
  const written = query.findStepBy(pickleStep);
  return {
    step: `Étape\u00a0: ${written?.keyword ?? ''}${pickleStep.text}`,
    line: written ? ` (ligne ${String(written.location.line)})` : '',
  };
}

const attachmentsOf = ({ query }: Scenarios, started: TestCaseStarted): Attachment[] =>
  query.findTestStepsFinishedBy(started).flatMap((finished) => query.findAttachmentsBy(finished));
