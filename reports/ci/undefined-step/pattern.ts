import { APOSTROPHES } from './words.ts';

/** A piece of the sentence that a step is defined with, where it is in that sentence. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The name of the parameter that stands here, without its braces. */
  readonly parameter?: string;
  /** What a word may be here: « passe(nt) » is « passe » and « passent ». */
  readonly variants: readonly string[];
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const PIECE = new RegExp(
  String.raw`\{(?<parameter>[^}]*)\}|(?:${LETTER}|\\.|\([^)]*\)|[-.@_/](?=${LETTER}))+[${APOSTROPHES}]?|\S`,
  'gu',
);

/** The pieces of a Cucumber expression. */
export function piecesOf(source: string): Piece[] {
  return Array.from(source.matchAll(PIECE), ({ 0: text, index, groups }) => ({
    text,
    start: index,
    end: index + text.length,
    variants: variantsOf(text),
    ...(groups?.parameter !== undefined && { parameter: groups.parameter }),
  }));
}

/** « a/b » is one of two words; what is between brackets may be missing; a backslash makes the next sign ordinary. */
function variantsOf(text: string): string[] {
  return text
    .split(/(?<!\\)\//)
    .flatMap((word) => [word.replace(/(?<!\\)\([^)]*\)/g, ''), word.replace(/(?<!\\)[()]/g, '')])
    .map((word) => word.replace(/\\(.)/g, '$1'))
    .filter((word, index, words) => word !== '' && words.indexOf(word) === index);
}
