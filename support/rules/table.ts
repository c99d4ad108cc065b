import { FIDELITY_REGISTER, MARKS, type FidelityLine } from '../../mock-portal/control/fidelity-register.ts';
import { taggedScenarios, type TaggedScenario } from './scenarios-by-rule.ts';

/** Where the table is kept. */
export const RULES_TABLE = 'docs/regles.md';

/** How many scenarios of one file a rule names. */
const MOST_NAMES = 6;

const HEAD = `# Les règles et leurs scénarios

Chaque ligne du registre de fidélité (la page « Registre de fidélité » du simulateur), avec les scénarios qui la tiennent.
L'étiquette d'une règle est son nom précédé de @ : \`npm run features -- --tags @R3-filtre\` joue les siens.

Ce fichier est produit par \`npm run regles\`; un test le refuse s'il n'est plus à jour.
`.replaceAll(/« | »| :/g, (sign) => sign.replace(' ', '\u00a0'));

/** The table that links each rule to its scenarios, in Markdown. */
export async function rulesTable(): Promise<string> {
  const scenarios = await taggedScenarios();
  const sections = FIDELITY_REGISTER.map(({ heading, lines }) =>
    [
      `## ${heading}`,
      '',
      '| règle | ce que fait le simulateur | marque | scénarios |',
      '| --- | --- | --- | --- |',
      ...lines.map((line) => row(line, scenarios)),
      '',
    ].join('\n'),
  );
  return [HEAD, ...sections].join('\n');
}

function row({ id, text, mark, test }: FidelityLine, scenarios: readonly TaggedScenario[]): string {
  const files = new Map<string, string[]>();
  for (const { name, file, tags } of scenarios) {
    if (tags.includes(id)) files.set(file, [...(files.get(file) ?? []), name]);
  }
  const links = [...files].map(
    ([file, names]) => `[${titleOf(file)}](../${file})\u00a0: ${namesText(names)}`,
  );
  if (test !== undefined) links.push(`test unitaire [${test}](../${test})`);
  return `| \`${id}\` | ${cell(text)} | ${MARKS[mark]} | ${cell(links.join('<br>'))} |`;
}

/** A whole feature is told by how many scenarios it has. */
const namesText = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${names.length} scénarios` : names.join(' · ');

const titleOf = (file: string): string => file.split('/').slice(1).join('/').replace('.feature', '');
const cell = (text: string): string => text.replaceAll('|', '\\|');
