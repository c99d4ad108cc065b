// What an eye does not see in a step, and Cucumber does: accents in two signs, curly apostrophes, no-break spaces.
import { APOSTROPHES, QUOTED, quoted } from './words.ts';

const QUOTATION = new RegExp(`(${QUOTED})`);
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');
const OTHER_APOSTROPHE = new RegExp(`[${APOSTROPHES.slice(1)}]`);
const OTHER_SPACE = /[^\S ]|(?<= ) | (?= )/g;

/** The step as an ordinary keyboard types it; what is between quotation marks keeps its spaces and apostrophes. */
export const repairSigns = (text: string): string =>
  text
    .normalize('NFC')
    .split(QUOTATION)
    .map((part, index) =>
      isQuotation(index) ? part : part.replace(ANY_APOSTROPHE, "'").replace(/\s+/g, ' '),
    )
    .join('');

/** Spaces that are not one ordinary space, made visible: « ⍽ » is a no-break space, « ␣ » one of several, « ⇥ » a tab. */
export const showSpaces = (gap: string, mark: (text: string) => string): string =>
  gap.replace(OTHER_SPACE, (space) => mark(space === '\t' ? '⇥' : space === ' ' ? '␣' : '⍽'));

/** French sentences on the signs of a step that are not those of an ordinary keyboard. */
export function signAdvice(text: string): string[] {
  const parts = text.split(QUOTATION).filter((_part, index) => !isQuotation(index));
  const has = (sign: RegExp): boolean => parts.some((part) => sign.test(part));
  return [
    ...(text === text.normalize('NFC')
      ? []
      : [
          'Des accents sont faits de deux signes, la lettre puis son accent, comme dans certains textes copiés\u00a0: ' +
            'retapez ces lettres.',
        ]),
    ...(has(OTHER_APOSTROPHE)
      ? [
          "L'apostrophe courbe (\u00a0’\u00a0) n'est pas celle des étapes\u00a0: tapez l'apostrophe droite (\u00a0'\u00a0).",
        ]
      : []),
    ...(has(/[^\S \t]/) ? ['Une espace insécable (⍽) est là où il faut une espace ordinaire.'] : []),
    ...(has(/ {2}/) ? ['Il y a plusieurs espaces de suite (␣)\u00a0: il en faut une seule.'] : []),
    ...(has(/\t/) ? ['Il y a une tabulation (⇥)\u00a0: il faut une espace.'] : []),
    ...unclosedAdvice(text),
  ];
}

function unclosedAdvice(text: string): string[] {
  const count = (sign: string): number => text.split(sign).length - 1;
  const [open, closed, straight] = [count('«'), count('»'), count('"')];
  if (open > closed) return [`Le guillemet « n'est pas refermé\u00a0: il manque un »${after(text)}.`];
  if (closed > open) return ["Le guillemet » ferme un texte que rien n'ouvre\u00a0: il manque un «."];
  if (straight % 2 === 1)
    return ['Un guillemet " reste seul\u00a0: il en faut un avant le texte et un après.'];
  return [];
}

/** Where the closing mark is missing, where it can be told. */
function after(text: string): string {
  const rest = text.slice(text.lastIndexOf('«') + 1).trim();
  return rest.includes(' ') ? '' : ` après ${quoted(rest)}`;
}

/** A text that was split around its quotations has them in every second place. */
const isQuotation = (index: number): boolean => index % 2 === 1;
