import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PresetError, type Preset } from './preset.ts';
import { csvDraft } from './preset-csv.ts';
import { readDraft, refusedFile, type PresetDraft } from './preset-draft.ts';
import { quoted } from './preset-fields.ts';
import { yamlDraft } from './preset-yaml.ts';

/** The folder of the presets that come with the simulator. */
export const BUILT_IN_PRESETS = fileURLToPath(new URL('../presets', import.meta.url));

type TakeToPieces = (source: string, text: string) => PresetDraft;

/** What is written in what, by the ending of a file's name. */
const FORMATS: ReadonlyMap<string, TakeToPieces> = new Map([
  ['.yaml', yamlDraft],
  ['.yml', yamlDraft],
  ['.csv', csvDraft],
]);

const endingOf = (fileName: string): string => extname(fileName).toLowerCase();

/**
 * Reads a preset from the text of a file.
 * @param fileName with or without its folder; it ends with .yaml, .yml or .csv, and what stands before is the preset's id
 * @throws PresetError with everything that is wrong, each with its place
 */
export function readPreset(fileName: string, text: string): Preset {
  const takeToPieces = FORMATS.get(endingOf(fileName));
  if (takeToPieces === undefined) {
    throw refusedFile(fileName, ['Son nom doit finir par .yaml, .yml ou .csv.']);
  }
  const id = basename(fileName, extname(fileName));
  if (!/^[a-z0-9-]+$/.test(id)) {
    throw refusedFile(fileName, [
      `Son nom ne doit avoir que des lettres minuscules sans accent, des chiffres et des traits d'union avant ${extname(fileName)}. Nom reçu\u00a0: ${quoted(id)}.`,
    ]);
  }
  return readDraft(id, fileName, takeToPieces(fileName, text));
}

/**
 * Reads the preset of a file.
 * @throws PresetError with everything that is wrong, each with its place
 */
export const readPresetFile = (path: string): Preset => readPreset(path, textOf(path));

/**
 * Reads every preset of the folders, by its id; files that are neither YAML nor CSV are passed over.
 * @throws PresetError with everything that is wrong in any of them, two files with one id included
 */
export function loadPresets(folders: readonly string[]): ReadonlyMap<string, Preset> {
  const presets = new Map<string, Preset>();
  const sources = new Map<string, string>();
  const refusals: PresetError[] = [];
  for (const path of folders.flatMap(presetFiles)) {
    try {
      const preset = readPresetFile(path);
      const twin = sources.get(preset.id);
      if (twin !== undefined) throw refusedFile(path, [`${twin} porte déjà le nom ${quoted(preset.id)}.`]);
      sources.set(preset.id, path);
      presets.set(preset.id, preset);
    } catch (error) {
      if (!(error instanceof PresetError)) throw error;
      refusals.push(error);
    }
  }
  if (refusals.length > 0) throw new PresetError(refusals.map(({ message }) => message));
  return presets;
}

/** The files of a folder that hold a preset, in the order of their names. */
function presetFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => FORMATS.has(endingOf(name)) && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    throw new PresetError([`Le dossier ${folder} n'est pas lisible.`], undefined, { cause: error });
  }
}

/** Excel in French writes an ordinary CSV file in Windows-1252, and only « CSV UTF-8 » in UTF-8. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (endingOf(path) === '.csv') return new TextDecoder('windows-1252').decode(bytes);
    throw refusedFile(path, ["Son texte n'est pas en UTF-8. Enregistrez-le en UTF-8."]);
  }
}
