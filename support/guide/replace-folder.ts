import { rmSync } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GuideError } from './guide-error.ts';

/** How the folders begin in which guides are made, before they have their own. */
const ASIDE = '.en-cours-';
/** For who reads a guide, on a machine that others use too. */
const READABLE = 0o755;

/** What every guide has: by this its folder is known from any other. */
const SIGNS = ['guide.json', 'guide.html'];

/**
 * Makes a guide's folder aside, and puts it in its place only if all went well: nobody sees half of it.
 *
 * @param make fills the folder that it is given; what it throws leaves everything as it was
 * @throws {GuideError} where there is something else in its place
 */
export async function replaceFolder(place: string, make: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const aside = await mkdtemp(join(dirname(place), ASIDE));
  // Interrupted, it was not searched for secrets yet.
  const removeAside = (): void => {
    rmSync(aside, { recursive: true, force: true });
  };
  process.once('exit', removeAside);
  try {
    await make(aside);
    if ((await exists(place)) && !(await isGuide(place))) {
      throw new GuideError(`il y a autre chose à sa place, ${place}`);
    }
    await chmod(aside, READABLE);
    await rm(place, { recursive: true, force: true });
    await rename(aside, place);
  } finally {
    process.off('exit', removeAside);
    removeAside();
  }
}

/** Removes the guides of former runs, and what an interrupted one left. @param kept the names of folders that stay */
export async function removeOtherGuides(output: string, kept: readonly string[]): Promise<void> {
  if (!(await exists(output))) return;
  for (const entry of await readdir(output, { withFileTypes: true })) {
    const folder = join(output, entry.name);
    if (!entry.isDirectory() || kept.includes(entry.name)) continue;
    if (entry.name.startsWith(ASIDE) || (await isGuide(folder))) await rm(folder, { recursive: true });
  }
}

async function isGuide(folder: string): Promise<boolean> {
  const signs = await Promise.all(SIGNS.map((sign) => exists(join(folder, sign))));
  return signs.every(Boolean);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
