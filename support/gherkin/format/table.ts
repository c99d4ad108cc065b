/** What is around a cell and not in it, to Gherkin. */
const PADDING = '[ \\t\\v\\f\\r\\u0085\\u00A0]*';
const AROUND = new RegExp(`^${PADDING}|${PADDING}$`, 'g');

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** One row as it was typed: its cells with their escapes, and what follows its last bar, which Gherkin ignores. */
export interface Row {
  readonly cells: readonly string[];
  readonly rest: string;
}

/** @param text a row, from its first bar */
export function splitRow(text: string): Row {
  const pieces = [
    ...text
      .trimStart()
      .slice(1)
      .matchAll(/((?:\\.|[^|\\]|\\$)*)(\|?)/g),
  ];
  const cells = pieces.flatMap(([, cell = '', bar]) => (bar === '|' ? [trimmed(cell)] : []));
  const rest = pieces.map(([, cell = '', bar]) => (bar === '|' ? '' : cell)).join('');
  return { cells, rest: rest.trim() };
}

/**
 * The rows of one table, their bars one under the other.
 *
 * @param texts rows as they were typed, all with as many cells
 */
export function alignedRows(texts: readonly string[]): string[] {
  const rows = texts.map(splitRow);
  const widths = (rows[0]?.cells ?? []).map((_, column) =>
    Math.max(...rows.map(({ cells }) => widthOf(cells[column] ?? ''))),
  );
  return rows.map(({ cells, rest }) => {
    const padded = cells.map(
      (cell, column) => ` ${cell}${' '.repeat((widths[column] ?? 0) - widthOf(cell))} `,
    );
    return `|${padded.map((cell) => `${cell}|`).join('')}${rest === '' ? '' : ` ${rest}`}`;
  });
}

/** How many signs a reader counts: an accent or a no-break space is not two. */
const widthOf = (text: string): number => [...segmenter.segment(text)].length;

const trimmed = (cell: string): string => cell.replace(AROUND, '');
