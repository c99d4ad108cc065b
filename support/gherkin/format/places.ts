import type {
  Background,
  Examples,
  Feature,
  GherkinDocument,
  Rule,
  Scenario,
  Step,
  TableRow,
} from '@cucumber/messages';
import { sectionsOf } from '../scenarios.ts';
import type { SourceLine } from '../source-lines.ts';
import { alignedRows } from './table.ts';

/** What a line that is not blank is, to those who lay out a file. */
export type Role = 'language' | 'comment' | 'tags' | 'title' | 'description' | 'step' | 'row' | 'docString';

/** How a line is to be printed. */
export interface Place {
  readonly role: Role;
  /** In spaces. Comments take that of what they go with, whatever stands here. */
  readonly indent: number;
  readonly text: string;
}

type Titled = Feature | Rule | Background | Scenario | Examples;

/** How much further in than its title something stands. */
const STEP = 2;
const LANGUAGE = /^#\s*language\s*:\s*(\S+)$/;

/** Where each line of a file goes, by its number; blank lines have no place, save in doc strings. */
export function placesOf(document: GherkinDocument, lines: readonly SourceLine[]): Map<number, Place> {
  const placer = new Placer(lines);
  placer.putDocument(document);
  placer.putTheRest(document.feature?.location.line ?? lines.length);
  return placer.places;
}

/** Knows what Gherkin read at each line, and nothing of blank lines. */
class Placer {
  readonly places = new Map<number, Place>();
  readonly #lines: readonly SourceLine[];

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
  }

  putDocument(document: GherkinDocument): void {
    if (document.feature) this.#putTitle(document.feature, 0);
    for (const { rule, background, scenarios } of sectionsOf(document)) {
      if (rule) this.#putTitle(rule, STEP);
      const indent = rule ? 2 * STEP : STEP;
      if (background) this.#putSteps(background, indent);
      for (const scenario of scenarios) this.#putScenario(scenario, indent);
    }
  }

  /** Comments, the language and, under each title, its description, whose lines keep their shape. */
  putTheRest(featureLine: number): void {
    let title: Place | undefined;
    let margin: number | undefined;
    for (const { number, text } of this.#lines) {
      const place = this.places.get(number);
      if (place) [title, margin] = [place.role === 'title' ? place : undefined, undefined];
      else if (text.trimStart().startsWith('#')) this.#putComment(number, text.trim(), number < featureLine);
      else if (title && text.trim() !== '') {
        margin ??= marginOf(text);
        const indent = title.indent + STEP + Math.max(0, marginOf(text) - margin);
        this.#put(number, 'description', indent, text.trim());
      }
    }
  }

  #putScenario(scenario: Scenario, indent: number): void {
    this.#putSteps(scenario, indent);
    for (const examples of scenario.examples) {
      this.#putTitle(examples, indent + STEP);
      if (examples.tableHeader)
        this.#putRows([examples.tableHeader, ...examples.tableBody], indent + 2 * STEP);
    }
  }

  #putSteps(node: Background | Scenario, indent: number): void {
    this.#putTitle(node, indent);
    for (const step of node.steps) this.#putStep(step, indent + STEP);
  }

  #putTitle(node: Titled, indent: number): void {
    for (const { location } of 'tags' in node ? node.tags : [])
      this.#put(location.line, 'tags', indent, tagsText(this.#textOf(location.line)));
    const name = node.name === '' ? '' : ` ${node.name}`;
    this.#put(node.location.line, 'title', indent, `${node.keyword}:${name}`);
  }

  #putStep({ location, keyword, text, dataTable, docString }: Step, indent: number): void {
    this.#put(location.line, 'step', indent, keyword + text);
    if (dataTable) this.#putRows(dataTable.rows, indent + STEP);
    if (docString) this.#putDocString(docString.location.line, docString.delimiter, indent + STEP);
  }

  #putRows(rows: readonly TableRow[], indent: number): void {
    const aligned = alignedRows(rows.map(({ location }) => this.#textOf(location.line)));
    for (const [index, { location }] of rows.entries())
      this.#put(location.line, 'row', indent, aligned[index] ?? '');
  }

  /** Lines keep what they have beyond the margin of the first one, as Gherkin reads them. */
  #putDocString(first: number, delimiter: string, indent: number): void {
    const margin = marginOf(this.#textOf(first));
    this.#put(first, 'docString', indent, this.#textOf(first).trim());
    for (const { number, text } of this.#lines.slice(first)) {
      const isLast = text.trimStart().startsWith(delimiter);
      const content = marginOf(text) >= margin ? text.slice(margin) : text.trimStart();
      this.#put(number, 'docString', indent, isLast ? text.trim() : content);
      if (isLast) return;
    }
  }

  #putComment(line: number, text: string, isAboveFeature: boolean): void {
    const language = isAboveFeature ? LANGUAGE.exec(text)?.[1] : undefined;
    if (language === undefined) this.#put(line, 'comment', 0, text);
    else this.#put(line, 'language', 0, `# language: ${language}`);
  }

  #put(line: number, role: Role, indent: number, text: string): void {
    this.places.set(line, { role, indent, text });
  }

  #textOf(line: number): string {
    return this.#lines[line - 1]?.text ?? '';
  }
}

const marginOf = (text: string): number => text.length - text.trimStart().length;

/** One space between tags, which can be followed by a comment. */
function tagsText(text: string): string {
  const [, tags = '', comment = ''] = /^(.*?)(\s#.*)?$/.exec(text.trim()) ?? [];
  const names = tags.split('@').map((name) => name.trim());
  return [...names.filter((name) => name !== '').map((name) => `@${name}`), comment.trim()]
    .filter((piece) => piece !== '')
    .join(' ');
}
