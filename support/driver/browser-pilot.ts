import { rmSync } from 'node:fs';
import { chromium, type BrowserServer } from 'playwright';
import { RUN_VARIABLES, runVariable, TRACE_FOLDER } from '../run.ts';
import { findBrowser } from '../setup/browser.mjs';
import type { Pilot } from './pilots.ts';
import { PlaywrightDriver } from './playwright-driver.ts';

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Plays scenarios in Chromium: one browser a run, to which every worker connects. */
export const browserPilot: Pilot = {
  async launch() {
    rmSync(TRACE_FOLDER, { recursive: true, force: true });
    const server = await launchServer();
    process.env[RUN_VARIABLES.browser] = server.wsEndpoint();
    return () => server.close();
  },
  async connect() {
    const browser = await chromium.connect(runVariable('browser'));
    return {
      open: (options) => PlaywrightDriver.open(browser, options),
      close: () => browser.close(),
    };
  },
};

/** @throws where no browser is found on the machine */
function launchServer(): Promise<BrowserServer> {
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
