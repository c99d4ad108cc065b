import { stepKeywords } from '../keywords.ts';
import { OTHER_WORD, type Pair } from './alignment.ts';
import type { Candidate } from './nearest-steps.ts';
import { repairSigns, signAdvice } from './signs.ts';
import { missingValueAdvice, valueAdvice } from './value-advice.ts';
import type { Vocabulary } from './vocabulary.ts';
import { enumerated, fold, quoted } from './words.ts';

/**
 * Why a step is not found, in French sentences, as far as it can be told from the one that looks most like it.
 *
 * @param text the step as it is written, without its keyword
 */
export function adviceOn(
  text: string,
  { step, pairs, isReordered }: Candidate,
  vocabulary: Vocabulary,
): string[] {
  const signs = signAdvice(text);
  if (isReordered) return [...signs, "Les mots y sont, dans un autre ordre que celui de l'étape."];
  // Another word makes another sentence: of what else it has or lacks, only names and values tell anything.
  const isOther = pairs.some(isOtherWord);
  const values = pairs.flatMap((pair) => parameterAdvice(text, pair, vocabulary, isOther));
  if (isOther) return [...signs, ...values];
  return [
    ...signs,
    ...values,
    ...extraAdvice(text, pairs),
    ...missingAdvice(step.source, pairs),
    ...pairs.flatMap(formAdvice),
  ];
}

const isOtherWord = ({ words, piece, cost }: Pair): boolean =>
  words.length > 0 && piece !== undefined && piece.parameter === undefined && cost >= OTHER_WORD;

function parameterAdvice(
  text: string,
  { words, piece, cost }: Pair,
  vocabulary: Vocabulary,
  isOther: boolean,
): string[] {
  const parameter = piece?.parameter === undefined ? undefined : vocabulary.parameter(piece.parameter);
  if (parameter === undefined || cost === 0) return [];
  const [first, last] = [words[0], words.at(-1)];
  if (isOther && (first === undefined || parameter.isQuoted)) return [];
  if (first === undefined || last === undefined) return [missingValueAdvice(parameter)];
  return valueAdvice(text.slice(first.start, last.end), parameter);
}

/** Words of the step that the sentence has not. */
function extraAdvice(text: string, pairs: readonly Pair[]): string[] {
  const extra = stretches(text, pairs, ({ words, piece }) => (piece === undefined ? words[0] : undefined));
  const [first] = extra;
  if (first === undefined) return [];
  if (extra.length === 1 && pairs[0]?.piece === undefined) {
    if (/^(que|qu')$/.test(fold(first)))
      return [
        `${quoted(first)} est de trop\u00a0: il peut suivre Étant donné, Sachant, Et ou Mais, pas Quand ni Alors.`,
      ];
    if (stepKeywords.some(({ written }) => written === first))
      return [`${quoted(first)} est de trop\u00a0: une étape n'a qu'un mot-clé.`];
  }
  if (extra.length === 1 && /^[.,:;!?…]+$/.test(first) && pairs.at(-1)?.piece === undefined)
    return [`Une étape finit sans ponctuation\u00a0: retirez ${quoted(first)}.`];
  return [`${enumerated(extra.map(quoted))} ${extra.length === 1 ? 'est' : 'sont'} de trop.`];
}

/** Words of the sentence that the step has not. */
function missingAdvice(source: string, pairs: readonly Pair[]): string[] {
  const missing = stretches(source, pairs, ({ words, piece }) =>
    words.length === 0 && piece?.parameter === undefined ? piece : undefined,
  );
  return missing.length === 0 ? [] : [`Il manque ${enumerated(missing.map(quoted))}.`];
}

/** The texts of what is asked for, those side by side as one. */
function stretches(
  text: string,
  pairs: readonly Pair[],
  part: (pair: Pair) => { start: number; end: number } | undefined,
): string[] {
  const ranges: { start: number; end: number }[] = [];
  for (const [index, pair] of pairs.entries()) {
    const asked = part(pair);
    const before = pairs[index - 1];
    const goesOn = before !== undefined && part(before) !== undefined;
    const last = goesOn ? ranges.pop() : undefined;
    if (asked) ranges.push({ start: last?.start ?? asked.start, end: asked.end });
    else if (last) ranges.push(last);
  }
  return ranges.map(({ start, end }) => text.slice(start, end));
}

/** Women and men, one and many: « arrêté » for « arrêtée »; accents and capitals. */
function formAdvice({ words, piece, cost }: Pair): string[] {
  const [written, expected] = [words[0]?.text ?? '', piece?.variants[0] ?? ''];
  if (cost === 0 || piece?.parameter !== undefined || repairSigns(written) === expected) return [];
  if (fold(written) === fold(expected))
    return [`Les accents et les majuscules comptent\u00a0: ${quoted(expected)}, et non ${quoted(written)}.`];
  const [short, long] = [fold(written), fold(expected)].toSorted((a, b) => a.length - b.length);
  if (short === undefined || short === '' || !/^(?:e|s|es|nt)$/.test(long?.replace(short, '') ?? ''))
    return [];
  return [`L'accord diffère\u00a0: ${quoted(expected)}, et non ${quoted(written)}.`];
}
