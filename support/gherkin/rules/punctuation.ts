import { isMistypedBlock } from '../../../reports/ci/unreadable/line.ts';
import { isInWords, isQuoted, mending, spots } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** The typography of Québec: a no-break space before a colon. Not before that of « Scenario: », which was meant as a keyword. */
export const colon: Rule = {
  id: 'deux-points',
  isMended: true,
  check: (feature) =>
    [
      ...spots(feature, /(?<=\S)[ \t\u202f]+:(?=\s|$)/g)
        .filter(isInWords)
        .map((spot) => ({ spot, message: 'Écrivez une espace insécable avant les deux-points.' })),
      ...spots(feature, /(?<=[\p{L}\p{N})»]):(?=\s|$)/gu)
        .filter((spot) => isInWords(spot) && !isQuoted(spot))
        .map((spot) => ({ spot, message: 'Il manque une espace insécable avant les deux-points.' })),
    ]
      .filter(({ spot }) => !isMistypedBlock(spot.line.text))
      .map(({ spot, message }) => mending(spot, message, '\u00a0:')),
};

/** The typography of Québec: nothing before these. */
export const punctuation: Rule = {
  id: 'ponctuation',
  isMended: true,
  check: (feature) =>
    spots(feature, /(?<=[^\s«])\s+[;!?]/g)
      .filter((spot) => isInWords(spot) && !isQuoted(spot))
      .map((spot) => mending(spot, `Pas d'espace avant ${spot.found.trim()}`, spot.found.trim())),
};
