import { chromium, type Browser, type LaunchOptions } from 'playwright';
import { findBrowser, findVisibleBrowser, type Machine } from '../setup/browser.mjs';

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** How long a visible browser stays at each thing it does, in milliseconds: as long as it takes to see it. */
const SLOWLY_MS = 600;

/**
 * How the browser of this machine is started.
 * @param isVisible whether it shows itself, and takes its time
 * @throws where none is found
 */
export function launchOptions(isVisible = false, machine?: Machine): LaunchOptions {
  const found = isVisible ? findVisibleBrowser(machine) : findBrowser(machine);
  if (found === undefined) {
    throw new Error("Aucun navigateur n'a été trouvé. Lancez npm test, qui en installe un.");
  }
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: found.executablePath,
    args: isRoot ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
    ...(isVisible && { headless: false, slowMo: SLOWLY_MS }),
  };
}

/**
 * Starts a browser of one's own, beside the one that plays scenarios; to be closed.
 * @throws where none is found
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
