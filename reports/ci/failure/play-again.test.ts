import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placesByFile, playAgainCommand } from './play-again.ts';

describe('placesByFile', () => {
  it('names each file once, with its lines', () => {
    const places = [
      { uri: 'features/a.feature', line: 5 },
      { uri: 'features/b.feature', line: 3 },
      { uri: 'features/a.feature', line: 12 },
    ];
    assert.deepEqual(placesByFile(places), ['features/a.feature:5:12', 'features/b.feature:3']);
  });
});

describe('playAgainCommand', () => {
  it('names the scenario by its line', () => {
    assert.equal(
      playAgainCommand({ uri: 'features/a.feature', line: 5 }),
      'npm run scenario -- features/a.feature:5',
    );
  });

  it('quotes a path that a shell would cut', () => {
    assert.equal(
      playAgainCommand({ uri: 'mes essais/a.feature', line: 1 }),
      'npm run scenario -- "mes essais/a.feature:1"',
    );
  });
});
