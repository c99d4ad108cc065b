import { BLANK, looselyTyped, TITLE_KEYWORDS } from '../keywords.ts';
import { mending, spots } from '../prose.ts';
import { quoted, type Rule } from '../rule.ts';

const TITLE = new RegExp(`(?<=^\\s*)(?:${TITLE_KEYWORDS.map(looselyTyped).join('|')})${BLANK}*:`, 'g');

/** « Scénario : » is no keyword to Gherkin: at the top of a feature it is read as its description. */
export const keywordColon: Rule = {
  id: 'deux-points-du-mot-cle',
  isMended: true,
  check: (feature) =>
    spots(feature, TITLE).flatMap((spot) => {
      const keyword = spot.found.slice(0, -1).trim().replace(/\s+/g, ' ');
      if (spot.found === `${keyword}:`) return [];
      return [
        mending(
          spot,
          `Gherkin ne reconnaît pas ${quoted(spot.found)}. Écrivez ${quoted(`${keyword}:`)}, sans espace avant les deux-points.`,
          `${keyword}:`,
        ),
      ];
    }),
};
