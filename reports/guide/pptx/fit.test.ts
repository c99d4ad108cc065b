import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fittingSize } from './fit.ts';

describe('fittingSize', () => {
  const box = { x: 0, y: 0, w: 3.4, h: 5.6 };

  it('keeps a long word whole, as long as it can still be read', () => {
    assert.equal(fittingSize(`Elle saisit ${'m'.repeat(30)}`, box, [14, 13, 12, 11, 10]), 14);
    assert.equal(fittingSize(`Elle saisit «\u00a0${'m'.repeat(34)}\u00a0»`, box, [14, 13, 12, 11, 10]), 12);
    assert.equal(fittingSize(`Elle saisit ${'m'.repeat(99)}`, box, [14, 13, 12, 11, 10]), 11);
  });
});
