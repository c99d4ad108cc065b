import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from '@cucumber/cucumber/api';
import { Simulator } from '../mock-portal/simulator.ts';
import { loadPilot } from './driver/pilots.ts';
import { RUN_VARIABLES } from './run.ts';

/** What a shell expects of a command ended by Ctrl+C. */
const INTERRUPTED = 130;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `pluginOptions` of cucumber.js. */
interface Options {
  /** Who plays the scenarios: the name of a pilot. */
  pilote: string;
}

/**
 * Starts the simulator and what the pilot needs once, before there are workers, and stops them whatever happens. Workers
 * find them in the environment: nothing else of the coordinator reaches them.
 */
const startOnce: Plugin<Options> = {
  type: 'plugin',
  async coordinator({ operation, options }) {
    if (operation !== 'runCucumber') return undefined;
    const pilot = await loadPilot(options.pilote);
    process.env[RUN_VARIABLES.pilot] = options.pilote;
    // Leaving at once is clean: a browser and the mail folder go with the process, and workers fall silent.
    const interrupt = (): void => {
      process.stderr.write('\nInterrompu.\n');
      process.exit(INTERRUPTED);
    };
    for (const signal of SIGNALS) process.once(signal, interrupt);
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
    const [land, addresses] = await Promise.all([pilot.launch(), simulator.start()]);
    process.env[RUN_VARIABLES.simulator] = addresses.portal;

    return async () => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      await Promise.allSettled([land(), simulator.stop()]);
      removeMailFolder();
    };
  },
};

export default startOnce;
