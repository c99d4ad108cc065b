import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OneTimeBox } from './one-time-box.ts';

describe('OneTimeBox', () => {
  it('gives each text once, to whoever has its key', () => {
    const box = new OneTimeBox();
    box.put('a', 'one');
    box.put('b', 'two');
    assert.equal(box.take('c'), undefined);
    assert.equal(box.take('a'), 'one');
    assert.equal(box.take('a'), undefined);
    assert.equal(box.take('b'), 'two');
  });
  it('holds the latest text of a key', () => {
    const box = new OneTimeBox();
    box.put('a', 'one');
    box.put('a', 'two');
    assert.equal(box.take('a'), 'two');
    assert.equal(box.take('a'), undefined);
  });
});
