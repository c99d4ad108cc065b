import { rmSync } from 'node:fs';
import { chromium, type BrowserServer, type LaunchOptions } from 'playwright';
import { RUN_VARIABLES, runVariable, TRACE_FOLDER } from '../run.ts';
import { launchOptions } from './launch-browser.ts';
import type { Detour, Pilot } from './pilots.ts';
import { PlaywrightDriver } from './playwright-driver.ts';

/** Plays scenarios in Chromium: one browser a run, to which every worker connects. */
export const browserPilot: Pilot = {
  async launch(detour, isVisible) {
    // A recorded run leaves no trace, nor report that shows one.
    if (detour === undefined) rmSync(TRACE_FOLDER, { recursive: true, force: true });
    const server = await launchServer(launchOptions(isVisible), detour && (await forPictures(detour)));
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

function launchServer(
  { args = [], ...options }: LaunchOptions,
  more: readonly string[] = [],
): Promise<BrowserServer> {
  return chromium.launchServer({
    ...options,
    args: [...args, ...more],
    host: '127.0.0.1',
    // The plugin stops it, on signals too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Has the browser find one address at another, and paint the same page in the same way each time. */
async function forPictures({ from, to }: Detour): Promise<string[]> {
  const { portal } = await to;
  return [
    `--host-resolver-rules=MAP ${new URL(from).host} ${new URL(portal).host}`,
    '--disable-partial-raster',
    '--disable-lcd-text',
    '--font-render-hinting=none',
  ];
}
