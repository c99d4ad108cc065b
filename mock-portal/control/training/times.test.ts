import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MovableClock } from '../../sandbox/clock.ts';
import { NOON } from '../../test-data.ts';
import { agoText, clockText, secondText } from './times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('agoText', () => {
  for (const [ms, text] of [
    [-5, "à l'instant"],
    [MINUTE - 1, "à l'instant"],
    [MINUTE, 'il y a 1\u00a0minute'],
    [2 * HOUR - 1, 'il y a 1\u00a0heure'],
    [3 * DAY + 5 * HOUR, 'il y a 3\u00a0jours'],
  ] as const) {
    it(`says « ${text} » for ${ms} ms`, () => {
      assert.equal(agoText(ms), text);
    });
  }
});

describe('clockText', () => {
  it('says nothing of a clock that nobody moved', () => {
    assert.equal(clockText(new MovableClock()), undefined);
  });
  for (const [ms, text] of [
    [31 * DAY, 'Heure avancée de 31 jours'],
    [90 * MINUTE, 'Heure avancée de 1 heure'],
    [-20 * MINUTE, 'Heure retardée de 20 minutes'],
  ] as const) {
    it(`says « ${text} »`, () => {
      const clock = new MovableClock();
      clock.set(clock.now() + ms);
      assert.equal(clockText(clock), text);
    });
  }
  it('says that a clock is stopped', () => {
    const clock = new MovableClock();
    clock.freeze();
    assert.equal(clockText(clock), 'Heure arrêtée');
  });
});

describe('secondText', () => {
  it('is in Québec’s time, to the second', () => {
    assert.match(secondText(NOON + 5000), /^23 nov\., 12 h 00 min 05 s$/);
  });
});
