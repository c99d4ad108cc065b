import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { circleAround, curveOf, judgePlace } from './geometry.ts';

const SCREEN = { width: 1000, height: 500 };

describe('judgePlace', () => {
  const box = { x: 0.5, y: 0.5, width: 0.02, height: 0.04 };
  const at = (x: number, y: number, others = [{ x: 0.53, y: 0.5, width: 0.02, height: 0.04 }]) =>
    judgePlace({ x, y }, box, others, SCREEN);

  it('takes a click on the target, and as near as a finger needs', () => {
    assert.equal(at(0.51, 0.52), 'right');
    assert.equal(at(0.49, 0.52), 'right');
    assert.equal(at(0.51, 0.48), 'right');
    assert.equal(at(0.48, 0.52), 'wrong');
  });

  it('never takes a click on something else for a near miss', () => {
    assert.equal(at(0.531, 0.52), 'otherAct');
    assert.equal(at(0.531, 0.52, []), 'right');
  });
});

describe('circleAround', () => {
  it('surrounds its rectangle, with more room beside what is wide, and hardly any above', () => {
    assert.deepEqual(circleAround({ x: 0.1, y: 0.1, width: 0.02, height: 0.04 }, SCREEN), {
      cx: 110,
      cy: 60,
      rx: 24,
      ry: 18,
    });
    const wide = circleAround({ x: 0, y: 0, width: 0.8, height: 0.1 }, SCREEN);
    assert.deepEqual([wide.rx, wide.ry], [420, 26]);
  });

  it('is the same around the same thing on a sharper picture', () => {
    const place = { x: 0.1, y: 0.1, width: 0.02, height: 0.02 };
    const { cx, cy, rx, ry } = circleAround(place, { width: 1280, height: 800 });
    assert.deepEqual(circleAround(place, { width: 2560, height: 1600 }), {
      cx: 2 * cx,
      cy: 2 * cy,
      rx: 2 * rx,
      ry: 2 * ry,
    });
  });
});

describe('curveOf', () => {
  it('makes an ellipse, with a straight middle where it is long', () => {
    assert.equal(curveOf(100, 20), 100);
    assert.equal(curveOf(101, 20), 20);
  });
});
