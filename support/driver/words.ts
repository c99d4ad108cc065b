// How a driver writes what it expected, and finds what is printed.
import type { ControlRole, Key } from './driver.ts';
import type { Rows } from './rows.ts';

export const CONTROLS: Readonly<Record<ControlRole, string>> = { button: 'Le bouton', link: 'Le lien' };

/** Keys, by what they are called. */
export const KEYS: ReadonlyMap<string, Key> = new Map([
  ['Échap', 'Escape'],
  ['Entrée', 'Enter'],
  ['Tab', 'Tab'],
  ['Espace', 'Space'],
]);

export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** To the letter, capitals included; any white space is as good as another. */
const spaced = (text: string): string => escaped(text).replace(/\s+/g, '\\s+');
export const labelled = (label: string): RegExp => new RegExp(`^\\s*${spaced(label)}\\s*\\*?\\s*$`);
export const printed = (text: string): RegExp => new RegExp(spaced(text));
/** A label as people say it, without its star. */
export const withoutStar = (label: string): string => label.replace(/\*\s*$/, '').trim();
export const asTable = (rows: Rows): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Stands for whatever is in a cell of a table. */
export const ANY_CELL = '*';

/** The yellow of « Connexion » in the guide's picture (guide 1.1), as browsers write it. */
export const GUIDE_YELLOW = 'rgb(224, 173, 3)';
