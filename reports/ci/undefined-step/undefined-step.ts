import { adviceOn } from './advice.ts';
import { correctionOf } from './correction.ts';
import { markedSentence, markedStep, type Mark } from './marks.ts';
import { nearestSteps } from './nearest-steps.ts';
import { repairSigns } from './signs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where all the steps are: said once, after all that is said of steps that do not exist. */
export const CATALOGUE = 'Toutes les étapes\u00a0: npm run catalogue, ou docs/etapes.md.';
const UNKNOWN = "Cette étape n'existe pas";

/**
 * What a person needs to know of a step that does not exist: why, and which ones do.
 *
 * @param text the step as it is written, without its keyword
 * @param mark for the words that differ
 * @returns French lines
 */
export function undefinedStepText(text: string, vocabulary: Vocabulary, mark: Mark): string {
  const [best, ...others] = nearestSteps(text, vocabulary);
  if (best === undefined) {
    return [
      `${UNKNOWN}, et aucune ne lui ressemble.`,
      'Si elle est nouvelle, elle est à définir dans steps/, par qui programme.',
    ].join('\n');
  }
  const correction = correctionOf(text, best, vocabulary);
  const isSameButForSigns = best.step.matches(repairSigns(text));
  const sentences = [best, ...others].map(({ step, pairs }) => markedSentence(step.source, pairs, mark));
  return [
    isSameButForSigns ? "Cette étape existe, mais ne s'écrit pas tout à fait ainsi." : `${UNKNOWN}.`,
    ...adviceOn(text, best, vocabulary),
    ...labelled('Vous écrivez', [markedStep(text, best.pairs, mark)]),
    ...labelled('Il existe', sentences.slice(0, 1)),
    ...labelled('Essayez', correction === undefined ? [] : [correction]),
    ...labelled('Voir aussi', isSameButForSigns ? [] : sentences.slice(1)),
  ].join('\n');
}

/** Labels are of one width, so that what they are about can be compared. */
function labelled(label: string, lines: readonly string[]): string[] {
  const width = 'Vous écrivez'.length;
  return lines.map((line, index) =>
    index === 0 ? `  ${label.padEnd(width)}\u00a0: ${line}` : `  ${' '.repeat(width)}   ${line}`,
  );
}
