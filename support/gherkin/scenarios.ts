import type { Background, Examples, GherkinDocument, Rule, Scenario, Step } from '@cucumber/messages';

/** What a feature or one of its rules is made of. */
export interface Section {
  readonly rule?: Rule;
  readonly background?: Background;
  readonly scenarios: readonly Scenario[];
}

/** The feature itself, then each of its rules. */
export function sectionsOf(document: GherkinDocument): Section[] {
  const children = document.feature?.children ?? [];
  const rules = children.flatMap(({ rule }) => (rule ? [rule] : []));
  return [sectionOf(children), ...rules.map((rule) => ({ rule, ...sectionOf(rule.children) }))];
}

/** Every scenario, those of rules included. */
export const scenariosOf = (document: GherkinDocument): Scenario[] =>
  sectionsOf(document).flatMap(({ scenarios }) => scenarios);

/** Every step, those of the backgrounds included. */
export const stepsOf = (document: GherkinDocument): Step[] =>
  sectionsOf(document).flatMap(({ background, scenarios }) => [
    ...(background?.steps ?? []),
    ...scenarios.flatMap(({ steps }) => steps),
  ]);

/** The rows of a table of examples, each by the names of its columns. */
export const rowsOf = ({ tableHeader, tableBody }: Examples): ReadonlyMap<string, string>[] =>
  tableBody.map(
    ({ cells }) =>
      new Map(cells.map(({ value }, index) => [tableHeader?.cells[index]?.value ?? '', value] as const)),
  );

function sectionOf(children: readonly { background?: Background; scenario?: Scenario }[]): Section {
  const background = children.find((child) => child.background)?.background;
  const scenarios = children.flatMap(({ scenario }) => (scenario ? [scenario] : []));
  return { scenarios, ...(background && { background }) };
}
