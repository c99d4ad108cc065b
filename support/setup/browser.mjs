// Where a browser is: asked by the set-up, and by the Playwright driver when it runs.
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { SetupError } from './commands.mjs';

// Headless shells first: Debian's full Chromium loses pages under Playwright, its headless shell does not.
const PROGRAMS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'headless_shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
];
const PLACES = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const thisMachine = { env: process.env, isProgram, playwrightPrograms };

/**
 * The browser to drive: the one of CHROMIUM_PATH, else Playwright's own, else one found on the machine.
 *
 * @param {import('./browser.d.mts').Machine} [machine] for tests
 * @returns {import('./browser.d.mts').Browser | undefined} undefined when there is none
 * @throws {SetupError} in French, when CHROMIUM_PATH points to no program
 */
export function findBrowser({ env, isProgram, playwrightPrograms } = thisMachine) {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (isProgram(chosen)) return { executablePath: chosen, source: 'CHROMIUM_PATH' };
    throw new SetupError(
      `CHROMIUM_PATH désigne «\u00a0${chosen}\u00a0», qui n'est pas un programme de cette machine. ` +
        'Corrigez cette variable, ou retirez-la pour laisser chercher un navigateur.',
    );
  }
  const ofPlaywright = playwrightPrograms().find(isProgram);
  if (ofPlaywright) return { executablePath: ofPlaywright, source: 'Playwright' };

  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  const onMachine = [...onPath, ...PLACES].find(isProgram);
  return onMachine && { executablePath: onMachine, source: 'machine' };
}

/** Where Playwright keeps its own browsers, there or not. Its public API names the full one only, not the shell. */
export function playwrightPrograms() {
  const { registry } = createRequire(import.meta.url)('playwright-core/lib/coreBundle').registry;
  return ['chromium-headless-shell', 'chromium']
    .map((name) => registry.findExecutable(name)?.executablePath())
    .filter(Boolean);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
