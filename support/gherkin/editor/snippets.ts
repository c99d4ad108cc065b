import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { z } from 'zod';

const SNIPPETS = '.vscode/feature.code-snippets';

const Snippets = z.record(
  z.string(),
  z.object({
    scope: z.string(),
    prefix: z.string(),
    description: z.string(),
    body: z.union([z.string(), z.array(z.string())]),
  }),
);

/** What VS Code writes for those who take all that a snippet proposes. */
export interface WrittenSnippet {
  readonly name: string;
  readonly scope: string;
  readonly text: string;
}

/** A default, or the first of the choices, or nothing: what stands at a place of a snippet. */
const PLACE = /\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:([^}]*)\}|\$\d+/g;

/** @throws {Error} when the file is not what VS Code reads */
export async function writtenSnippets(): Promise<WrittenSnippet[]> {
  // Comments and last commas are allowed there, as in tsconfig.json.
  const file: { config?: unknown } = ts.parseConfigFileTextToJson(SNIPPETS, await readFile(SNIPPETS, 'utf8'));
  return Object.entries(Snippets.parse(file.config)).map(([name, { scope, body }]) => ({
    name,
    scope,
    text: [body]
      .flat()
      .join('\n')
      .replaceAll(PLACE, (_, first?: string, proposed?: string) => first ?? proposed ?? ''),
  }));
}
