import type { Rule } from '../rule.ts';

/** An accent typed apart from its letter looks the same, and is another word to Gherkin. */
export const composedAccents: Rule = {
  id: 'accents-composes',
  isMended: true,
  check: ({ lines }) =>
    lines.flatMap(({ number, text }) => {
      const composed = text.normalize('NFC');
      if (composed === text) return [];
      let same = 0;
      while (text[same] === composed[same]) same += 1;
      const edit = { length: text.length - same, text: composed.slice(same) };
      return [{ line: number, column: same + 1, message: MESSAGE, edit }];
    }),
};

const MESSAGE =
  "Un accent est à part de sa lettre (forme décomposée). Écrivez la lettre accentuée d'un seul signe.";
