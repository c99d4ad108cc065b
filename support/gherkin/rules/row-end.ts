import { splitRow } from '../format/table.ts';
import { quoted, type Rule } from '../rule.ts';

/** What follows the last bar of a row is nothing to Gherkin. */
export const rowEnd: Rule = {
  id: 'ligne-inachevee',
  isMended: false,
  check: ({ lines }) =>
    lines.flatMap(({ number, text, kind }) => {
      const { rest } = kind === 'row' ? splitRow(text) : { rest: '' };
      if (rest === '') return [];
      const message = `Gherkin ignore ${quoted(rest)}, que ne suit aucune barre. Finissez la ligne par une barre (|).`;
      return [{ line: number, column: text.lastIndexOf(rest) + 1, message }];
    }),
};
