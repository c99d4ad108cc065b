/** What a line of a feature file is at first sight, even in a file that Gherkin refuses. */
export type LineKind = 'blank' | 'comment' | 'tags' | 'row' | 'docString' | 'prose';

/** One line of a feature file. */
export interface SourceLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** « prose » is all that people read: titles, steps and descriptions. */
  readonly kind: LineKind;
}

const SIGNS = new Map<string, LineKind>([
  ['#', 'comment'],
  ['@', 'tags'],
  ['|', 'row'],
]);

/** The lines of a text, without their ends. */
export function sourceLines(text: string): SourceLine[] {
  let open: string | undefined;
  return text.split(/\r?\n/).map((line, index) => {
    const trimmed = line.trim();
    const delimiter = /^("""|```)/.exec(trimmed)?.[1];
    const wasOpen = open !== undefined;
    if (delimiter !== undefined && (open === undefined || open === delimiter))
      open = wasOpen ? undefined : delimiter;
    const isDocString = wasOpen || open !== undefined;
    return { number: index + 1, text: line, kind: isDocString ? 'docString' : kindOf(trimmed) };
  });
}

const kindOf = (trimmed: string): LineKind =>
  trimmed === '' ? 'blank' : (SIGNS.get(trimmed.charAt(0)) ?? 'prose');
