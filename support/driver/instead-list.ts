// What is in the lists and tables of a page instead of what was to be there, whole and in its order.
import { onOneLine } from './http-sight.ts';
import { lines, part, text, type Instead } from './instead.ts';
import { nearestFirst } from './page-parts.ts';
import { noColumn, readRows, rowsAmong, type Rows } from './rows.ts';
import { asTable } from './words.ts';

/** How many rows of a table a failure shows. */
const MOST_ROWS = 12;

/** The labels of fields and groups. */
export const labels: Instead = (page) => lines(listed('Les champs', textsOf(page.labels)), text(page));

/** The choices of the group, or the groups. */
export const choices = (group: string): Instead =>
  part(['group'], group, (place) => listed('Les choix', textsOf(place.querySelectorAll('label'))));

/** The columns of the table, or the tables. */
export const columns = (table: string): Instead =>
  part(['table'], table, (place) => listed('Les colonnes', textsOf(place.querySelectorAll('thead th'))));

/** The rows of the table, and how many, then whether those that were looked for are made otherwise; or the tables. */
export const rows = (table: string, wanted: Rows): Instead =>
  part(['table'], table, (place) => {
    const heads = textsOf(place.querySelectorAll('thead th'));
    const read = Array.from(place.querySelectorAll('tbody'), readRows).flat();
    const told = read.map((row) => asTable([row]));
    return lines(shown(told, `Il en a ${read.length}`), otherShape(wanted[0] ?? [], heads, read));
  });

/** The table, from its heads to its rows, nearest first to one that was looked for; or the tables. */
export const rowsAmongOthers = (table: string, wanted: Rows): Instead =>
  part(['table'], table, (place) => {
    const [heads = [], ...body] = readRows(place);
    const stranger = wanted[0]?.find((column) => !heads.includes(column));
    if (stranger !== undefined) return noColumn(stranger, heads);
    const found = rowsAmong([heads, ...body], wanted);
    const missing = wanted.slice(1).find((row) => !found.includes(row)) ?? [];
    const told = body.map((row) => asTable([row]));
    return shown([asTable([heads]), ...nearestFirst(told, asTable([missing]))]);
  });

const textsOf = (places: Iterable<Element>): string[] =>
  Array.from(places, ({ textContent }) => onOneLine(textContent));

const listed = (what: string, texts: readonly string[]): string =>
  texts.length === 0 ? `${what}\u00a0: il n'y en a pas.` : `${what} sont\u00a0: ${texts.join(', ')}.`;

/** @param wanted the first of the rows that were looked for: they all have as many cells */
function otherShape(wanted: readonly string[], heads: readonly string[], read: Rows): string {
  const isOther = wanted.length > 0 && [heads, ...read].every(({ length }) => length !== wanted.length);
  const isHeads = wanted.length > 0 && wanted.every((cell) => heads.includes(cell));
  return [
    isOther
      ? `Vos lignes ont ${cellCount(wanted.length)}; le tableau en a ${heads.length}\u00a0: ${heads.join(', ')}.`
      : '',
    isOther || isHeads ? "Cette étape n'a pas de ligne de titres." : '',
  ]
    .join(' ')
    .trim();
}

const cellCount = (count: number): string => `${count} ${count === 1 ? 'cellule' : 'cellules'}`;

function shown(rowsTold: readonly string[], before = 'Il a'): string {
  if (rowsTold.length === 0) return "Il n'a aucune ligne.";
  const more = rowsTold.length > MOST_ROWS ? ['…'] : [];
  return [`${before}\u00a0:`, ...rowsTold.slice(0, MOST_ROWS), ...more].join('\n');
}
