// What a fresh clone lacks, seen to by npm before `npm start` (prepare.mjs simulator) and `npm test` (prepare.mjs
// tests). Plain JavaScript for any Node from 18 up: it runs before the packages, and a recent Node, are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, SetupError } from './commands.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { bringNode, isTooOld } from './node.mjs';
import { ensurePackages } from './packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {number} the exit code */
function prepare(purpose) {
  if (purpose !== 'simulator' && purpose !== 'tests') {
    say('Usage\u00a0: node support/setup/prepare.mjs simulator|tests');
    return 2;
  }
  const forTests = purpose === 'tests';
  ensurePackages(root, forTests);
  // npm ci wipes node_modules, and with it the Node brought there, even the one running this.
  if (isTooOld(process.versions.node) || !existsSync(process.execPath)) {
    const node = bringNode(root);
    return (
      spawnSync(node, [join(root, 'support/setup/prepare.mjs'), purpose], { stdio: 'inherit' }).status ?? 1
    );
  }
  if (forTests) ensureBrowser(root);
  return 0;
}

try {
  process.exitCode = prepare(process.argv[2]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
