import type { SaidStep } from './said-steps.ts';
import type { Vocabulary, VocabularyParameter, VocabularySection, VocabularyStep } from './vocabulary.ts';

/** The keywords by which a step is known, as Gherkin has them in French. */
export const KEYWORDS = { Given: 'Étant donné', When: 'Quand', Then: 'Alors' } as const;

/** A step that stands in a scenario, ready to be taken to another. */
export interface Example {
  /** Lines of Gherkin: the step after its own keyword, then the rows of its table. */
  readonly lines: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** A step with what scenarios make of it. */
export interface CatalogueStep extends VocabularyStep {
  /** What can stand in its places, each kind once. */
  readonly parameters: readonly VocabularyParameter[];
  /** How many scenarios say it. */
  readonly scenarios: number;
  /** The first that is said, by file and line, unless none is. */
  readonly example: Example | undefined;
}

export interface CatalogueSection extends Omit<VocabularySection, 'steps'> {
  readonly steps: readonly CatalogueStep[];
}

/** All that scenarios can say, and where they say it. */
export interface Catalogue {
  readonly sections: readonly CatalogueSection[];
  readonly parameters: readonly VocabularyParameter[];
}

/** Puts beside each step what scenarios make of it. @param said by file and line */
export function catalogueOf({ sections, parameters }: Vocabulary, said: readonly SaidStep[]): Catalogue {
  const uses = Map.groupBy(
    said.filter(({ matches }) => matches.length === 1),
    ({ matches }) => matches[0],
  );
  const withUses = (step: VocabularyStep): CatalogueStep => {
    const own = uses.get(step.expression) ?? [];
    const taken = step.parts.flatMap((part) => ('parameter' in part ? [part.parameter] : []));
    return {
      ...step,
      parameters: parameters.filter(({ name }) => taken.includes(name)),
      scenarios: new Set(own.map(({ scenario }) => scenario)).size,
      example: own[0] && exampleOf(step, own[0]),
    };
  };
  return {
    parameters,
    sections: sections.map((section) => ({ ...section, steps: section.steps.map(withUses) })),
  };
}

const exampleOf = ({ keyword }: VocabularyStep, { text, rows, file, line }: SaidStep): Example => ({
  lines: [`${KEYWORDS[keyword]} ${keyword === 'Given' ? that(text) : text}`, ...tableOf(rows)],
  file,
  line,
});

/** What follows « Étant donné ». */
const that = (text: string): string =>
  /^[aeiouy]/i.test(text.normalize('NFD')) ? `qu'${text}` : `que ${text}`;

function tableOf(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(escaped));
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length))) ?? [];
  return cells.map(
    (row) => `  | ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
}

/** A cell as Gherkin writes it. */
const escaped = (cell: string): string =>
  cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n');
