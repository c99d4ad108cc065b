// How a guide writes what Gherkin says.
import type { PickleStepArgument } from '@cucumber/messages';
import { quoted } from './replay/page/sentences.ts';

/** What no document can hold, and word processors paste. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/** Hard spaces inside « » and before a colon, none before ; ! ?: as Québec prints them. */
export function frenchSpaces(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(/«\s*/g, '«\u00a0')
    .replace(/\s*»/g, '\u00a0»')
    .replace(/\s+:(?=\s|$)/g, '\u00a0:')
    .replace(/\s+(?=[;!?])/g, '')
    .replace(/(?<=\d)\s+(?=[%$])/g, '\u00a0');
}

/**
 * A Gherkin step as a guide says it: capital first, French quotation marks, its table or its text at its end.
 *
 * @param text without its keyword
 */
export function captionOf(text: string, argument?: PickleStepArgument): string {
  const said = frenchSpaces([text, ...argumentTexts(argument)].join(' : '));
  return capital(said.replace(/"([^"]*)"/g, (_, words: string) => quoted(words)));
}

/** The first letter of a sentence. */
export const capital = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase('fr-CA') + sentence.slice(1);

function argumentTexts(argument: PickleStepArgument | undefined): string[] {
  if (argument?.docString) return [argument.docString.content.replace(/\s+/g, ' ').trim()];
  const rows = argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value).join(', '));
  return rows ? [rows.join('; ')] : [];
}

/**
 * A description as a note: each paragraph, and each item of a list, on one line.
 *
 * @param description as Gherkin keeps it, with its indentation
 */
export function noteOf(description: string): string {
  return description
    .split(/\n\s*\n|\n(?=\s*[-*]\s)/)
    .map((paragraph) => frenchSpaces(paragraph.replace(/\s+/g, ' ').trim()))
    .filter(Boolean)
    .join('\n');
}

/** What is true before a chapter begins, in one line; nothing when nothing was said of it. */
export function prerequisiteLine(texts: readonly string[]): string {
  return texts.length === 0 ? '' : frenchSpaces(`Au départ : ${texts.join('; ')}.`);
}
