// What every driver says, in the same words, of what it expected and did not find, or could not do.
import type { ControlRole } from './driver.ts';
import { asTable, CONTROLS, quoted } from './words.ts';

/** How much of a page a failure quotes, in characters. */
const QUOTE_LENGTH = 600;

/** What was to be seen. */
export const EXPECTED = {
  heading: (heading: string) => `Le titre ${quoted(heading)} était attendu.`,
  title: (title: string) => `L'onglet devait s'intituler ${quoted(title)}.`,
  text: (text: string) => `Le texte ${quoted(text)} était attendu.`,
  noText: (text: string) => `Le texte ${quoted(text)} ne devait pas être là.`,
  control: (role: ControlRole, name: string) => `${CONTROLS[role].one} ${quoted(name)} était attendu.`,
  noControl: (role: ControlRole, name: string) =>
    `${CONTROLS[role].one} ${quoted(name)} ne devait pas être là.`,
  yellow: (button: string) => `Le bouton ${quoted(button)} devait être jaune.`,
  field: (field: string) => `Le champ ${quoted(field)} était attendu.`,
  noField: (field: string) => `Le champ ${quoted(field)} ne devait pas être là.`,
  dialog: (name: string) => `La boîte de dialogue ${quoted(name)} devait être ouverte.`,
  noDialog: () => 'Aucune boîte de dialogue ne devait être ouverte.',
  fault: (field: string, message: string) =>
    `L'erreur ${quoted(message)} était attendue au champ ${quoted(field)} et en haut.`,
  faultOnTop: (message: string) => `L'erreur ${quoted(message)} était attendue en haut.`,
  hint: (field: string, hint: string) => `L'aide ${quoted(hint)} était attendue au champ ${quoted(field)}.`,
  notice: (text: string) => `Le message d'information ${quoted(text)} était attendu.`,
  value: (field: string, text: string) => `Le champ ${quoted(field)} devait contenir ${quoted(text)}.`,
  choice: (choice: string) => `Le choix ${quoted(choice)} devait être coché.`,
  noChoice: (choice: string) => `Le choix ${quoted(choice)} ne devait pas être coché.`,
  focusOn: (name: string) => `Le curseur devait être sur ${quoted(name)}.`,
  focusOnErrors: () => 'Le curseur devait être sur le résumé des erreurs.',
  noAnswer: () => 'Le site ne devait pas répondre.',
  address: (part: string) => `L'adresse devait contenir ${quoted(part)}.`,
  labels: (labels: readonly string[]) =>
    `Les champs devaient être, dans l'ordre\u00a0: ${labels.join(', ')}.`,
  choices: (group: string, choices: readonly string[]) =>
    `Les choix à ${quoted(group)} devaient être\u00a0: ${choices.join(', ')}.`,
  columns: (table: string, columns: readonly string[]) =>
    `Les colonnes du tableau ${quoted(table)} devaient être\u00a0: ${columns.join(', ')}.`,
  rows: (table: string, rows: readonly (readonly string[])[]) =>
    `Le tableau ${quoted(table)} devait avoir exactement ces lignes\u00a0:\n${asTable(rows)}`,
  rowsAmong: (table: string, rows: readonly (readonly string[])[]) =>
    `Le tableau ${quoted(table)} devait avoir ces lignes, parmi d'autres\u00a0:\n${asTable(rows)}`,
  noRowAmong: (table: string, rows: readonly (readonly string[])[]) =>
    `Le tableau ${quoted(table)} ne devait avoir aucune de ces lignes\u00a0:\n${asTable(rows)}`,
  readable: (name: string) => `${quoted(name)} devait pouvoir être lu.`,
} as const;

/** What could not be done. */
export const UNABLE = {
  use: (role: ControlRole, name: string) => `${CONTROLS[role].one} ${quoted(name)} n'a pas pu être utilisé.`,
  fill: (field: string) => `Le champ ${quoted(field)} n'a pas pu être rempli.`,
  paste: (field: string) => `Le texte n'a pas pu être collé dans le champ ${quoted(field)}.`,
  choose: (group: string, choice: string) =>
    `Le choix ${quoted(choice)} à ${quoted(group)} n'a pas pu être fait.`,
  tick: (box: string) => `La case ${quoted(box)} n'a pas pu être cochée.`,
  untick: (box: string) => `La case ${quoted(box)} n'a pas pu être décochée.`,
  closeOnlyTab: () => "Il n'y a qu'un onglet.",
} as const;

/**
 * A failure as its reader needs it: what was expected, where, and what is there instead.
 * @param found what is there instead, in a French sentence
 * @param cause what the driver's own tools said
 */
export function failure(expectation: string, address: string, found: string, cause: unknown): Error {
  return new Error(`${expectation}\nPage\u00a0: ${address}\n${found}`, { cause });
}

/** What a page says, cut where it gets long. */
export function quotePage(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return `On y lit\u00a0: ${oneLine.length > QUOTE_LENGTH ? `${oneLine.slice(0, QUOTE_LENGTH)}…` : oneLine}`;
}

/** The controls that a page has. */
export const quoteControls = (role: ControlRole, names: readonly string[]): string =>
  `${CONTROLS[role].all} de la page\u00a0: ${names.map(quoted).join(', ') || 'aucun'}.`;
