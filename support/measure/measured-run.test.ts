import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measure, secondsInTimes } from './measured-run.ts';
import { parseStat, secondsOf } from './process-tree.ts';

describe('secondsInTimes', () => {
  it('adds up what the children took, and not the shell', () => {
    assert.equal(secondsInTimes('0m9.00s 0m9.00s\n1m2.50s 0m0.25s\n'), 62.75);
    assert.equal(secondsInTimes('0m9,00s 0m9,00s\n0m2,5s 0m0,25s\n'), 2.75);
    assert.equal(secondsInTimes(''), 0);
  });
});

describe('parseStat', () => {
  it('finds its way past a name that looks like the rest', () => {
    const stat = '42 (a) S 9 (b) S 7 42 42 0 -1 4194560 1 2 3 4 100 50 25 5 20 0 1 0 1 2 3\n';
    assert.deepEqual(parseStat(stat), { pid: 42, parent: 7, seconds: 1.8 });
    assert.equal(parseStat(''), undefined);
  });
});

describe('secondsOf', () => {
  it(
    'knows what this process has taken, where the system tells',
    { skip: process.platform !== 'linux' },
    () => {
      assert.ok(secondsOf(process.pid) > 0);
      assert.equal(secondsOf(0), 0);
    },
  );
});

describe('measure', () => {
  it('tells the exit code, and counts what the command took', async () => {
    const busy = 'let sum = 0; for (let i = 0; i < 1e8; i++) sum += i; process.exitCode = 3;';
    const { exitCode, seconds } = await measure(process.execPath, ['-e', busy]);
    assert.equal(exitCode, 3);
    assert.ok(seconds > 0);
  });
});
