import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, type TestContext } from 'node:test';
import { DAY, NOON } from '../test-data.ts';
import { MovableClock, sandboxClock } from './clock.ts';
import { openDatabase } from './database.ts';

const atNoon = (t: TestContext) => {
  t.mock.timers.enable({ apis: ['Date'], now: NOON });
};

describe('MovableClock', () => {
  it("goes with the machine's time", (t) => {
    atNoon(t);
    const clock = new MovableClock();
    assert.equal(clock.now(), NOON);
    t.mock.timers.tick(1500);
    assert.equal(clock.now(), NOON + 1500);
  });
  it('is as far ahead as it was moved, all in all, and still goes', (t) => {
    atNoon(t);
    const clock = new MovableClock();
    clock.advance(60_000);
    clock.advance(0);
    clock.advance(500);
    assert.equal(clock.now(), NOON + 60_500);
    t.mock.timers.tick(1500);
    assert.equal(clock.now(), NOON + 62_000);
  });
  it('moves no other clock', (t) => {
    atNoon(t);
    new MovableClock().advance(60_000);
    assert.equal(new MovableClock().now(), NOON);
  });
  it('stands once frozen, may be moved meanwhile, and goes on from where it stood', (t) => {
    atNoon(t);
    const clock = new MovableClock();
    clock.freeze();
    t.mock.timers.tick(60_000);
    assert.deepEqual([clock.now(), clock.isFrozen], [NOON, true]);
    clock.advance(DAY);
    t.mock.timers.tick(60_000);
    assert.deepEqual([clock.now(), clock.isFrozen], [NOON + DAY, true]);
    clock.freeze();
    clock.resume();
    t.mock.timers.tick(500);
    assert.deepEqual([clock.now(), clock.isFrozen], [NOON + DAY + 500, false]);
    clock.resume();
    assert.equal(clock.now(), NOON + DAY + 500);
  });
  it('goes on from the moment that it is set to, whether before or after, frozen or not', (t) => {
    atNoon(t);
    const clock = new MovableClock();
    clock.set(NOON - 40 * DAY);
    t.mock.timers.tick(500);
    assert.deepEqual([clock.now(), clock.isFrozen], [NOON - 40 * DAY + 500, false]);
    clock.freeze();
    clock.set(NOON + DAY);
    t.mock.timers.tick(500);
    assert.deepEqual([clock.now(), clock.isFrozen], [NOON + DAY, true]);
  });
});

describe('the clock of a sandbox', () => {
  let database: ReturnType<typeof openDatabase>;
  beforeEach(() => {
    database = openDatabase(':memory:');
  });
  afterEach(() => {
    database.close();
  });

  it('is found as it was left by whoever reads its data again', (t) => {
    atNoon(t);
    const clock = sandboxClock(database);
    assert.deepEqual([clock.now(), sandboxClock(database).now()], [NOON, NOON]);
    clock.advance(DAY);
    assert.equal(sandboxClock(database).now(), NOON + DAY);
    clock.freeze();
    t.mock.timers.tick(500);
    const again = sandboxClock(database);
    assert.deepEqual([again.now(), again.isFrozen], [NOON + DAY, true]);
    clock.resume();
    assert.deepEqual([sandboxClock(database).now(), sandboxClock(database).isFrozen], [NOON + DAY, false]);
  });
  it('is what its data say once they were changed, as soon as it reads them again', (t) => {
    atNoon(t);
    const clock = sandboxClock(database);
    clock.advance(DAY);
    database.exec('DELETE FROM clock');
    assert.equal(clock.now(), NOON + DAY);
    clock.reload();
    assert.equal(clock.now(), NOON);
  });
});
