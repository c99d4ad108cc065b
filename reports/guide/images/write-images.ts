import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageOf } from '../image-of.ts';
import { stepsInOrder } from '../reading-order.ts';
import type { Frame, GuideStep, Storyboard } from '../storyboard.ts';
import { withMarks } from './with-marks.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Writes the pictures of a guide, each with its circles drawn on it, as one pastes them into a message.
 *
 * @param folder made if need be; what is there under other names stays
 * @returns the names of the files, in reading order, which is also that of their names
 * @throws {Error} where two pictures would have one name
 */
export async function writeImages(storyboard: Storyboard, folder: string): Promise<string[]> {
  const pictures = namedPictures(storyboard);
  await mkdir(folder, { recursive: true });
  for (const { name, frame } of pictures) {
    await writeFile(join(folder, name), withMarks(imageOf(storyboard, frame), frame));
  }
  return pictures.map(({ name }) => name);
}

interface NamedPicture {
  readonly name: string;
  readonly frame: Frame;
}

/** « 1-04 a.png » is the first picture of the step 1)-4: in reading order when sorted, and a name on any system. */
function namedPictures(storyboard: Storyboard): NamedPicture[] {
  const steps = stepsInOrder(storyboard).map(({ step }) => ({ step, digits: groupsOf(step) }));
  const longest = Math.max(0, ...steps.map(({ digits: [part] }) => part.length));
  const pictures = steps.flatMap(({ step, digits: [part, ...others] }) => {
    const number = [part.padStart(longest, '0'), ...others.map((other) => other.padStart(2, '0'))].join('-');
    return step.frames.map((frame, index) => ({ name: `${number} ${lettersOf(index)}.png`, frame }));
  });
  const names = pictures.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two pictures would be called « ${twice} ».`);
  return pictures;
}

/** « 1 » and « 4 » of « 1)-4 ». */
function groupsOf({ number }: GuideStep): [string, ...string[]] {
  const [part = '', ...others] = number.split(/[^\p{L}\d]+/u).filter(Boolean);
  return [part, ...others];
}

/** a to y, then za to zy, then zza: they sort as they count. */
function lettersOf(index: number): string {
  const last = LETTERS.length - 1;
  return 'z'.repeat(Math.floor(index / last)) + (LETTERS[index % last] ?? '');
}
