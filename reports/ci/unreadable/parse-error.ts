import type { ParseError } from '@cucumber/messages';
import { quoted } from '../undefined-step/words.ts';
import { blockOf, isStep, whyNotRead } from './line.ts';

/** How much of a line is quoted, in characters. */
const QUOTE_LENGTH = 80;

/**
 * Where and why a feature file cannot be read, on one line.
 *
 * @param text what is in the file, where it is known
 */
export function parseErrorText({ source, message }: ParseError, text = ''): string {
  const number = source.location?.line ?? 1;
  const lines = text.split(/\r?\n/);
  const line = lines[number - 1]?.trim() ?? '';
  const start = line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH)}…` : line;
  const quote = line === '' ? '' : `\u00a0: ${quoted(start)}`;
  return `${source.uri ?? ''}:${String(number)} ne se lit pas${quote}. ${why(message, line, lines, number)}`;
}

function why(message: string, line: string, lines: readonly string[], number: number): string {
  if (message.includes('inconsistent cell count')) return cellsText(lines, number);
  if (message.includes('Language not supported'))
    return 'Cette langue est inconnue\u00a0: écrivez «\u00a0# language: fr\u00a0».';
  if (message.includes('A tag may not contain whitespace'))
    return "Une étiquette n'a pas d'espace\u00a0: chacune commence par @ et tient en un mot, avec des traits d'union.";
  if (message.includes('unexpected end of file')) return endText(message);
  return whyNotRead(line) ?? misplacedText(message, line, lines) ?? `Cucumber dit\u00a0: ${message}`;
}

function cellsText(lines: readonly string[], number: number): string {
  let first = number - 1;
  while (/^\s*\|/.test(lines[first - 1] ?? '')) first -= 1;
  const [expected, found] = [cellCount(lines[first]), cellCount(lines[number - 1])];
  const bars = /\|\s*$/.test(lines[number - 1] ?? '') && /\|\s*$/.test(lines[first] ?? '');
  return (
    `Cette ligne du tableau a ${cells(found)}, et la première ${cells(expected)}.` +
    (bars
      ? " Une barre | dans une cellule s'écrit \\|."
      : ' Une ligne de tableau commence et finit par une barre |.')
  );
}

const cellCount = (row = ''): number => row.replace(/\\\|/g, '').split('|').length - 2;
const cells = (count: number): string => `${count} cellule${count > 1 ? 's' : ''}`;

function endText(message: string): string {
  if (message.includes('#DocStringSeparator'))
    return 'Un texte ouvert par """ n\'est pas fermé avant la fin du fichier.';
  if (message.includes('#TagLine'))
    return "Le fichier finit par une étiquette, sans le scénario qu'elle annonce.";
  return "Le fichier finit avant ce qu'il annonce.";
}

/** A line that is well written, where something else belongs. */
function misplacedText(message: string, line: string, lines: readonly string[]): string | undefined {
  const block = blockOf(line);
  const language = /^\s*#\s*language\s*:\s*(\S+)/.exec(lines[0] ?? '')?.[1];
  if (language !== undefined && language !== 'fr' && (block ?? isStep(line)))
    return `La première ligne demande une autre langue (${language})\u00a0: écrivez «\u00a0# language: fr\u00a0».`;
  if (message.includes('#FeatureLine'))
    return 'Un fichier commence par «\u00a0Fonctionnalité:\u00a0» et son nom.';
  switch (block?.kind) {
    case 'feature':
      return "Un fichier n'a qu'une fonctionnalité, à son début.";
    case 'background':
      return 'Le contexte vient une seule fois, avant le premier scénario.';
    case 'examples':
      return "Des exemples ne suivent que les étapes d'un «\u00a0Plan du scénario:\u00a0».";
    default:
      break;
  }
  if (line.startsWith('|')) return 'Un tableau suit une étape, ou «\u00a0Exemples:\u00a0».';
  if (isStep(line)) return 'Une étape vient après «\u00a0Scénario:\u00a0» ou «\u00a0Contexte:\u00a0».';
  if (!message.includes('#StepLine')) return undefined;
  return 'Aucun mot-clé ne commence cette ligne (Étant donné, Quand, Alors, Et, Mais); une étape tient sur une seule ligne.';
}
