import type { GherkinDocument, PickleStep } from '@cucumber/messages';
import { stepsOf } from '../gherkin/scenarios.ts';

/** Where somebody is. */
export interface Position {
  readonly firstName: string;
  /** The main heading of the page, where there is one. */
  readonly heading: string;
  /** The dialog that is open there, if any. */
  readonly dialog: string;
  readonly address: string;
}

/** A step as it is written: « Quand elle clique (ligne 12) », and its table. */
export function stepText({ text, astNodeIds, argument }: PickleStep, document: GherkinDocument): string {
  const written = stepsOf(document).find(({ id }) => id === astNodeIds[0]);
  const line = written === undefined ? '' : ` (ligne ${written.location.line})`;
  const rows = argument?.dataTable?.rows ?? [];
  const table = rows.map(({ cells }) => `\n      | ${cells.map(({ value }) => value).join(' | ')} |`);
  return `${written?.keyword ?? ''}${text}${line}${table.join('')}`;
}

/** « Louise : Employés › Ajouter un employé, http://127.0.0.1:3000/… », a line for each person. */
export const positionsText = (positions: readonly Position[]): string =>
  positions
    .map(({ firstName, heading, dialog, address }) => {
      const screen = [heading || 'page sans titre', dialog].filter(Boolean).join(' › ');
      return `    ${firstName}\u00a0: ${screen}, ${address}\n`;
    })
    .join('');

/** What can be answered where a scenario waits. */
export const QUESTION = 'Entrée\u00a0: continuer · c\u00a0: aller au bout · q\u00a0: arrêter > ';
