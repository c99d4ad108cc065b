import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HELP, readRequest } from './arguments.ts';

describe('readRequest', () => {
  it('tells options from what is asked for, in any order', () => {
    const { what, options } = readRequest(['--voir', 'code secret', '--pas-a-pas', '@R1']);
    assert.deepEqual(what, ['code secret', '@R1']);
    assert.deepEqual([...options], ['--voir', '--pas-a-pas']);
  });

  for (const words of [[], ['--help'], ['-h'], ['x', '--aide']])
    it(`helps who wrote ${words.join(' ') || 'nothing'}`, () => {
      assert.ok(readRequest(words).options.has('--aide'));
    });

  it('watches all where nothing is asked for', () => {
    assert.deepEqual([...readRequest(['--surveiller']).options], ['--surveiller']);
  });

  for (const [words, said] of [
    [
      ['--vior', 'x'],
      /^L'option --vior n'existe pas\. Vouliez-vous dire --voir\? Les options sont\u00a0: --navigateur, /,
    ],
    [['-x'], /^L'option -x n'existe pas\. /],
    [['--pas-a-pas', '--surveiller'], /ne vont pas ensemble/],
  ] as const)
    it(`refuses ${words.join(' ')}`, () => {
      assert.throws(() => readRequest(words), { message: said });
    });

  it('says where options go when npm took one', () => {
    assert.throws(() => readRequest(['x'], { npm_config_pas_a_pas: 'true' }), {
      message: /^npm a pris --pas-a-pas pour une option à lui/,
    });
  });

  it('helps with each option by its name', () => {
    for (const option of ['--navigateur', '--voir', '--pas-a-pas', '--surveiller', '--aide'])
      assert.match(HELP, new RegExp(`^  ${option} +\\S`, 'm'));
  });
});
