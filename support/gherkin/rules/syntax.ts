import type { SyntaxFault } from '../feature-file.ts';
import { quoted, type Rule } from '../rule.ts';

/** What Gherkin itself refuses, in French. */
export const syntax: Rule = {
  id: 'syntaxe',
  isMended: false,
  check: ({ document, faults }) =>
    document && !document.feature
      ? [{ line: 1, column: 1, message: 'Ce fichier ne contient aucune fonctionnalité.' }]
      : faults.map((fault) => ({ line: fault.line, column: fault.column, message: inFrench(fault) })),
};

const SENTENCES: readonly [said: RegExp, french: (found: string) => string][] = [
  [
    /, got '([^]*)'$/,
    (line) =>
      `Gherkin ne comprend pas ${quoted(line)} à cet endroit. Vérifiez le mot-clé, ses accents et ses espaces.`,
  ],
  [/^unexpected end of file/, () => "Le fichier s'arrête avant la fin de ce qu'il commence."],
  [
    /^inconsistent cell count/,
    () =>
      "Les lignes du tableau n'ont pas toutes autant de cellules. Une barre dans une cellule s'écrit \\|.",
  ],
  [/^A tag may not contain whitespace/, () => "Une étiquette ne contient pas d'espace."],
  [
    /^Language not supported: (.*)$/,
    (name) => `Gherkin ne connaît pas la langue ${quoted(name)}. Écrivez ${quoted('# language: fr')}.`,
  ],
];

function inFrench({ message }: SyntaxFault): string {
  for (const [said, french] of SENTENCES) {
    const found = said.exec(message);
    if (found) return french((found[1] ?? '').trim());
  }
  return message;
}
