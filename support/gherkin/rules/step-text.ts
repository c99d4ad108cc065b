import { stepsOf } from '../scenarios.ts';
import { quoted, type Rule } from '../rule.ts';

/** A keyword alone says nothing. */
export const stepWithoutWords: Rule = {
  id: 'etape-vide',
  isMended: false,
  check: ({ document }) =>
    (document ? stepsOf(document) : [])
      .filter(({ text }) => text === '')
      .map(({ location: { line, column = 1 }, keyword }) => ({
        line,
        column,
        message: `Rien ne suit ${quoted(keyword.trim())}. Écrivez l'étape, ou retirez la ligne.`,
      })),
};

/** A step is half a sentence, which others go on with. */
export const finalPeriod: Rule = {
  id: 'point-final',
  isMended: true,
  check: ({ document, lines }) =>
    (document ? stepsOf(document) : [])
      .filter(({ text }) => /[^.]\.$/.test(text))
      .map(({ location: { line } }) => ({
        line,
        column: (lines[line - 1]?.text ?? '').trimEnd().length,
        message: 'Une étape ne finit pas par un point. Retirez-le.',
        edit: { length: 1, text: '' },
      })),
};
