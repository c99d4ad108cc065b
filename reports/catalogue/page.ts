import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import { KEYWORDS, type Catalogue } from './catalogue.ts';
import type { VocabularyParameter } from './vocabulary.ts';

/** Where the page goes: one file, which asks for nothing else. */
export const PAGE_FILE = 'reports/output/catalogue.html';

/** The catalogue as a page to search. */
export async function pageOf(catalogue: Catalogue): Promise<string> {
  const [template, style, script] = await Promise.all(['ejs', 'css', 'js'].map(readOwn));
  const types = new Map(catalogue.parameters.map((parameter) => [parameter.name, parameter]));
  return ejs.render(template ?? '', {
    ...catalogue,
    style,
    script,
    keywords: KEYWORDS,
    count: catalogue.sections.flatMap(({ steps }) => steps).length,
    hintOf: (name: string) => hintOf(types.get(name)),
    valuesOf,
    scenariosText,
  });
}

const readOwn = (extension: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`catalogue.${extension}`, import.meta.url)), 'utf8');

/** What can stand in a place, on one line. */
const valuesOf = ({ values, isOpen }: VocabularyParameter): string =>
  `${isOpen ? 'par exemple\u00a0: ' : ''}${values.join(', ')}`;

/** What is to be known of a place when it is pointed at. */
const hintOf = (parameter: VocabularyParameter | undefined): string =>
  parameter === undefined ? '' : `${parameter.meaning}\n${valuesOf(parameter)}`;

const scenariosText = (count: number): string =>
  count === 0 ? 'Aucun scénario' : count === 1 ? '1 scénario' : `${count} scénarios`;
