import { KEYWORDS, type Catalogue, type CatalogueSection, type CatalogueStep } from './catalogue.ts';
import type { VocabularyParameter } from './vocabulary.ts';

/** Where the catalogue is kept for those who read it on the site of the repository. */
export const MARKDOWN_FILE = 'docs/etapes.md';

const HEAD = `# Les étapes

Tout ce qu'un scénario peut dire, et ce que chaque étape veut dire. Les mots entre accolades sont à remplacer : voir
[ce qui se met entre accolades](#ce-qui-se-met-entre-accolades). Les exemples sont pris dans les scénarios, que \`npm test\`
joue tous.

\`npm run catalogue\` refait ce fichier, ainsi que \`reports/output/catalogue.html\`, qui se consulte sans réseau et où l'on
cherche en écrivant. Un test refuse une étape sans explication, une étape que rien n'utilise, et ce fichier quand les
étapes n'y sont plus telles quelles.
`;

/** What changes whenever scenarios do, in the document: examples, counts and places. */
const USES = /^```gherkin\n[\s\S]*?^```\n|^_.*_\n/gm;

/** The catalogue in Markdown. */
export function markdownOf({ sections, parameters }: Catalogue): string {
  return [typeset(HEAD), parametersText(parameters), ...sections.map(sectionText)].join('\n');
}

/** The document without what changes whenever scenarios do. */
export const withoutUses = (markdown: string): string => markdown.replaceAll(USES, '');

const parametersText = (parameters: readonly VocabularyParameter[]): string =>
  [
    '## Ce qui se met entre accolades',
    '',
    "| dans une étape | s'écrit | valeurs |",
    '| --- | --- | --- |',
    ...parameters.map(
      ({ name, meaning, values, isOpen }) =>
        `| \`{${name}}\` | ${cell(meaning)} | ${isOpen ? 'par exemple\u00a0: ' : ''}${values.map(cell).join(', ')} |`,
    ),
    '',
  ].join('\n');

const sectionText = ({ heading, about, steps }: CatalogueSection): string =>
  [`## ${heading}`, '', about, '', ...steps.map(stepText)].join('\n');

function stepText({ keyword, expression, meaning, scenarios, example, file, line }: CatalogueStep): string {
  const count = scenarios === 1 ? '1 scénario' : `${scenarios} scénarios`;
  const source = example && `; l'exemple est dans ${link(example.file, example.line)}`;
  return [
    `### \`${expression}\``,
    '',
    `**${KEYWORDS[keyword]}.** ${meaning}`,
    '',
    ...(example ? ['```gherkin', ...example.lines, '```', ''] : []),
    `_${count}${source ?? ''}; définie dans ${link(file, line)}_`,
    '',
  ].join('\n');
}

const link = (file: string, line: number): string =>
  `[${file.split('/').at(-1) ?? ''}:${line}](../${file}#L${line})`;
const cell = (text: string): string => text.replaceAll('|', '\\|');
/** Québec typography for what is written with plain spaces. */
const typeset = (text: string): string => text.replaceAll(/« | »| :/g, (sign) => sign.replace(' ', '\u00a0'));
