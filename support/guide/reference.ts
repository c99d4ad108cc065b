import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { storyboardSchema, type Storyboard } from '../../reports/guide/storyboard.ts';

/** Where the guides that were kept are, each to be compared with those that come after it. */
export const REFERENCES = 'reports/reference';

const ENDING = '.json';
const fileOf = (folder: string, slug: string): string => join(folder, `${slug}${ENDING}`);

/** @returns undefined where none was kept, 'unreadable' where it is not of this form of guides */
export async function readReference(
  folder: string,
  slug: string,
): Promise<Storyboard | 'unreadable' | undefined> {
  let text: string;
  try {
    text = await readFile(fileOf(folder, slug), 'utf8');
  } catch {
    return undefined;
  }
  try {
    return storyboardSchema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/** Keeps a guide as the one to compare with. */
export async function keepReference(folder: string, slug: string, storyboard: Storyboard): Promise<void> {
  const file = fileOf(folder, slug);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(storyboard)}\n`);
}

/** @returns the slugs of the references that are of none of these guides */
export async function otherReferences(folder: string, slugs: readonly string[]): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  const kept = files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
  return kept.filter((slug) => !slugs.includes(slug)).sort();
}

/** Compares nothing with it any more. */
export async function forgetReference(folder: string, slug: string): Promise<void> {
  await rm(fileOf(folder, slug));
}
