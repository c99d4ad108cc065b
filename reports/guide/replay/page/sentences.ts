// What is said of marks, in French.
import type { Mark, Rectangle } from '../../storyboard.ts';

/** A text between « », and between “ ” what it has between « » itself. */
export const quoted = (text: string): string =>
  `«\u00a0${text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')}\u00a0»`;

/** What a mark shows, as an instruction: « Saisir « Émilie » dans « Prénom » ». */
export function sentenceOf({ gesture, label, text, isSecret }: Mark): string {
  switch (gesture) {
    case 'open':
      return `Ouvrir la page ${quoted(label)}`;
    case 'click':
      return `Cliquer sur ${quoted(label)}`;
    case 'fill':
      return isSecret || text === undefined
        ? `Remplir ${quoted(label)}`
        : `Saisir ${quoted(text)} dans ${quoted(label)}`;
    case 'choose':
      return text === undefined ? `Choisir ${quoted(label)}` : `Choisir ${quoted(text)} à ${quoted(label)}`;
    case 'tick':
      return `Cocher ${quoted(label)}`;
    case 'key':
      return text === undefined
        ? `Appuyer sur ${quoted(label)}`
        : `Appuyer sur ${quoted(text)} dans ${quoted(label)}`;
    case 'see':
      return `À l'écran\u00a0: ${quoted(label)}`;
  }
}

const LIST = new Intl.ListFormat('fr-CA');

/** What marks that belong together show: « Ouvrir la page « Connexion », puis saisir… », « À l'écran : « A » et « B » ». */
export function sentenceOfAll(marks: readonly Mark[]): string {
  if (marks.length > 1 && marks.every(({ gesture }) => gesture === 'see')) {
    return `À l'écran\u00a0: ${LIST.format(marks.map(({ label }) => quoted(label)))}`;
  }
  return marks
    .map((mark, index) => (index === 0 ? sentenceOf(mark) : inner(sentenceOf(mark))))
    .join(', puis ');
}

/** A sentence inside another. */
export const inner = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** What a mark is on, as an answer to « Sur quoi cliquez-vous? ». */
export function controlOf({ gesture, label, text }: Mark): string {
  switch (gesture) {
    case 'fill':
      return `Champ ${quoted(label)}`;
    case 'choose':
      return text === undefined ? `Choix ${quoted(label)}` : `Choix ${quoted(text)} à ${quoted(label)}`;
    case 'tick':
      return `Case ${quoted(label)}`;
    default:
      return `Bouton ou lien ${quoted(label)}`;
  }
}

/** The first hint: what to look for. */
export function controlHint({ gesture, label, text }: Mark): string {
  switch (gesture) {
    case 'fill':
      return `Cherchez le champ ${quoted(label)}.`;
    case 'choose':
      return text === undefined
        ? `Cherchez le choix ${quoted(label)}.`
        : `Cherchez le choix ${quoted(text)}, à ${quoted(label)}.`;
    case 'tick':
      return `Cherchez la case ${quoted(label)}.`;
    default:
      return `Cherchez le bouton ou le lien ${quoted(label)}.`;
  }
}

/** The second hint: where to look. */
export function regionHint({ x, y, width, height }: Rectangle): string {
  const down = third(y + height / 2, ['dans le haut', 'au milieu', 'dans le bas']);
  const across = third(x + width / 2, ['à gauche', 'au centre', 'à droite']);
  return `Regardez ${down} de l'image, ${across}.`;
}

function third(fraction: number, [first, second, last]: readonly [string, string, string]): string {
  if (fraction < 1 / 3) return first;
  return fraction < 2 / 3 ? second : last;
}
