import { stripVTControlCharacters } from 'node:util';
import {
  AttachmentContentEncoding,
  HookType,
  TestStepResultStatus,
  type Attachment,
  type TestCaseStarted,
  type TestStep,
  type TestStepFinished,
} from '@cucumber/messages';
import type { Query } from '@cucumber/query';
import type { EndedScenario } from './scenarios.ts';

const LONGEST_TEXT = 15;

const NO_STEP =
  "Ce scénario n'a aucune étape. Une espace insécable après un mot-clé (Étant donné, Quand, Alors…) fait d'une étape " +
  'un simple commentaire\u00a0: remplacez-la par une espace ordinaire.';
const UNDEFINED =
  'Personne ne sait jouer cette étape. Comparez sa phrase, apostrophes et espaces comprises, à celles des autres ' +
  'scénarios; si elle est nouvelle, elle est à définir dans steps/.';
const PENDING = 'Cette étape reste à écrire\u00a0: sa définition répond «\u00a0pending\u00a0».';
const AMBIGUOUS = 'Plusieurs définitions veulent cette étape\u00a0:';

/**
 * What a person needs to know of a scenario that failed: where, which step, why, and the texts attached as evidence.
 *
 * @param query what the run said up to now
 * @returns French lines, indented under the scenario's name
 */
export function failureText(query: Query, { pickle, failedAttempts }: EndedScenario): string {
  const place = `${pickle.uri}:${String(query.findLocationOf(pickle)?.line ?? 1)}`;
  const attempts = failedAttempts.map((started) => ({
    title: `Essai ${started.attempt + 1}`,
    why: pickle.steps.length === 0 ? NO_STEP : whatFailed(query, started),
    evidence: evidenceOf(query, started),
  }));
  // Two attempts that failed alike are told once, by the last: it has the trace.
  const told = attempts.filter(({ why }, index) => why !== attempts[index + 1]?.why);
  const lines = told.flatMap(({ title, why, evidence }) => [
    ...(told.length > 1 ? [title] : []),
    why,
    ...evidence,
  ]);
  return [`✖ ${pickle.name}`, ...[place, ...lines].map((line) => indent(line))].join('\n') + '\n';
}

function whatFailed(query: Query, started: TestCaseStarted): string {
  return query
    .findTestStepFinishedAndTestStepBy(started)
    .filter(([{ testStepResult }]) => !['PASSED', 'SKIPPED'].includes(testStepResult.status))
    .map(([finished, step]) => `${stepTitle(query, step)}\n${indent(reason(query, finished, step))}`)
    .join('\n');
}

function stepTitle(query: Query, step: TestStep): string {
  const pickleStep = query.findPickleStepBy(step);
  if (!pickleStep) {
    const hook = query.findHookBy(step);
    const moment = hook?.type === HookType.BEFORE_TEST_CASE ? 'avant' : 'après';
    return `Crochet «\u00a0${hook?.name ?? `${moment} le scénario`}\u00a0»`;
  }
  const written = query.findStepBy(pickleStep);
  const line = written ? ` (ligne ${String(written.location.line)})` : '';
  return `Étape\u00a0: ${written?.keyword ?? ''}${pickleStep.text}${line}`;
}

function reason(query: Query, { testStepResult }: TestStepFinished, step: TestStep): string {
  switch (testStepResult.status) {
    case TestStepResultStatus.UNDEFINED:
      return UNDEFINED;
    case TestStepResultStatus.PENDING:
      return PENDING;
    case TestStepResultStatus.AMBIGUOUS:
      return [
        AMBIGUOUS,
        ...query.findStepDefinitionsBy(step).map(({ pattern }) => `- ${pattern.source}`),
      ].join('\n');
    default:
      return shorten(testStepResult.exception?.message ?? testStepResult.message ?? testStepResult.status);
  }
}

function evidenceOf(query: Query, started: TestCaseStarted): string[] {
  return query
    .findTestStepsFinishedBy(started)
    .flatMap((finished) => query.findAttachmentsBy(finished))
    .filter(({ mediaType }) => mediaType === 'text/plain')
    .map(
      (attachment) =>
        (attachment.fileName ? `${attachment.fileName}\u00a0: ` : '') + shorten(textOf(attachment)),
    );
}

function textOf({ body, contentEncoding }: Attachment): string {
  return contentEncoding === AttachmentContentEncoding.BASE64
    ? Buffer.from(body, 'base64').toString('utf8')
    : body;
}

function shorten(text: string): string {
  const lines = stripVTControlCharacters(text).trim().split('\n');
  return lines.length <= LONGEST_TEXT ? lines.join('\n') : [...lines.slice(0, LONGEST_TEXT), '…'].join('\n');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
