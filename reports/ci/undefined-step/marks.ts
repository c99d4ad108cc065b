import type { Pair } from './alignment.ts';
import { showSpaces } from './signs.ts';

/** Makes a difference visible, with and without colour. */
export type Mark = (text: string) => string;

/** A part of a line, and whether the other line has something else there. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly differs: boolean;
}

/** Stands where the step has nothing and the sentence has something. */
const MISSING = '…';

/** A step as it is written, with what differs from the sentence marked. */
export function markedStep(text: string, pairs: readonly Pair[], mark: Mark): string {
  const parts: Part[] = [];
  for (const { words, cost } of pairs) {
    const [first, last] = [words[0], words.at(-1)];
    const end = parts.at(-1)?.end ?? 0;
    parts.push({ start: first?.start ?? end, end: last?.end ?? end, differs: cost > 0 });
  }
  return marked(text, parts, mark);
}

/** The sentence of a step that exists, with what differs from the step marked. */
export function markedSentence(source: string, pairs: readonly Pair[], mark: Mark): string {
  const parts = pairs.flatMap(({ piece, cost }) =>
    piece ? [{ start: piece.start, end: piece.end, differs: cost > 0 }] : [],
  );
  return marked(source, parts, mark);
}

/** @param parts in their order; differences side by side get one mark */
function marked(text: string, parts: readonly Part[], mark: Mark): string {
  let line = '';
  let difference = '';
  let at = 0;
  const close = (): void => {
    if (difference === MISSING) line += `${line === '' ? '' : ' '}${mark(MISSING)}${line === '' ? ' ' : ''}`;
    else if (difference !== '') line += mark(difference);
    difference = '';
  };
  for (const { start, end, differs } of parts) {
    const gap = text.slice(at, start);
    const piece = start === end ? MISSING : text.slice(start, end);
    const isOneWithLast = differs && difference !== '' && (gap === '' || gap === ' ');
    if (isOneWithLast && piece === MISSING) continue;
    if (isOneWithLast && difference !== MISSING) difference += gap + piece;
    else {
      close();
      line += showSpaces(gap, mark);
      if (differs) difference = piece;
      else line += piece;
    }
    at = end;
  }
  close();
  return line + text.slice(at);
}
