import type { Examples, Scenario, Step, TableCell } from '@cucumber/messages';
import { enumerated } from '../../../reports/ci/undefined-step/words.ts';
import { OUTLINE_KEYWORDS } from '../keywords.ts';
import { quoted, type Finding, type Rule } from '../rule.ts';
import { rowsOf, scenariosOf } from '../scenarios.ts';

/** A rule about outlines, with or without examples. */
const ofOutlines = (id: string, check: (outline: Scenario) => Finding[]): Rule => ({
  id,
  isMended: false,
  check: ({ document }) => (document ? scenariosOf(document) : []).filter(isOutline).flatMap(check),
});

const isOutline = ({ keyword, examples }: Scenario): boolean =>
  examples.length > 0 || OUTLINE_KEYWORDS.includes(keyword);

/** A column that no step names makes readers believe that it counts. */
export const uselessColumn = ofOutlines('colonne-inutile', (outline) => {
  const words = [outline, ...outline.steps].flatMap(wordsOf).join('\n');
  return outline.examples.flatMap(({ tableHeader }) =>
    (tableHeader?.cells ?? [])
      .filter(({ value }) => !words.includes(`<${value}>`))
      .map(({ value, location: { line, column = 1 } }) => ({
        line,
        column,
        message: `Rien ne nomme la colonne ${quoted(value)}. Écrivez ${quoted(`<${value}>`)} dans une étape ou le titre, ou retirez-la.`,
      })),
  );
});

/** Without a column of its name, « <nom> » stays as it is written. */
export const missingColumn = ofOutlines('colonne-absente', (outline) =>
  [outline, ...outline.steps].flatMap((node) => {
    const { line, column = 1 } = node.location;
    const missing = namesIn(wordsOf(node).join('\n')).filter((name) =>
      outline.examples.some((examples) => !columnsOf(examples).includes(name)),
    );
    return missing.map((name) => ({
      line,
      column,
      message: missingText(name, outline.examples),
    }));
  }),
);

function missingText(name: string, examples: readonly Examples[]): string {
  const known = [...new Set(examples.flatMap(columnsOf))].map(quoted);
  if (known.includes(quoted(name)))
    return `Tous les exemples n'ont pas de colonne ${quoted(name)}. Ajoutez-la, ou corrigez ${quoted(`<${name}>`)}.`;
  const there = known.length === 0 ? '' : ` Il y a ${enumerated(known)}.`;
  return `${quoted(`<${name}>`)} n'est le nom d'aucune colonne des Exemples.${there} Corrigez-le, ou ajoutez la colonne.`;
}

/** One row is a scenario in disguise. */
export const singleExample = ofOutlines('exemple-unique', ({ examples, location: { line, column = 1 } }) => {
  const count = examples.flatMap(rowsOf).length;
  if (count > 1) return [];
  const said = count === 0 ? "Ce plan n'a aucun exemple" : "Ce plan n'a qu'un exemple";
  return [{ line, column, message: `${said}. Ajoutez-en, ou écrivez un scénario.` }];
});

/** Twice the same row is twice the same scenario. */
export const sameExample = ofOutlines('exemple-double', ({ examples }) => {
  const firstLines = new Map<string, number>();
  return examples.flatMap((table) =>
    rowsOf(table).flatMap((row, index) => {
      const { line, column = 1 } = table.tableBody[index]?.location ?? table.location;
      const said = JSON.stringify([...row].sort());
      const first = firstLines.get(said);
      if (first === undefined) firstLines.set(said, line);
      return first === undefined
        ? []
        : [{ line, column, message: `Cet exemple est déjà ligne ${first}. Retirez-le.` }];
    }),
  );
});

const columnsOf = ({ tableHeader }: Examples): string[] =>
  (tableHeader?.cells ?? []).map(({ value }) => value);

/** All of a title or of a step in which a column can be named. */
const wordsOf = (node: Scenario | Step): string[] =>
  'text' in node
    ? [node.text, node.docString?.content ?? '', ...cellsOf(node).map(({ value }) => value)]
    : [node.name];

const cellsOf = ({ dataTable }: Step): TableCell[] => (dataTable?.rows ?? []).flatMap(({ cells }) => cells);

/** What looks like the name of a column: « <b>Émilie</b> » and « <img src=x> », as typed in a field, do not. */
const namesIn = (text: string): string[] =>
  Array.from(text.matchAll(/<([^<>/=]+)>(?!.*<\/\1>)/g), ([, name = '']) => name);
