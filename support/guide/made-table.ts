import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES } from './write-guide.ts';

const NUMBER = new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 });
const UNITS = ['o', 'ko', 'Mo', 'Go'];
const STEP = 1024;

/** What was made, and how large it is: a line a file, aligned; pictures together. */
export async function madeTable(folders: readonly string[]): Promise<string> {
  const rows: [string, string][] = [];
  for (const folder of folders) {
    for (const file of Object.values(FILES)) {
      const path = join(folder, file);
      const bytes = await bytesOf(path);
      if (bytes !== undefined) rows.push([file === FILES.images ? `${path}/` : path, sizeText(bytes)]);
    }
  }
  const widest = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  return rows.map(([path, size]) => `${path.padEnd(widest(0))}  ${size.padStart(widest(1))}\n`).join('');
}

/** Of a file, or of all that is in a folder; undefined where there is nothing. */
async function bytesOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.size;
  const files = await Promise.all((await readdir(path)).map((file) => stat(join(path, file))));
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** « 1,2 Mo ». */
function sizeText(bytes: number): string {
  let [size, unit] = [bytes, 0];
  for (; size >= STEP && unit < UNITS.length - 1; unit += 1) size /= STEP;
  return `${NUMBER.format(size)}\u00a0${UNITS[unit] ?? ''}`;
}
