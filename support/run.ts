import { join } from 'node:path';

/** Where a run leaves its traces; those of the run before are gone. */
export const TRACE_FOLDER = join('reports', 'output', 'traces');

/** Where the coordinator leaves what every worker needs to find. */
export const RUN_VARIABLES = {
  pilot: 'ONBOARDING_PILOT',
  browser: 'ONBOARDING_BROWSER_ENDPOINT',
  simulator: 'ONBOARDING_SIMULATOR_ADDRESS',
  /** What people type to get there: the same, unless a guide is recorded. */
  portal: 'ONBOARDING_PORTAL_ADDRESS',
  /** How many pixels of a guide's picture make one of the page; empty unless a guide is recorded. */
  recordingScale: 'ONBOARDING_RECORDING_SCALE',
} as const;

/** Where the simulator is in a guide, whatever port it has while it is recorded: where `npm start` puts it. */
export const RECORDED_ADDRESS = 'http://127.0.0.1:3000';

/** When what a guide shows takes place, so that it shows the same dates each time: a Monday morning. */
export const RECORDED_MOMENT = '2027-01-11T14:00:00.000Z';

/**
 * What the coordinator left for this worker.
 * @throws where the run was started without the plugin of cucumber.js
 */
export function runVariable(name: keyof typeof RUN_VARIABLES): string {
  const value = process.env[RUN_VARIABLES[name]];
  if (value === undefined) {
    throw new Error("Le simulateur n'a pas démarré. Lancez les scénarios avec npm run features.");
  }
  return value;
}
