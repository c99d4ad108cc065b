import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playAgainCommand } from './play-again.ts';

describe('playAgainCommand', () => {
  it('names each file once, with its lines', () => {
    const places = [
      { uri: 'features/a.feature', line: 5 },
      { uri: 'features/b.feature', line: 3 },
      { uri: 'features/a.feature', line: 12 },
    ];
    assert.equal(
      playAgainCommand(places),
      'npm run features -- features/a.feature:5:12 features/b.feature:3',
    );
  });

  it('quotes a path that a shell would cut', () => {
    assert.equal(
      playAgainCommand([{ uri: 'mes essais/a.feature', line: 1 }]),
      'npm run features -- "mes essais/a.feature:1"',
    );
  });
});
