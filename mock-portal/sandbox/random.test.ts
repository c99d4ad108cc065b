import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cryptographicRandom, repeatableRandom, uniqueId } from './random.ts';

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

describe('repeatableRandom', () => {
  const drawn = (seed: string) => {
    const random = repeatableRandom(seed);
    return [
      random.bytes(97),
      ...Array.from({ length: 50 }, () => random.integerBelow(1000)),
      random.bytes(5),
    ];
  };

  it('gives the same for the same seed, and something else for another', () => {
    assert.deepEqual(drawn('guide'), drawn('guide'));
    assert.notDeepEqual(drawn('guide'), drawn('guide '));
  });
  it('gives as many bytes as asked for, never the same', () => {
    const random = repeatableRandom('guide');
    const [one, two] = [random.bytes(97), random.bytes(97)];
    assert.deepEqual([one.length, two.length], [97, 97]);
    assert.notDeepEqual(one, two);
  });
  it('gives every whole number below the limit about as often, and no other', () => {
    const random = repeatableRandom('guide');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 3000; draw += 1) {
      const number = random.integerBelow(3);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    assert.deepEqual([...counts.keys()].sort(), [0, 1, 2]);
    for (const count of counts.values()) assert.ok(count > 900 && count < 1100, String(count));
  });
});

describe('uniqueId', () => {
  it('never repeats itself', () => {
    assert.equal(new Set(Array.from({ length: 1000 }, uniqueId)).size, 1000);
  });
});
