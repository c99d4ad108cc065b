import { isInWords, isQuoted, mending, spots } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** The typography of Québec: a no-break space before a colon. */
export const colon: Rule = {
  id: 'deux-points',
  isMended: true,
  check: (feature) => [
    ...spots(feature, /(?<=\S)[ \t\u202f]+:(?=\s|$)/g)
      .filter(isInWords)
      .map((spot) => mending(spot, 'Écrivez une espace insécable avant les deux-points.', '\u00a0:')),
    ...spots(feature, /(?<=[\p{L}\p{N})»]):(?=\s|$)/gu)
      .filter((spot) => isInWords(spot) && !isQuoted(spot))
      .map((spot) => mending(spot, 'Il manque une espace insécable avant les deux-points.', '\u00a0:')),
  ],
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
