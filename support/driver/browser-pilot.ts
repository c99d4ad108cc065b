import { rmSync } from 'node:fs';
import { chromium, type BrowserServer } from 'playwright';
import { RUN_VARIABLES, runVariable, TRACE_FOLDER } from '../run.ts';
import { launchOptions } from './launch-browser.ts';
import type { Pilot } from './pilots.ts';
import { PlaywrightDriver } from './playwright-driver.ts';

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
  return chromium.launchServer({
    ...launchOptions(),
    host: '127.0.0.1',
    // The plugin stops it, on signals too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
