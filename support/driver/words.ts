// How a driver writes what it expected, and finds what is printed.
import type { ControlRole } from './driver.ts';

export const CONTROLS: Readonly<Record<ControlRole, { one: string; all: string }>> = {
  button: { one: 'Le bouton', all: 'Boutons' },
  link: { one: 'Le lien', all: 'Liens' },
};

export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const labelled = (label: string): RegExp => new RegExp(`^\\s*${escaped(label)}\\s*\\*?\\s*$`);
export const containing = (text: string): RegExp => new RegExp(escaped(text));
/** To the letter, capitals included; any white space is as good as another. */
export const printed = (text: string): RegExp => new RegExp(escaped(text).replace(/\s+/g, '\\s+'));
/** A label as people say it, without its star. */
export const withoutStar = (label: string): string => label.replace(/\*\s*$/, '').trim();
export const asTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Stands for whatever is in a cell of a table. */
export const ANY_CELL = '*';

/** The yellow of « Connexion » in the guide's picture (guide 1.1), as browsers write it. */
export const GUIDE_YELLOW = 'rgb(224, 173, 3)';
