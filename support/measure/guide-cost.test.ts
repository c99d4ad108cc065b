import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparison } from './guide-cost.ts';

describe('comparison', () => {
  it('says each run, and how many times as much recording takes', () => {
    const without = [
      { wall: 10, processor: 20 },
      { wall: 12, processor: 20 },
    ];
    assert.equal(
      comparison(without, [{ wall: 13.2, processor: 27 }]),
      'Sans enregistrement\u00a0: 10,0\u00a0s (processeur 20,0\u00a0s), 12,0\u00a0s (processeur 20,0\u00a0s)\n' +
        'Avec enregistrement\u00a0: 13,2\u00a0s (processeur 27,0\u00a0s)\n' +
        'Rapport\u00a0: 1,20 en durée, 1,35 en processeur (au plus 1,5).\n',
    );
  });
});
