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

const INSTEAD_OF_A_WINDOW =
  'Sans écran\u00a0: --pas-a-pas dit après chaque étape où est chaque personne, et le rapport cucumber.html a une image de chaque échec.';

const thisMachine = { env: process.env, platform: process.platform, isProgram, playwrightPrograms };

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
  return browsersOf({ env, isProgram, playwrightPrograms })[0];
}

/**
 * The browser that can show itself: a headless shell has no window.
 *
 * @param {import('./browser.d.mts').Machine} [machine] for tests
 * @returns {import('./browser.d.mts').Browser | undefined} undefined when there is none
 * @throws {SetupError} in French, when CHROMIUM_PATH points to no program
 */
export function findVisibleBrowser(machine = thisMachine) {
  const hasWindow = ({ executablePath }) => !/headless[-_]shell/.test(executablePath);
  if (machine.env.CHROMIUM_PATH) return [findBrowser(machine)].find(hasWindow);
  return browsersOf(machine).find(hasWindow);
}

/**
 * Why a browser cannot be watched on this machine.
 *
 * @param {import('./browser.d.mts').Machine} [machine] for tests
 * @returns {string | undefined} French sentences on what is missing, and what to do instead
 */
export function whyNotVisible(machine = thisMachine) {
  const { env, platform } = machine;
  const hasDisplay = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasDisplay) {
    return (
      "Le navigateur ne peut pas se montrer\u00a0: cette machine n'a pas d'écran (ni DISPLAY ni WAYLAND_DISPLAY n'est défini). " +
      INSTEAD_OF_A_WINDOW
    );
  }
  if (findVisibleBrowser(machine)) return undefined;
  return (
    "Le navigateur ne peut pas se montrer\u00a0: il faut un Chrome ou un Chromium complet, et chromium-headless-shell n'a pas de fenêtre. " +
    'Installez Chrome, lancez npx playwright install chromium, ou donnez le chemin du programme dans CHROMIUM_PATH. ' +
    INSTEAD_OF_A_WINDOW
  );
}

/** Every browser of a machine, the preferred one first. */
function browsersOf({ env, isProgram, playwrightPrograms }) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [
    ...playwrightPrograms().map((executablePath) => ({ executablePath, source: 'Playwright' })),
    ...[...onPath, ...PLACES].map((executablePath) => ({ executablePath, source: 'machine' })),
  ].filter(({ executablePath }) => isProgram(executablePath));
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
