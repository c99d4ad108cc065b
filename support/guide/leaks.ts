import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { secretsIn, type Secret } from '../../reports/guide/secrets/secrets-in.ts';

/**
 * Looks for secrets in every file of a folder, and in their names.
 *
 * @returns a French line for each file that has some: which file, and what kinds of secrets, never the secrets
 * @throws {Error} where a file cannot be read: it is not fit to be published then
 */
export async function leaksIn(folder: string, secrets: readonly Secret[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const leaks: string[] = [];
  for (const [index, entry] of entries.filter((each) => each.isFile()).entries()) {
    const path = join(entry.parentPath, entry.name);
    const inName = await secretsIn(entry.name, secrets);
    const found = new Set([...inName, ...(await secretsIn(await readFile(path), secrets))]);
    if (found.size === 0) continue;
    const name = inName.length > 0 ? `fichier ${index + 1}, par son nom` : relative(folder, path);
    leaks.push(leakText(name, [...found]));
  }
  return leaks;
}

/** « guide.html dit un code secret, un mot de passe ». */
export const leakText = (file: string, kinds: readonly string[]): string =>
  `${file} dit ${[...new Set(kinds)].join(', ')}`;
