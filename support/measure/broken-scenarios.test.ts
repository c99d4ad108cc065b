import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breakScenarios } from './broken-scenarios.ts';

const BROKEN = '    Alors Louise voit «\u00a0Ce que rien ne montre\u00a0»';

const FILE = `# language: fr
Fonctionnalité: Essai
  Scénario: Un
    Quand elle part
      | a |

  @R1
  Plan du scénario: Plusieurs
    Quand elle part
    Exemples:
      | b |
  Scénario: Deux
    Quand elle part
`;

describe('breakScenarios', () => {
  it('has as many fail at their end, and leaves outlines', () => {
    const [file] = breakScenarios([{ path: 'a.feature', text: FILE }], 2);
    assert.equal(
      file?.text,
      FILE.replace('| a |\n', `| a |\n${BROKEN}\n`).replace(/part\n$/, `part\n${BROKEN}\n`),
    );
  });
  it('takes them here and there', () => {
    const files = ['a', 'b', 'c', 'd'].map((path) => ({ path, text: FILE }));
    const broken = breakScenarios(files, 2).filter(({ text }) => text !== FILE);
    assert.deepEqual(
      broken.map(({ path }) => path),
      ['a', 'c'],
    );
  });
});
