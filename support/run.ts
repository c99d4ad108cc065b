import { join } from 'node:path';

/** Where a run leaves its traces; those of the run before are gone. */
export const TRACE_FOLDER = join('reports', 'output', 'traces');

/** Where the coordinator leaves what every worker needs to find. */
export const RUN_VARIABLES = {
  pilot: 'ONBOARDING_PILOT',
  browser: 'ONBOARDING_BROWSER_ENDPOINT',
  simulator: 'ONBOARDING_SIMULATOR_ADDRESS',
} as const;

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
