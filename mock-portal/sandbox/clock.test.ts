import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOON } from '../test-data.ts';
import { MovableClock } from './clock.ts';

describe('MovableClock', () => {
  it("goes with the machine's time", (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOON });
    const clock = new MovableClock();
    assert.equal(clock.now(), NOON);
    t.mock.timers.tick(1500);
    assert.equal(clock.now(), NOON + 1500);
  });
  it('is as far ahead as it was moved, all in all, and still goes', (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOON });
    const clock = new MovableClock();
    clock.advance(60_000);
    clock.advance(0);
    clock.advance(500);
    assert.equal(clock.now(), NOON + 60_500);
    t.mock.timers.tick(1500);
    assert.equal(clock.now(), NOON + 62_000);
  });
  it('moves no other clock', (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOON });
    new MovableClock().advance(60_000);
    assert.equal(new MovableClock().now(), NOON);
  });
});
