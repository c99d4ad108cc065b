import { CURLY_APOSTROPHES, looselyTyped, STEP_KEYWORDS } from '../keywords.ts';
import { mending, spots, type Spot } from '../prose.ts';
import type { Rule } from '../rule.ts';

const ELIDED = new RegExp(
  `^\\s*(?:${STEP_KEYWORDS.filter((keyword) => keyword.endsWith("'"))
    .map(looselyTyped)
    .join('|')})$`,
);

/** Gherkin knows no keyword with « ’ », and takes « qu’ » for words of the step. */
export const straightApostrophe: Rule = {
  id: 'apostrophe-droite',
  isMended: true,
  check: (feature) =>
    spots(feature, new RegExp(`[${CURLY_APOSTROPHES}]`, 'g'), ['prose', 'comment']).map((spot) =>
      mending(spot, messageOf(spot), "'"),
    ),
};

const messageOf = ({ line, index, found }: Spot): string =>
  ELIDED.test(line.text.slice(0, index + 1))
    ? `L'apostrophe courbe (${found}) cache le mot-clé à Gherkin. Écrivez l'apostrophe droite (').`
    : `L'apostrophe est courbe (${found}). Écrivez l'apostrophe droite (').`;
