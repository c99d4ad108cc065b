import { isInWords, isQuoted, mending, spots, type Spot } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** A tab is as wide as each editor pleases. */
export const tab: Rule = {
  id: 'tabulation',
  isMended: true,
  check: (feature) =>
    spots(feature, /\t+/g, ['prose', 'row', 'comment', 'tags']).map((spot) =>
      mending(
        spot,
        'Écrivez des espaces plutôt que des tabulations.',
        isMargin(spot) ? '  '.repeat(spot.found.length) : ' ',
      ),
    ),
};

/** Two spaces look like one, and no step has them. */
export const doubleSpace: Rule = {
  id: 'espaces-doubles',
  isMended: true,
  check: (feature) =>
    spots(feature, /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/g)
      .filter((spot) => isInWords(spot) && !isQuoted(spot))
      .map((spot) =>
        mending(spot, 'Écrivez une seule espace.', spot.found.includes('\u00a0') ? '\u00a0' : ' '),
      ),
};

const isMargin = ({ line, index }: Spot): boolean => line.text.slice(0, index).trim() === '';
