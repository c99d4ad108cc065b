import { align } from './align.ts';

/** A piece of a text that is in both versions, or in one of them. */
export interface Piece {
  readonly kind: 'same' | 'before' | 'after';
  readonly text: string;
}

/** Two versions of a text as one, word by word. */
export function wordChanges(before: string, after: string): Piece[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const { pairs } = align(
    was,
    is,
    (one, other) => (one.text === other.text ? 1 : 0),
    () => 0,
  );
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  const upTo = (end: number, other: number) => {
    pieces.push({ kind: 'before', text: textOf(was.slice(i, end)) });
    pieces.push({ kind: 'after', text: textOf(is.slice(j, other)) });
    [i, j] = [end, other];
  };
  for (const pair of pairs) {
    upTo(pair.before.at, pair.after.at);
    pieces.push({ kind: 'same', text: pair.after.text });
    [i, j] = [i + 1, j + 1];
  }
  upTo(was.length, is.length);
  return pieces.filter(({ text }) => text !== '');
}

interface Word {
  readonly at: number;
  readonly text: string;
}

/** Words and what is between them. */
const wordsOf = (text: string): Word[] =>
  (text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []).map((word, at) => ({ at, text: word }));

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('');
