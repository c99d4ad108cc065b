import { quoted, type Rule } from '../rule.ts';

const LANGUAGE = /^\s*#\s*language\s*:\s*(\S+)\s*$/;

/** Editors and reports read English where nothing says French, whatever cucumber.js says. */
export const language: Rule = {
  id: 'langue',
  isMended: true,
  check: ({ lines }) => {
    const line = lines.find(({ text }) => LANGUAGE.test(text));
    if (line === undefined) {
      const message = `La première ligne doit être ${quoted('# language: fr')}.`;
      return [{ line: 1, column: 1, message, edit: { length: 0, text: '# language: fr\n' } }];
    }
    const [, said = ''] = LANGUAGE.exec(line.text) ?? [];
    if (said === 'fr') return [];
    const message = `La langue est ${quoted(said)}. Écrivez ${quoted('# language: fr')}.`;
    const edit = { length: line.text.length, text: '# language: fr' };
    return [{ line: line.number, column: 1, message, edit }];
  },
};
