import { CsvError, parse } from 'csv-parse/sync';
import { PERSON_FIELDS } from './preset.ts';
import { atLine, refusedFile, type PresetDraft } from './preset-draft.ts';
import { quoted, received } from './preset-fields.ts';
import { fieldKey, unknownNames } from './preset-keys.ts';

/** Columns that hold one value for the whole file, each with the field that it fills. */
const FILE_COLUMNS: Readonly<Record<string, string>> = {
  clinique: 'clinique',
  'nom du modèle': 'nom',
  description: 'description',
};
const COLUMNS = [...PERSON_FIELDS, ...Object.keys(FILE_COLUMNS)];
const NEEDED = ['titre', 'prénom', 'nom', 'courriel'];

/** What a fault of CSV's own rules means, by the code of the parser. */
const MEANINGS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "Un guillemet s'ouvre et n'est jamais fermé.",
  INVALID_OPENING_QUOTE:
    "Un guillemet est au milieu d'une case. Doublez-le et entourez la case de guillemets.",
  CSV_INVALID_CLOSING_QUOTE: "Un guillemet est au milieu d'une case entre guillemets. Doublez-le.",
};

interface Row {
  cells: readonly string[];
  /** Where it begins, from 1. */
  line: number;
}

/**
 * Takes a preset in CSV to pieces: one line a person, under a line of column names. Commas, semicolons (as Excel writes
 * in French) or tabs separate the columns.
 * @throws PresetError where it is no CSV, a column is unknown, there twice or missing, or a cell has no column
 */
export function csvDraft(source: string, text: string): PresetDraft {
  const [header = { cells: [], line: 1 }, ...rows] = readRows(source, text);
  const columns = header.cells.map(
    (cell) => COLUMNS.find((name) => fieldKey(name) === fieldKey(cell)) ?? cell.trim(),
  );
  const values = new Map(Object.keys(FILE_COLUMNS).map((name) => [name, valuesOf(name, columns, rows)]));
  const faults = [
    ...columnFaults(columns).map((fault) => atLine(header.line, fault)),
    ...rows.flatMap((row) => strayCells(row, columns)),
    ...[...values].flatMap(([name, found]) => severalValues(name, found)),
  ];
  if (faults.length > 0) throw refusedFile(source, faults);
  const people = rows.map(({ cells, line }) => ({
    input: Object.fromEntries(PERSON_FIELDS.map((name) => [name, cells[columns.indexOf(name)]])),
    line,
  }));
  const ofFile = [...values].map(([name, [first]]) => [FILE_COLUMNS[name], first?.value]);
  return {
    fields: { ...Object.fromEntries(ofFile), personnes: people },
    lineOf: (field) => [...values].find(([name]) => FILE_COLUMNS[name] === field)?.[1][0]?.line,
    people,
  };
}

/** The rows with something in them. */
function readRows(source: string, text: string): Row[] {
  const rows: Row[] = [];
  let next = 1;
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: next });
        next = lines + 1;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const meaning = MEANINGS[error.code] ?? `Ce n'est pas du CSV bien formé (${error.code}).`;
    throw refusedFile(source, [atLine(next, meaning)]);
  }
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** What separates the columns: the sign that the line of column names has most of. */
function delimiterOf(text: string): string {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  const count = (sign: string): number => header.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function columnFaults(columns: readonly string[]): string[] {
  const unknown = columns.filter((name) => name !== '' && !COLUMNS.includes(name));
  const twice = COLUMNS.filter((name) => columns.filter((column) => column === name).length > 1);
  const missing = NEEDED.filter((name) => !columns.includes(name));
  return [
    ...(unknown.length > 0 ? [unknownNames('Colonne inconnue', unknown, COLUMNS)] : []),
    ...twice.map((name) => `La colonne ${quoted(name)} est là deux fois.`),
    ...missing.map((name) => `La colonne ${quoted(name)} est obligatoire.`),
  ];
}

/** Cells that stand under no column name. */
const strayCells = ({ cells, line }: Row, columns: readonly string[]): string[] =>
  cells.flatMap((cell, index) =>
    cell.trim() === '' || (columns[index] ?? '') !== ''
      ? []
      : [atLine(line, `La case ${index + 1} n'a pas de nom de colonne. ${received(cell)}`)],
  );

/** The different values of a column. */
function valuesOf(name: string, columns: readonly string[], rows: readonly Row[]) {
  const filled = rows
    .map(({ cells, line }) => ({ value: (cells[columns.indexOf(name)] ?? '').trim(), line }))
    .filter(({ value }) => value !== '');
  return filled.filter(({ value }, index) => filled.findIndex((other) => other.value === value) === index);
}

const severalValues = (name: string, found: readonly { value: string; line: number }[]): string[] =>
  found
    .slice(1)
    .map(({ value, line }) =>
      atLine(
        line,
        `La colonne ${quoted(name)} vaut pour tout le fichier\u00a0: une seule valeur y est attendue. ${received(value)}`,
      ),
    );
