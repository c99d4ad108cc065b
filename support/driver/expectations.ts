// What every driver says, in the same words, of what it expected and did not find, or could not do.
import type { ControlRole } from './driver.ts';
import type { HttpPage } from './http-page.ts';
import * as instead from './instead.ts';
import type { Instead } from './instead.ts';
import * as list from './instead-list.ts';
import type { Rows } from './rows.ts';
import { ANY_CELL, asTable, CONTROLS, quoted } from './words.ts';

/** Something that a page is held to. */
export interface Expectation {
  /** What was expected, in a French sentence. */
  readonly sentence: string;
  /** What is there instead. */
  readonly instead: Instead;
  /** Whether something was to be done: what the page shows need not tell why it could not be. */
  readonly isAct?: boolean;
}

const expected = (sentence: string, found: Instead = instead.text): Expectation => ({
  sentence,
  instead: found,
});

const unable = (sentence: string, found: Instead): Expectation => ({
  ...expected(sentence, found),
  isAct: true,
});

/** What was to be seen. */
export const EXPECTED = {
  heading: (heading: string) =>
    expected(`Le titre ${quoted(heading)} était attendu.`, instead.heading(heading)),
  title: (title: string) => expected(`L'onglet devait s'intituler ${quoted(title)}.`, instead.title),
  text: (text: string) => expected(`Le texte ${quoted(text)} était attendu.`, instead.line(text)),
  noText: (text: string) => expected(`Le texte ${quoted(text)} ne devait pas être là.`, instead.line(text)),
  control: (role: ControlRole, name: string) =>
    expected(`${CONTROLS[role]} ${quoted(name)} était attendu.`, instead.part([role], name)),
  noControl: (role: ControlRole, name: string) =>
    expected(`${CONTROLS[role]} ${quoted(name)} ne devait pas être là.`),
  yellow: (button: string) =>
    expected(`Le bouton ${quoted(button)} devait être jaune.`, instead.part(['button'], button)),
  field: (field: string) =>
    expected(`Le champ ${quoted(field)} était attendu.`, instead.part(['field'], field)),
  noField: (field: string) => expected(`Le champ ${quoted(field)} ne devait pas être là.`),
  dialog: (name: string) =>
    expected(`La boîte de dialogue ${quoted(name)} devait être ouverte.`, instead.part(['dialog'], name)),
  noDialog: () => expected('Aucune boîte de dialogue ne devait être ouverte.', instead.all(['dialog'])),
  fault: (field: string, message: string) =>
    expected(
      `L'erreur ${quoted(message)} était attendue au champ ${quoted(field)} et en haut.`,
      instead.fault(field, message),
    ),
  faultOnTop: (message: string) =>
    expected(`L'erreur ${quoted(message)} était attendue en haut.`, instead.faultOnTop(message)),
  hint: (field: string, hint: string) =>
    expected(`L'aide ${quoted(hint)} était attendue au champ ${quoted(field)}.`, instead.hint(field)),
  notice: (text: string) =>
    expected(`Le message d'information ${quoted(text)} était attendu.`, instead.notice(text)),
  value: (field: string, text: string) =>
    expected(`Le champ ${quoted(field)} devait contenir ${quoted(text)}.`, instead.value(field)),
  choice: (choice: string) =>
    expected(`Le choix ${quoted(choice)} devait être coché.`, instead.choice(choice)),
  noChoice: (choice: string) =>
    expected(`Le choix ${quoted(choice)} ne devait pas être coché.`, instead.choice(choice)),
  focusOn: (name: string) => expected(`Le curseur devait être sur ${quoted(name)}.`, instead.focus),
  focusOnErrors: () => expected('Le curseur devait être sur le résumé des erreurs.', instead.focus),
  noAnswer: () => expected('Le site ne devait pas répondre.'),
  address: (part: string) => expected(`L'adresse devait contenir ${quoted(part)}.`),
  labels: (labels: readonly string[]) =>
    expected(`Les champs devaient être, dans l'ordre\u00a0: ${labels.join(', ')}.`, list.labels),
  choices: (group: string, choices: readonly string[]) =>
    expected(`Les choix à ${quoted(group)} devaient être\u00a0: ${choices.join(', ')}.`, list.choices(group)),
  columns: (table: string, columns: readonly string[]) =>
    expected(
      `Les colonnes du tableau ${quoted(table)} devaient être\u00a0: ${columns.join(', ')}.`,
      list.columns(table),
    ),
  rows: (table: string, rows: Rows) => expected(exactRows(table, rows), list.rows(table, rows)),
  rowsAmong: (table: string, rows: Rows) =>
    expected(
      `Le tableau ${quoted(table)} devait avoir ces lignes, parmi d'autres\u00a0:\n${asTable(rows)}`,
      list.rowsAmongOthers(table, rows),
    ),
  noRowAmong: (table: string, rows: Rows) =>
    expected(
      `Le tableau ${quoted(table)} ne devait avoir aucune de ces lignes\u00a0:\n${asTable(rows)}`,
      list.rowsAmongOthers(table, rows),
    ),
  readable: (name: string) =>
    expected(`${quoted(name)} devait pouvoir être lu.`, instead.part(['place'], name)),
} as const;

