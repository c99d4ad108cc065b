import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cryptographicRandom, uniqueId } from './random.ts';

describe('cryptographicRandom', () => {
  it('gives every whole number below the limit, and no other', () => {
    const numbers = Array.from({ length: 1000 }, () => cryptographicRandom.integerBelow(4));
    assert.deepEqual([...new Set(numbers)].sort(), [0, 1, 2, 3]);
  });
  it('gives as many bytes as asked for, never the same', () => {
    const [one, two] = [cryptographicRandom.bytes(97), cryptographicRandom.bytes(97)];
    assert.equal(one.length, 97);
    assert.notDeepEqual(one, two);
  });
});

describe('uniqueId', () => {
  it('never repeats itself', () => {
    assert.equal(new Set(Array.from({ length: 1000 }, uniqueId)).size, 1000);
  });
});
