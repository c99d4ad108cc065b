import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { coloured, plain } from './paint.ts';
import { barText, countText } from './progress-line.ts';

const HALFWAY = { ended: 45, expected: 90, failed: 2, running: "L'invitation a expiré", remaining: 118_000 };
const BAR = '██████████░░░░░░░░░░';

describe('barText', () => {
  it('says how far, how many failed, how long is left and what is being played', () => {
    assert.equal(
      barText(HALFWAY, 100, plain).replaceAll('\u00a0', ' '),
      `${BAR} 45/90, 2 en échec, encore 2 min environ · L'invitation a expiré`,
    );
  });

  it('says nothing of what is not known', () => {
    const start = { ended: 0, expected: 90, failed: 0, running: undefined, remaining: undefined };
    assert.equal(barText(start, 100, plain), `${'░'.repeat(20)} 0/90`);
  });

  for (const width of [100, 60, 41, 40, 20, 5]) {
    it(`stays on one line of ${width} columns, in colours too`, () => {
      const painted = barText(HALFWAY, width, coloured);
      assert.ok(Array.from(stripVTControlCharacters(painted)).length < width);
    });
  }

  it('does without the bar where there is no room', () => {
    assert.equal(barText(HALFWAY, 20, plain), '45/90, 2 en échec,…');
  });
});

describe('countText', () => {
  it('fits a log', () => {
    assert.equal(countText(HALFWAY), '45/90 scénarios, 2 en échec');
  });
});
