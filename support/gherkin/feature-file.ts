import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type GherkinDocument } from '@cucumber/messages';
import { sourceLines, type SourceLine } from './source-lines.ts';

/** What Gherkin said of a file it refused. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  /** English, as Gherkin words it. */
  readonly message: string;
}

/** A feature file, read. */
export interface FeatureFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** Nothing when Gherkin refuses the file. */
  readonly document?: GherkinDocument;
  readonly faults: readonly SyntaxFault[];
}

/** Reads the text of a feature file; French is its language unless it says otherwise, as in cucumber.js. */
export function readFeature(path: string, text: string): FeatureFile {
  const lines = sourceLines(text);
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher('fr'));
  try {
    return { path, text, lines, document: parser.parse(text), faults: [] };
  } catch (error) {
    return { path, text, lines, faults: faultsOf(error) };
  }
}

function faultsOf(error: unknown): SyntaxFault[] {
  if (!(error instanceof Error)) throw error;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.flatMap(faultsOf);
  const place = /^\((\d+):(\d+)\): ([^]*)$/.exec(error.message);
  if (place === null) throw error;
  const [, line, column, message = ''] = place;
  return [{ line: Number(line), column: Math.max(1, Number(column)), message }];
}
