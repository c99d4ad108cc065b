import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OneTimeBox } from './one-time-box.ts';

describe('OneTimeBox', () => {
  it('gives each text once', () => {
    const box = new OneTimeBox();
    box.put('a', 'Louise', 'one');
    box.put('b', 'Louise', 'two');
    assert.equal(box.take('c', 'Louise'), undefined);
    assert.equal(box.take('a', 'Louise'), 'one');
    assert.equal(box.take('a', 'Louise'), undefined);
    assert.equal(box.take('b', 'Louise'), 'two');
  });
  it('gives a text to its owner only, who still finds it after the others asked', () => {
    const box = new OneTimeBox();
    box.put('a', 'Louise', 'one');
    assert.equal(box.take('a', 'Karim'), undefined);
    assert.equal(box.take('a', 'Louise'), 'one');
  });
  it('holds the latest text of a key, and no other whoever it was for', () => {
    const box = new OneTimeBox();
    box.put('a', 'Louise', 'one');
    box.put('a', 'Karim', 'two');
    assert.equal(box.take('a', 'Louise'), undefined);
    assert.equal(box.take('a', 'Karim'), 'two');
    assert.equal(box.take('a', 'Karim'), undefined);
  });
});
