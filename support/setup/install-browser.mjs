import { findBrowser } from './browser.mjs';
import { runQuietly, say, SetupError } from './commands.mjs';

const NONE_FOUND = `Aucun navigateur pour jouer les scénarios. Trois façons d'en donner un\u00a0:
  1. CHROMIUM_PATH=/chemin/vers/chromium npm test
  2. npx playwright install --only-shell chromium   (demande Internet)
  3. installer Chrome, Chromium ou, sous Debian, le paquet chromium-headless-shell`;

/**
 * Finds a browser, or installs one by the first means that works here.
 *
 * @param {string} root the checkout, with its packages installed
 * @throws {SetupError} naming the three ways to give one
 */
export function ensureBrowser(root) {
  if (findBrowser()) return;
  downloadFromPlaywright(root);
  if (findBrowser()) return;
  if (canUseApt()) {
    say('Navigateur\u00a0: téléchargement refusé, installation de chromium-headless-shell (apt-get)…');
    aptInstall('chromium-headless-shell', 'fonts-liberation');
    if (findBrowser()) return;
  }
  throw new SetupError(NONE_FOUND);
}

function downloadFromPlaywright(root) {
  say('Navigateur\u00a0: téléchargement par Playwright…');
  const playwright = (...args) =>
    runQuietly(process.execPath, ['node_modules/playwright/cli.js', ...args], {
      cwd: root,
      // Of a connection that says nothing, not of the whole download; Playwright tries five times.
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    });
  playwright('install', '--only-shell', 'chromium');
  const browser = findBrowser();
  if (!browser || runQuietly(browser.executablePath, ['--version']).ok) return;
  if (canUseApt()) {
    say('Navigateur\u00a0: installation des bibliothèques du système (apt-get)…');
    playwright('install-deps', 'chromium');
  } else {
    say(
      'Le navigateur ne démarre pas encore\u00a0: lancez «\u00a0sudo npx playwright install-deps chromium\u00a0».',
    );
  }
}

function canUseApt() {
  return process.getuid?.() === 0 && runQuietly('apt-get', ['--version']).ok;
}

function aptInstall(...packages) {
  const apt = (...args) =>
    runQuietly('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  const install = () => apt('install', '--yes', '--no-install-recommends', ...packages);
  if (install().ok) return;
  apt('update');
  const { ok, output } = install();
  if (!ok) say(output);
}
