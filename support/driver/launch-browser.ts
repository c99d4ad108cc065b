import { chromium, type Browser, type LaunchOptions } from 'playwright';
import { findBrowser } from '../setup/browser.mjs';

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * How the browser of this machine is started.
 * @throws where none is found
 */
export function launchOptions(): LaunchOptions {
  const found = findBrowser();
  if (found === undefined) {
    throw new Error("Aucun navigateur n'a été trouvé. Lancez npm test, qui en installe un.");
  }
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: found.executablePath,
    args: isRoot ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
  };
}

/**
 * Starts a browser of one's own, beside the one that plays scenarios; to be closed.
 * @throws where none is found
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
