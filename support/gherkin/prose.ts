import type { FeatureFile } from './feature-file.ts';
import { proseStart } from './keywords.ts';
import type { Finding } from './rule.ts';
import type { LineKind, SourceLine } from './source-lines.ts';

/** What is between quotation marks is the page's, or what is typed in it: not ours to word. */
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/g;

/** A place in the words of a line. */
export interface Spot {
  readonly line: SourceLine;
  /** From 0. */
  readonly index: number;
  readonly found: string;
}

/** What a pattern finds in lines of some kinds. @param pattern with its flag « g » */
export function spots(feature: FeatureFile, pattern: RegExp, kinds: readonly LineKind[] = ['prose']): Spot[] {
  return feature.lines
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((line) =>
      Array.from(line.text.matchAll(pattern), ({ 0: found, index }) => ({ line, index, found })),
    );
}

/** Whether a spot is past the keyword of its line. */
export const isInWords = ({ line, index }: Spot): boolean => index >= proseStart(line.text);

/** Whether a spot is between quotation marks. */
export const isQuoted = ({ line, index }: Spot): boolean =>
  Array.from(line.text.matchAll(QUOTED)).some(
    (quote) => index > quote.index && index < quote.index + quote[0].length,
  );

/** A finding at a spot, mended by writing something else there. */
export const mending = ({ line, index, found }: Spot, message: string, text: string): Finding => ({
  line: line.number,
  column: index + 1,
  message,
  edit: { length: found.length, text },
});
