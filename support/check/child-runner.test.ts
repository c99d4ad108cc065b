import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ChildRunner } from './child-runner.ts';

/** A process that starts another, writes both their numbers in a file, and lives on; the other heeds no signal. */
const PARENT = `
const { spawn } = require('node:child_process');
const { renameSync, writeFileSync } = require('node:fs');
const deaf = "process.on('SIGINT', () => {}); process.stdout.write('x'); setInterval(() => {}, 1000)";
const child = spawn(process.execPath, ['-e', deaf]);
child.stdout.once('data', () => {
  writeFileSync(process.argv[1] + '.new', process.pid + ' ' + child.pid);
  renameSync(process.argv[1] + '.new', process.argv[1]);
});
setInterval(() => {}, 1000);
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('ChildRunner', () => {
  it('tells the exit code and what was printed on either stream', async () => {
    const script = "process.stdout.write('é'); process.stderr.write('!'); process.exitCode = 3";
    const { exitCode, output } = await new ChildRunner().run(['-e', script], false);
    assert.equal(exitCode, 3);
    assert.deepEqual(output.split('').sort(), ['!', 'é']);
  });

  it('ends when interrupted, with all it started', { timeout: 30_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'child-'));
    const pidFile = join(folder, 'pids');
    const runner = new ChildRunner();
    const ending = runner.run(['-e', PARENT, pidFile], false);
    while (!existsSync(pidFile)) await setTimeout(20);
    const pids = (await readFile(pidFile, 'utf8')).split(' ').map(Number);
    await rm(folder, { recursive: true });
    assert.deepEqual(pids.map(isAlive), [true, true]);

    runner.interrupt('SIGINT');
    assert.equal((await ending).exitCode, null);
    assert.equal(runner.interrupted, true);
    for (let waited = 0; pids.some(isAlive) && waited < 5000; waited += 20) await setTimeout(20);
    assert.deepEqual(pids.map(isAlive), [false, false]);
  });
});
