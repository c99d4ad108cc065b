import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PARAMETER_TYPES } from '../../vocabulary/parameters.ts';

/** Where VS Code has its settings for this project. */
export const SETTINGS = '.vscode/settings.json';

const Settings = z.looseObject({
  'cucumber.features': z.array(z.string()),
  'cucumber.glue': z.array(z.string()),
  'cucumber.parameterTypes': z.array(z.object({ name: z.string(), regexp: z.string() })),
});

/** The settings that the Cucumber extension reads, among others. */
export type Settings = z.infer<typeof Settings>;

/** @throws {Error} when one of those of the extension is not there */
export const readSettings = async (): Promise<Settings> =>
  Settings.parse(JSON.parse(await readFile(SETTINGS, 'utf8')));

/**
 * Parameter types as the extension is told of them. It reads source and runs none: a regular expression made of a list,
 * as ours are, says nothing to it.
 */
export const editorParameterTypes = (): Settings['cucumber.parameterTypes'] =>
  PARAMETER_TYPES.flatMap(({ name, syntax }) => (syntax ? [{ name, regexp: syntax.regexp.source }] : []));
