import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationText, roughDurationText } from './duration.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('durationText', () => {
  for (const [milliseconds, text] of [
    [20, '1\u00a0s'],
    [12 * SECOND, '12\u00a0s'],
    [59.6 * SECOND, '1\u00a0min 0\u00a0s'],
    [125 * SECOND, '2\u00a0min 5\u00a0s'],
    [62 * MINUTE, '1\u00a0h 2\u00a0min'],
  ] as const) {
    it(text, () => {
      assert.equal(durationText(milliseconds), text);
    });
  }
});

describe('roughDurationText', () => {
  for (const [milliseconds, text] of [
    [0, '5\u00a0s'],
    [31 * SECOND, '35\u00a0s'],
    [58 * SECOND, '1\u00a0min'],
    [200 * SECOND, '3\u00a0min'],
  ] as const) {
    it(text, () => {
      assert.equal(roughDurationText(milliseconds), text);
    });
  }
});
