import { dialects } from '@cucumber/gherkin';

const french = dialects.fr;
if (french === undefined) throw new Error('Gherkin no longer knows French.');

const longestFirst = (keywords: readonly string[]): string[] =>
  [...new Set(keywords)].sort((one, other) => other.length - one.length);

/** « Étant donné que », « Et qu' »…: what opens a step, with the space or the apostrophe it ends with; longest first. */
export const STEP_KEYWORDS = longestFirst(
  [french.given, french.when, french.then, french.and, french.but].flat(),
);

/** « Fonctionnalité », « Plan du scénario »…: what a colon follows. */
export const TITLE_KEYWORDS = longestFirst(
  [
    french.feature,
    french.rule,
    french.background,
    french.scenario,
    french.scenarioOutline,
    french.examples,
  ].flat(),
);

/** Those of titles that examples follow. */
export const OUTLINE_KEYWORDS: readonly string[] = french.scenarioOutline;

/** Blanks that a keyboard can put where a plain space should be. */
export const BLANK = '[ \\t\\u00a0\\u202f]';
export const CURLY_APOSTROPHES = '’‘ʼ';

/** A pattern for a keyword whatever its blanks and apostrophes, the last blank left out. */
export const looselyTyped = (keyword: string): string =>
  keyword.trim().replace('*', '\\*').replaceAll(' ', `${BLANK}+`).replaceAll("'", `['${CURLY_APOSTROPHES}]`);

const STEP = new RegExp(
  `^(?:${STEP_KEYWORDS.map((keyword) => looselyTyped(keyword) + (keyword.endsWith(' ') ? `${BLANK}+` : '')).join('|')})`,
);
const TITLE = new RegExp(`^(?:${TITLE_KEYWORDS.map(looselyTyped).join('|')})${BLANK}*:`);

/** Where the words of a line begin, its margin and its keyword passed. */
export function proseStart(text: string): number {
  const margin = text.length - text.trimStart().length;
  const keyword = TITLE.exec(text.trimStart())?.[0] ?? STEP.exec(text.trimStart())?.[0] ?? '';
  return margin + keyword.length;
}
