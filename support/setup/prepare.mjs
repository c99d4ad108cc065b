// What a fresh clone lacks, seen to by npm before `npm start` (prepare.mjs simulator), `npm test` (prepare.mjs tests) and
// what plays scenarios without a browser (prepare.mjs http). Plain JavaScript for any Node from 18 up: it runs before the
// packages, and a recent Node, are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, SetupError } from './commands.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { bringNode, isTooOld } from './node.mjs';
import { ensurePackages } from './packages.mjs';

const PURPOSES = ['simulator', 'http', 'tests'];
const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {number} the exit code */
function prepare(purpose) {
  if (!PURPOSES.includes(purpose)) {
    say(`Usage\u00a0: node support/setup/prepare.mjs ${PURPOSES.join('|')}`);
    return 2;
  }
  ensurePackages(root, purpose !== 'simulator');
  // npm ci wipes node_modules, and with it the Node brought there, even the one running this.
  if (isTooOld(process.versions.node) || !existsSync(process.execPath)) {
    const node = bringNode(root);
    return (
      spawnSync(node, [join(root, 'support/setup/prepare.mjs'), purpose], { stdio: 'inherit' }).status ?? 1
    );
  }
  if (purpose === 'tests') ensureBrowser(root);
  return 0;
}

try {
  process.exitCode = prepare(process.argv[2]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
