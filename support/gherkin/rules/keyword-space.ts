import type { FeatureFile } from '../feature-file.ts';
import { BLANK, looselyTyped, STEP_KEYWORDS } from '../keywords.ts';
import { quoted, type Finding, type Rule } from '../rule.ts';
import type { SourceLine } from '../source-lines.ts';

/** With another space than the plain one Gherkin sees no keyword: at the top of a scenario, no step and no error. */
export const keywordSpace: Rule = {
  id: 'espace-du-mot-cle',
  isMended: true,
  check: ({ lines }: FeatureFile) => lines.flatMap((line) => (line.kind === 'prose' ? findingsIn(line) : [])),
};

/** What follows a word that only looks like a keyword: « Exemple\u00a0: » in a description. */
const PUNCTUATION = '[:;!?»]';

const typed = STEP_KEYWORDS.map((keyword) => ({
  keyword,
  pattern: new RegExp(
    `^${looselyTyped(keyword)}${keyword.endsWith(' ') ? `${BLANK}+(?!${PUNCTUATION}|${BLANK})` : ''}`,
  ),
}));

function findingsIn({ number, text }: SourceLine): Finding[] {
  const words = text.trimStart();
  for (const { keyword, pattern } of typed) {
    const found = pattern.exec(words)?.[0];
    if (found === undefined) continue;
    if (!/[\u00a0\u202f\t]/.test(found)) return [];
    const message = `Une espace insécable cache le mot-clé ${quoted(keyword.trim())} à Gherkin. Écrivez une espace ordinaire.`;
    const column = text.length - words.length + 1;
    return [{ line: number, column, message, edit: { length: found.length, text: keyword } }];
  }
  return [];
}
