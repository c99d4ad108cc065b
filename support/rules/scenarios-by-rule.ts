import { glob, readFile } from 'node:fs/promises';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';

/** A scenario as it runs: an outline's examples each count. */
export interface TaggedScenario {
  name: string;
  /** The feature's file. */
  file: string;
  /** Without their @, those of the feature included. */
  tags: string[];
}

/** Every scenario of features/, file after file. */
export async function taggedScenarios(): Promise<TaggedScenario[]> {
  const files: string[] = [];
  for await (const file of glob('features/**/*.feature')) files.push(file);
  const scenarios = await Promise.all(files.sort().map(scenariosOf));
  return scenarios.flat();
}

async function scenariosOf(file: string): Promise<TaggedScenario[]> {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = parser.parse(await readFile(file, 'utf8'));
  return compile(document, file, newId).map(({ name, tags }) => ({
    name,
    file,
    tags: tags.map((tag) => tag.name.slice(1)),
  }));
}
