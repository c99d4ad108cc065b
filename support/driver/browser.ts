import { chromium, type BrowserServer } from 'playwright';
import { findBrowser } from '../setup/browser.mjs';
import type { Driver } from './driver.ts';
import { PlaywrightDriver, type BrowserOptions } from './playwright-driver.ts';

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts the one browser of a run; every worker connects to it.
 * @throws where no browser is found on the machine
 */
export function launchBrowserServer(): Promise<BrowserServer> {
  const found = findBrowser();
  if (found === undefined) {
    throw new Error("Aucun navigateur n'a été trouvé. Lancez npm test, qui en installe un.");
  }
  const isRoot = process.getuid?.() === 0;
  return chromium.launchServer({
    executablePath: found.executablePath,
    args: isRoot ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
    host: '127.0.0.1',
    // The plugin stops it, on signals too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** The run's browser as one worker has it: everybody in a scenario gets a browser of their own from it. */
export interface BrowserPool {
  open(options: BrowserOptions): Promise<Driver>;
  close(): Promise<void>;
}

/** @param endpoint where the run's browser listens */
export async function connectBrowser(endpoint: string): Promise<BrowserPool> {
  const browser = await chromium.connect(endpoint);
  return {
    open: (options) => PlaywrightDriver.open(browser, options),
    close: () => browser.close(),
  };
}
