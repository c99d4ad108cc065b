import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { sampleMark } from '../build-storyboard-sample.ts';
import { sampleFrame, sampleGuide, sampleImage, sampleStep, variedGuide } from '../hand-made-guide.ts';
import type { Mark, Storyboard } from '../storyboard.ts';
import { outlineOf } from './outline.ts';
import { withMarks } from './with-marks.ts';
import { writeImages } from './write-images.ts';

const RED = [0xd3, 0x26, 0x1b];
const BLUE = [0x16, 0x68, 0xb8];
const WHITE = [255, 255, 255];

async function written(guide: Storyboard): Promise<{ names: string[]; files: Map<string, Buffer> }> {
  const folder = await mkdtemp(join(tmpdir(), 'images-'));
  try {
    const names = await writeImages(guide, join(folder, 'neuf'));
    const files = await readdir(join(folder, 'neuf'));
    const entries = files.map(async (file) => [file, await readFile(join(folder, 'neuf', file))] as const);
    return { names, files: new Map(await Promise.all(entries)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A white picture with one mark, and where its line is. */
function places(mark: Mark) {
  const image = sampleImage();
  const png = PNG.sync.read(withMarks(image, sampleFrame('', '', [mark])));
  const { x = 0, y = 0, width = 0, height = 0 } = outlineOf(mark, image) ?? {};
  return {
    at: (column: number, row: number) => {
      const start = (Math.floor(row) * png.width + Math.floor(column)) * 4;
      return [...png.data.subarray(start, start + 3)];
    },
    ...{ left: x, right: x + width, top: y, bottom: y + height },
    ...{ across: x + width / 2, down: y + height / 2 },
  };
}

describe('writeImages', () => {
  it('names pictures by step and rank, in reading order, and returns these names', async () => {
    const { names, files } = await written(variedGuide());
    const expected = ['1-01 a.png', '1-02 a.png', '1-02 b.png', '1-02 c.png', '1-03 a.png', '2-01 a.png'];
    assert.deepEqual(names, expected);
    assert.deepEqual([...files.keys()].sort(), expected);
  });

  it('keeps the order of names beyond nine steps, nine parts and the alphabet', async () => {
    const frames = Array.from({ length: 60 }, () => sampleFrame('a', 'x', []));
    const parts = Array.from({ length: 11 }, (_, part) =>
      Array.from({ length: 11 }, (__, step) =>
        sampleStep(`${part + 1})-${step + 1}`, ['x'], part + step === 0 ? frames : frames.slice(0, 1)),
      ),
    );
    const { names } = await written(sampleGuide(parts, { a: sampleImage(8, 5) }));
    assert.equal(names.length, 60 + 120);
    assert.deepEqual([...names].sort(), names);
    for (const name of names) assert.match(name, /^[\w-]+ [a-z]+\.png$/);
  });

  it('leaves a picture on which nothing happens as it was taken', async () => {
    const guide = variedGuide();
    const { files } = await written(guide);
    assert.equal(files.get('1-02 c.png')?.toString('base64'), guide.images['b']?.png);
  });

  it('refuses two pictures of one name, rather than lose one', async () => {
    const steps = [1, 2].map(() => sampleStep('1)-1', ['x'], [sampleFrame('a', 'x')]));
    await assert.rejects(written(sampleGuide([steps], { a: sampleImage() })), /« 1-01 a\.png »/);
  });

  it('refuses a picture that the guide does not have', async () => {
    const guide = sampleGuide([[sampleStep('1)-1', ['x'], [sampleFrame('z', 'x')])]]);
    await assert.rejects(written(guide), /no image « z »/);
  });
});

describe('withMarks', () => {
  it('draws a red ellipse around an act, five pixels thick with soft edges', () => {
    const mark = sampleMark('Ajouter');
    const { at, left, right, top, bottom, across, down } = places(mark);
    assert.ok(left < 128 && right > 192 && top < 80 && bottom > 100, 'around the mark');
    for (const [x, y] of [
      [across, top],
      [across, bottom - 1],
      [left, down],
      [right - 1, down],
    ] as const) {
      assert.deepEqual(at(x, y), RED, `${x},${y}`);
    }
    const [soft] = at(across, top - 3);
    assert.ok(soft !== undefined && soft > 0xd3 && soft < 255, String(soft));
    for (const [x, y] of [
      [across, down],
      [across, top - 5],
      [across, top + 5],
      [left, top],
      [right, bottom],
    ] as const) {
      assert.deepEqual(at(x, y), WHITE, `${x},${y}`);
    }
  });

  it('draws round ends and straight sides around an act that is long', () => {
    const mark = sampleMark('Prénom', { rectangle: { x: 0.1, y: 0.45, width: 0.8, height: 0.1 } });
    const { at, left, right, top, bottom, across, down } = places(mark);
    const round = (bottom - top) / 2;
    for (const [x, y] of [
      [across, top],
      [left + round + 2, top],
      [right - round - 2, bottom - 1],
      [left, down],
    ] as const) {
      assert.deepEqual(at(x, y), RED, `${x},${y}`);
    }
    assert.deepEqual(at(left + 2, top + 2), WHITE);
  });

  it('draws a blue frame around a look', () => {
    const mark = sampleMark('Code', { kind: 'look' });
    const { at, left, right, top, bottom, across, down } = places(mark);
    assert.deepEqual([left, top, right, bottom], [122, 74, 198, 106]);
    for (const [x, y] of [
      [across, top],
      [across, bottom - 1],
      [left, down],
      [right - 1, down],
      [left + 8, top],
    ] as const) {
      assert.deepEqual(at(x, y), BLUE, `${x},${y}`);
    }
    for (const [x, y] of [
      [across, down],
      [left - 2, top - 2],
      [across, top - 5],
    ] as const) {
      assert.deepEqual(at(x, y), WHITE, `${x},${y}`);
    }
  });

  it('draws nothing for a mark that has no place', () => {
    const image = sampleImage();
    const nowhere: Mark = { kind: 'act', gesture: 'key', label: 'Échap', isSecret: false };
    assert.equal(withMarks(image, sampleFrame('', '', [nowhere])).toString('base64'), image.png);
  });
});

describe('outlineOf', () => {
  it('stays whole within the picture', () => {
    const everything = sampleMark('Tout', { rectangle: { x: 0, y: 0, width: 1, height: 1 } });
    for (const kind of ['act', 'look'] as const) {
      const { thickness, ...place } = outlineOf({ ...everything, kind }, { width: 320, height: 200 }) ?? {};
      assert.deepEqual([thickness, place], [5, { kind, x: 2.5, y: 2.5, width: 315, height: 195 }]);
    }
  });

  it('is thicker on a sharper picture', () => {
    assert.equal(outlineOf(sampleMark('x'), { width: 2560, height: 1600 })?.thickness, 10);
  });
});
