import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { watchFolders } from './watch-folders.ts';

/** A program that makes and removes a folder again and again. */
const COMING_AND_GOING = `
  const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
  const folder = process.argv[1];
  for (let round = 0; round < 3000; round++) {
    mkdirSync(folder + '/c', { recursive: true });
    writeFileSync(folder + '/c/x', '');
    rmSync(folder, { recursive: true });
  }`;

/** A folder that is watched until the end of the test, in which another is. */
function setUp(context: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(root, 'a'));
  const told = new Set<string>();
  let wake = (): void => undefined;
  const stop = watchFolders([root], (path) => {
    told.add(path);
    wake();
  });
  context.after(() => {
    stop();
    rmSync(root, { recursive: true });
  });
  return {
    root,
    /** Writes a file, and waits until it is told. */
    async write(...place: readonly string[]): Promise<void> {
      const path = join(root, ...place);
      writeFileSync(path, '');
      while (!told.has(path)) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

describe('watchFolders', { timeout: 20_000 }, () => {
  it('tells what changes in folders that are there, and in those that come', async (context) => {
    const { root, write } = setUp(context);
    await write('a', 'x');
    mkdirSync(join(root, 'b', 'c'), { recursive: true });
    await write('b', 'c', 'x');
    await write('b', 'c', 'y');
  });

  it('goes on when a folder is removed and comes back, as when one goes to another branch', async (context) => {
    const { root, write } = setUp(context);
    await write('a', 'x');
    rmSync(join(root, 'a'), { recursive: true });
    mkdirSync(join(root, 'a'));
    await write('a', 'y');
    await write('a', 'z');
  });

  it('goes on when folders come and go faster than it looks', async (context) => {
    const { root, write } = setUp(context);
    const other = spawn(process.execPath, ['--eval', COMING_AND_GOING, join(root, 'b')], {
      stdio: 'inherit',
    });
    assert.deepEqual(await once(other, 'exit'), [0, null]);
    mkdirSync(join(root, 'b'));
    await write('b', 'x');
  });
});
