import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { sampleImage } from '../hand-made-guide.ts';
import { pictureChange } from './pictures.ts';

const RED = [255, 0, 0];
const WHITE = [255, 255, 255];

/** White, but for a corner of 32 by 100 pixels. */
const withCorner = (grey: number) => sampleImage(320, 200, (x, y) => (x < 32 && y < 100 ? grey : 255));
const plain = (grey: number) => sampleImage(320, 200, () => grey);

describe('pictureChange', () => {
  it('is none between a picture and itself, nor for one that is not another to who looks at it', () => {
    assert.equal(pictureChange(plain(250), plain(250)), undefined);
    assert.equal(pictureChange(plain(250), plain(251)), undefined);
  });

  it('says how much changed, and marks it in red, and only that', () => {
    const { share, difference } = pictureChange(withCorner(255), withCorner(0)) ?? {};
    assert.equal(share, 0.05);
    const { data } = PNG.sync.read(difference ?? Buffer.alloc(0));
    const at = (x: number, y: number) => [...data.subarray((y * 320 + x) * 4, (y * 320 + x) * 4 + 3)];
    assert.deepEqual([at(10, 50), at(31, 99)], [RED, RED]);
    assert.deepEqual([at(33, 50), at(10, 101)], [WHITE, WHITE]);
  });

  it('counts as changed what only one of two pictures has', () => {
    const [small, high, wide] = [
      [320, 200],
      [320, 250],
      [400, 200],
    ].map(([width, height]) => sampleImage(width, height));
    assert.ok(small && high && wide);
    assert.equal(pictureChange(small, high)?.share, 0.2);
    assert.equal(pictureChange(wide, small)?.share, 0.2);
  });
});
