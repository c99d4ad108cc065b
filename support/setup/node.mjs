import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { npm, runQuietly, say, SetupError } from './commands.mjs';

const OLDEST = { major: 22, minor: 18 };

/** @param {string} version such as « 20.11.1 » or « v20.11.1 » */
export function isTooOld(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor);
}

/**
 * The Node that npm's scripts will find first on PATH: node_modules/.bin/node, brought from npm when there is none.
 * It lives in node_modules, hence goes with it and comes back with it.
 *
 * @param {string} root the checkout
 * @returns {string} the path of a recent enough Node
 * @throws {SetupError} when none can be brought, or it does not run here
 */
export function bringNode(root) {
  const link = join(root, 'node_modules', '.bin', 'node');
  if (!runs(link)) {
    say('Node 24\u00a0: téléchargement dans node_modules, celui de cette machine est trop ancien…');
    const failure = download(root, link);
    if (!runs(link)) {
      throw new SetupError(
        `${failure}\nNode ${OLDEST.major}.${OLDEST.minor} ou plus récent est nécessaire, et Node 24 ne s'est pas ` +
          'laissé télécharger. Installez-le (https://nodejs.org), puis recommencez.',
      );
    }
  }
  return link;
}

function runs(node) {
  const { ok, output } = runQuietly(node, ['--version']);
  return ok && !isTooOld(output);
}

/** The npm package that holds Node for a machine; one of them goes by another name. */
const packageOf = (machine) => (machine === 'darwin-arm64' ? `node-bin-${machine}` : `node-${machine}`);

function download(root, link) {
  const name = packageOf(`${process.platform}-${process.arch}`);
  const folder = join(root, 'node_modules', '.node');
  mkdirSync(folder, { recursive: true });
  const { output } = npm(
    ['install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@24`],
    folder,
  );
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  if (existsSync(program)) {
    mkdirSync(join(link, '..'), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(relative(join(link, '..'), program), link);
  }
  return output;
}
