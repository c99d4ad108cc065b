import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, say, SetupError } from './commands.mjs';

/**
 * Installs the packages of package-lock.json unless node_modules holds them already.
 *
 * @param {string} root the checkout
 * @param {boolean} withTests whether packages that only development needs must be there too
 * @throws {SetupError} when npm cannot install them
 */
export function ensurePackages(root, withTests) {
  const wanted = readLock(join(root, 'package-lock.json'));
  // npm writes this record last: an interrupted install leaves none.
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (hasPackages(installed, wanted, withTests)) return;
  say('Paquets\u00a0: installation (npm ci)…');
  const { ok, output } = npm(['ci', '--include=dev', '--no-progress'], root);
  if (!ok)
    throw new SetupError(`${output}\n\nL'installation des paquets (npm ci) a échoué\u00a0: voir ci-dessus.`);
}

/**
 * Whether what is installed is what the lock file wants, version by version.
 * Optional packages may be missing: they are those of other systems.
 */
export function hasPackages(installed, wanted, withTests) {
  const mayBeMissing = ({ optional, devOptional, dev }) => optional || devOptional || (dev && !withTests);
  const isSame = (one, other) => one?.version === other?.version && one?.integrity === other?.integrity;
  return (
    Object.entries(installed).every(([path, entry]) => isSame(entry, wanted[path])) &&
    Object.entries(wanted).every(([path, entry]) => path === '' || mayBeMissing(entry) || path in installed)
  );
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return {};
  }
}
