import { mending, spots } from '../prose.ts';
import { quoted, type Rule } from '../rule.ts';

/** Without no-break spaces, a quotation mark can be left alone at the end of a line. */
export const quotationMarks: Rule = {
  id: 'guillemets',
  isMended: true,
  check: (feature) =>
    spots(feature, /«\s*»|«\s*|\s*»/g, ['prose', 'row', 'comment']).flatMap((spot) => {
      const wanted = spot.found.replaceAll(/\s/g, '').replace('«', '«\u00a0').replace(/^»/, '\u00a0»');
      return spot.found === wanted ? [] : [mending(spot, MESSAGE, wanted)];
    }),
};

const MESSAGE = `Écrivez une espace insécable après « et avant »\u00a0: ${quoted('comme ici')}.`;
