import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RequestError } from '../gherkin/arguments.ts';
import { SetupError } from '../setup/commands.mjs';
import { UnreadableError } from './choose.ts';
import { refusalOf } from './ending.ts';

describe('refusalOf', () => {
  for (const [error, exitCode, text] of [
    [new RequestError('Non.'), 2, /^Non\.$/],
    [
      new UnreadableError('a.feature:1 ne se lit pas.'),
      1,
      /^✖ a\.feature:1 ne se lit pas\.\nAucun scénario n'a été joué\.$/,
    ],
    [
      new Error('x', { cause: new Error('Requested profile "zz" doesn\'t exist') }),
      2,
      /^Le profil «\u00a0zz\u00a0» n'existe pas/,
    ],
    [new Error('Plugin errored', { cause: new SetupError('Sans navigateur.') }), 1, /^Sans navigateur\.$/],
    [new Error('inattendu'), 1, /^Error: inattendu\n/],
  ] as const)
    it(error.message, () => {
      const refusal = refusalOf(error);
      assert.equal(refusal.exitCode, exitCode);
      assert.match(refusal.text, text);
    });
});
