import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { watchFolders } from './watch-folders.ts';

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
});
