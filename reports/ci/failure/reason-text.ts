import { TestStepResultStatus, type TestStep, type TestStepFinished } from '@cucumber/messages';
import type { Query } from '@cucumber/query';
import type { Paint } from '../terminal/paint.ts';
import { undefinedStepText } from '../undefined-step/undefined-step.ts';
import type { Vocabulary } from '../undefined-step/vocabulary.ts';
import { exceptionText } from './exception-text.ts';
import { shorten } from './shorten.ts';

const PENDING = 'Cette étape reste à écrire\u00a0: sa définition répond «\u00a0pending\u00a0».';

/** Why a step, or a hook, did not pass, in French. */
export function reasonText(
  query: Query,
  vocabulary: Vocabulary,
  { testStepResult }: TestStepFinished,
  step: TestStep,
  paint: Paint,
): string {
  const { status, exception, message } = testStepResult;
  switch (status) {
    case TestStepResultStatus.UNDEFINED:
      return undefinedStepText(query.findPickleStepBy(step)?.text ?? '', vocabulary, (text) =>
        paint('yellow', `⟦${text}⟧`),
      );
    case TestStepResultStatus.PENDING:
      return PENDING;
    case TestStepResultStatus.AMBIGUOUS:
      return ambiguousText(query, step);
    default:
      return exception ? exceptionText(exception) : shorten(message ?? status);
  }
}

function ambiguousText(query: Query, step: TestStep): string {
  const definitions = query.findStepDefinitionsBy(step);
  const longest = Math.max(...definitions.map(({ pattern }) => pattern.source.length));
  return [
    `${definitions.length} étapes existantes ont cette phrase. Cucumber n'en choisit aucune\u00a0:`,
    ...definitions.map(({ pattern, sourceReference: { uri = '', location } }) => {
      const place = `${uri}:${String(location?.line ?? 1)}`;
      return `  ${pattern.source.padEnd(longest)}  (${place})`;
    }),
    "L'une est à renommer dans steps/, ou votre phrase à préciser.",
  ].join('\n');
}
