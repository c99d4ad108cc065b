import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DurationError, durationText, readDuration } from './duration.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('readDuration', () => {
  const DURATIONS: [text: string, ms: number][] = [
    ['PT30M', 30 * MINUTE],
    ['P31D', 31 * DAY],
    ['P1DT2H3M4.5S', DAY + 123 * MINUTE + 4500],
    ['P2W', 14 * DAY],
    ['pt1s', 1000],
    ['P0D', 0],
    ['31 jours', 31 * DAY],
    ['1 jour', DAY],
    ['1 heure et 30 minutes', 90 * MINUTE],
    ['1 heure, 30 minutes', 90 * MINUTE],
    ['1,5 seconde', 1500],
    ['0.2 seconde', 200],
    ['2 semaines', 14 * DAY],
    [' 20\u00a0MINUTES ', 20 * MINUTE],
  ];
  for (const [text, ms] of DURATIONS) {
    it(`reads « ${text} »`, () => {
      assert.equal(readDuration(text), ms);
    });
  }
  for (const text of [
    '',
    'P',
    'PT',
    '31',
    'jours',
    '1 an',
    'P1Y',
    'P1M',
    '-1 jour',
    '4000 jours',
    '1 jour plus tard',
  ]) {
    it(`refuses « ${text} », quoting it and naming the units`, () => {
      assert.throws(
        () => readDuration(text),
        (error) => {
          assert.ok(error instanceof DurationError);
          assert.ok(error.message.startsWith(`Durée incomprise\u00a0: «\u00a0${text}\u00a0».`));
          assert.match(error.message, /semaine, jour, heure, minute, seconde\.$/);
          return true;
        },
      );
    });
  }
});

describe('durationText', () => {
  it('says a duration as people do', () => {
    assert.equal(durationText(0), '0 seconde');
    assert.equal(durationText(200), '0,2 seconde');
    assert.equal(durationText(90 * MINUTE), '1 heure, 30 minutes');
    assert.equal(durationText(31 * DAY + 1000), '31 jours, 1 seconde');
  });
  it('is read back as the same duration', () => {
    for (const ms of [1000, 90 * MINUTE, 31 * DAY + 1500]) assert.equal(readDuration(durationText(ms)), ms);
  });
});
