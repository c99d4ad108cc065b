import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from '@cucumber/cucumber/api';
import { Simulator } from '../mock-portal/simulator.ts';
import { loadPilot } from './driver/pilots.ts';
import { RECORDED_ADDRESS, RUN_VARIABLES } from './run.ts';

/** What a shell expects of a command ended by Ctrl+C. */
const INTERRUPTED = 130;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `pluginOptions` of cucumber.js. */
interface Options {
  /** Who plays the scenarios: the name of a pilot. */
  pilote: string;
  /** Whether the browser shows itself, and takes its time. */
  montrer?: boolean;
  /** Whether what is done and seen is recorded, for a guide. */
  enregistrement?: boolean;
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
    if (options.enregistrement !== true) removeAttachments(options.pilote);
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
      ...(options.enregistrement === true && { linkAddress: RECORDED_ADDRESS }),
      reportError: (error) => {
        process.stderr.write(
          `Simulateur\u00a0: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
        );
      },
    });
    const starting = simulator.start();
    const detour = options.enregistrement === true ? { from: RECORDED_ADDRESS, to: starting } : undefined;
    const [land, addresses] = await Promise.all([pilot.launch(detour, options.montrer), starting]);
    process.env[RUN_VARIABLES.simulator] = addresses.portal;
    process.env[RUN_VARIABLES.portal] = detour?.from ?? addresses.portal;
    process.env[RUN_VARIABLES.recordingScale] = detour === undefined ? '' : captureScale();

    return async () => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      await Promise.allSettled([land(), simulator.stop()]);
      removeMailFolder();
    };
  },
};

/** Removes what the report of the run before had beside it: the run's own report takes its place. */
function removeAttachments(pilot: string): void {
  for (const attachment of globSync(`reports/output/${pilot}/attachment-*`)) rmSync(attachment);
}

/** How many pixels of a guide's picture make one of the page. @throws for what is neither 1 nor 2 */
function captureScale(): string {
  const scale = process.env['ONBOARDING_CAPTURE_SCALE'] ?? '1';
  if (['1', '2'].includes(scale)) return scale;
  throw new Error(`ONBOARDING_CAPTURE_SCALE vaut 1 ou 2, et non «\u00a0${scale}\u00a0».`);
}

export default startOnce;
