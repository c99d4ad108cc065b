import { ANY_CELL, quoted } from './words.ts';

/** Rows of cells, in the order of a table. */
export type Rows = readonly (readonly string[])[];

/** The rows of a table as they read, its heads first. It runs in the browser too: it stands alone. */
export const readRows = (table: Element): string[][] =>
  Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
  );

/** What is said of a column that a table does not have. */
export const noColumn = (stranger: string, heads: readonly string[]): string =>
  `Le tableau n'a pas de colonne ${quoted(stranger)}. Ses colonnes sont\u00a0: ${heads.join(', ')}.`;

/**
 * Those of the wanted rows that a table has.
 * @param read all of the table, its heads first
 * @param wanted the heads of the columns to look at, then rows; `*` stands for any cell
 * @throws for a column that the table does not have
 */
export function rowsAmong([heads = [], ...rows]: Rows, [columns = [], ...wanted]: Rows): Rows {
  const stranger = columns.find((column) => !heads.includes(column));
  if (stranger !== undefined) throw new Error(noColumn(stranger, heads));
  return wanted.filter((cells) =>
    rows.some((row) =>
      columns.every((column, place) => [ANY_CELL, row[heads.indexOf(column)]].includes(cells[place])),
    ),
  );
}