/** What could not be done. */
export const UNABLE = {
  use: (role: ControlRole, name: string) =>
    unable(`${CONTROLS[role]} ${quoted(name)} n'a pas pu être utilisé.`, instead.part([role], name)),
  fill: (field: string) =>
    unable(`Le champ ${quoted(field)} n'a pas pu être rempli.`, instead.part(['field'], field)),
  paste: (field: string) =>
    unable(`Le texte n'a pas pu être collé dans le champ ${quoted(field)}.`, instead.part(['field'], field)),
  choose: (group: string, choice: string) =>
    unable(
      `Le choix ${quoted(choice)} à ${quoted(group)} n'a pas pu être fait.`,
      instead.choiceOf(group, choice),
    ),
  tick: (box: string) => unable(`La case ${quoted(box)} n'a pas pu être cochée.`, instead.part(['box'], box)),
  untick: (box: string) =>
    unable(`La case ${quoted(box)} n'a pas pu être décochée.`, instead.part(['box'], box)),
} as const;

/** Why there is no tab to go back to. */
export const ONLY_TAB = "Il n'y a qu'un onglet.";

/** Rows of which any cell will do are told by their number. */
function exactRows(table: string, rows: Rows): string {
  if (rows.flat().some((cell) => cell !== ANY_CELL))
    return `Le tableau ${quoted(table)} devait avoir exactement ces lignes\u00a0:\n${asTable(rows)}`;
  const inTable = `dans le tableau ${quoted(table)}`;
  if (rows.length === 0) return `Aucune ligne n'était attendue ${inTable}.`;
  return rows.length === 1
    ? `1 ligne était attendue ${inTable}.`
    : `${rows.length} lignes étaient attendues ${inTable}.`;
}

/** Where a browser is that has opened nothing. */
const NO_PAGE = 'about:blank';

/**
 * A failure as its reader needs it: what was expected, where, and what is there instead.
 * @param page the page as it is; nothing where it cannot be read
 * @param cause what the driver's own tools said: kept where the page does not tell enough
 */
export function failure(
  expectation: Expectation,
  address: string,
  page: HttpPage | undefined,
  cause: unknown,
): Error {
  const lines = [expectation.sentence];
  if (address === NO_PAGE) lines.push("Aucune page n'a encore été ouverte dans ce navigateur.");
  else {
    lines.push(`Page\u00a0: ${address}`);
    if (page !== undefined)
      lines.push(page.isAnswered ? expectation.instead(page) : "Le site n'a pas répondu.");
  }
  const isTold = page !== undefined && expectation.isAct !== true;
  return ofStep(new Error(lines.join('\n'), isTold ? {} : { cause }));
}

/** Leaves of the places that an error went through those of the steps alone: the sentence says the rest. */
function ofStep(error: Error): Error {
  const places = (error.stack ?? '').split('\n').filter((line) => /[/\\]steps[/\\]/.test(line));
  error.stack = [`${error.name}: ${error.message}`, ...places].join('\n');
  return error;
}
