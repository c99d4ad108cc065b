import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunSummary } from '../../reports/ci/summary.ts';
import type { Result } from './checks.ts';
import { countsText, durationText, summaryText } from './text.ts';

function result(name: string, ok: boolean, report?: Partial<RunSummary>): Result {
  const none = { passed: 0, failed: 0, skipped: 0, failures: [], problems: [] };
  return { name, ok, milliseconds: 0, ...(report && { report: { ...none, ...report } }) };
}

describe('countsText', () => {
  it('adds up tests of all kinds, and names those skipped only when there are some', () => {
    const units = result('unités', true, { passed: 100 });
    assert.equal(countsText([result('lint', false), units]), '100 passed, 0 failed');
    const scenarios = result('scénarios', false, { passed: 40, failed: 2, skipped: 3 });
    assert.equal(countsText([units, scenarios]), '140 passed, 2 failed, 3 skipped');
  });
  it('counts one failure for tests that failed as a whole', () => {
    assert.equal(countsText([result('scénarios', false, { passed: 5 })]), '5 passed, 1 failed');
  });
});

describe('summaryText', () => {
  it('ends with the counts alone on their line', () => {
    const text = summaryText([result('Scénarios', true, { passed: 2 })], ['reports/output/a.html']);
    assert.equal(text, '\nTout a réussi.\nRapports\u00a0: reports/output/a.html\n2 passed, 0 failed\n');
  });
  it('says what failed, although every test passed', () => {
    const text = summaryText([result('Types (tsc)', false), result('Scénarios', true, { passed: 2 })], []);
    assert.equal(text, '\nEn échec\u00a0: Types (tsc).\n2 passed, 0 failed\n');
  });
  it('names scenarios that failed, and what went wrong beside them', () => {
    const report = { failed: 1, failures: ['a.feature:3 Nom'], problems: ['Cucumber est mort.'] };
    const text = summaryText([result('Scénarios', false, report)], []);
    assert.match(text, /En échec\u00a0: Scénarios\.\n {2}✖ a\.feature:3 Nom\n {2}✖ Cucumber est mort\.\n/);
  });
});

describe('durationText', () => {
  for (const [milliseconds, expected] of [
    [0, '0,0\u00a0s'],
    [1240, '1,2\u00a0s'],
    [9960, '10\u00a0s'],
    [59_600, '1\u00a0min 0\u00a0s'],
    [125_000, '2\u00a0min 5\u00a0s'],
  ] as const) {
    it(`${milliseconds} ms: ${expected}`, () => {
      assert.equal(durationText(milliseconds), expected);
    });
  }
});
