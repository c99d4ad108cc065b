import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from '@cucumber/cucumber/api';
import { Simulator } from '../mock-portal/simulator.ts';
import { launchBrowserServer } from './driver/browser.ts';
import { RUN_VARIABLES, TRACE_FOLDER } from './run.ts';

/** What a shell expects of a command ended by Ctrl+C. */
const INTERRUPTED = 130;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts the simulator and the browser once, before there are workers, and stops them whatever happens. Workers find
 * them in the environment: nothing else of the coordinator reaches them.
 */
const startOnce: Plugin = {
  type: 'plugin',
  async coordinator({ operation }) {
    if (operation !== 'runCucumber') return undefined;
    // Leaving at once is clean: the browser and the mail folder go with the process, and workers fall silent.
    const interrupt = (): void => {
      process.stderr.write('\nInterrompu.\n');
      process.exit(INTERRUPTED);
    };
    for (const signal of SIGNALS) process.once(signal, interrupt);
    rmSync(TRACE_FOLDER, { recursive: true, force: true });
    const mailFolder = mkdtempSync(join(tmpdir(), 'onboarding-mail-'));
    const removeMailFolder = (): void => {
      rmSync(mailFolder, { recursive: true, force: true });
    };
    process.once('exit', removeMailFolder);
    const simulator = new Simulator({
      port: 0,
      mailFolder,
      reportError: (error) => {
        process.stderr.write(
          `Simulateur\u00a0: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
        );
      },
    });
    const [browser, addresses] = await Promise.all([launchBrowserServer(), simulator.start()]);
    process.env[RUN_VARIABLES.browser] = browser.wsEndpoint();
    process.env[RUN_VARIABLES.simulator] = addresses.portal;

    return async () => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      await Promise.allSettled([browser.close(), simulator.stop()]);
      removeMailFolder();
    };
  },
};

export default startOnce;
