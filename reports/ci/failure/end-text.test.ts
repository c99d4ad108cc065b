import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plain } from '../terminal/paint.ts';
import { endText } from './end-text.ts';

const failure = (line: number, key: string) => ({
  name: `Scénario ${line}`,
  place: { uri: 'a.feature', line },
  text: '',
  title: `Raison ${key}`,
  key,
});

describe('endText', () => {
  it('counts, without a word on what there is none of', () => {
    assert.equal(
      endText({ passed: 2, failed: 0, skipped: 0 }, [], 2000, plain).replaceAll('\u00a0', ' '),
      '2 scénarios joués en 2 s : 2 réussis, 0 en échec.',
    );
  });

  it('does not tell again a failure that was just told', () => {
    const told = endText({ passed: 0, failed: 1, skipped: 0 }, [failure(1, 'x')], 0, plain);
    assert.equal(told.split('\n').length, 1);
  });

  it('puts together what failed for one reason', () => {
    const failures = [failure(1, 'x'), failure(2, 'y'), failure(3, 'x')];
    assert.deepEqual(
      endText({ passed: 0, failed: 3, skipped: 1 }, failures, 65_000, plain)
        .replaceAll('\u00a0', ' ')
        .split('\n'),
      [
        '4 scénarios joués en 1 min 5 s : 0 réussi, 3 en échec, 1 sauté.',
        '3 échecs, pour 2 raisons :',
        '  Raison x',
        '    a.feature:1 Scénario 1',
        '    a.feature:3 Scénario 3',
        '  Raison y',
        '    a.feature:2 Scénario 2',
        'Pour les rejouer : npm run rejouer',
      ],
    );
  });
});
