import type { Driver, DriverOptions } from './driver.ts';

/** The drivers of a run as one worker has them: everybody in a scenario gets one of their own. */
export interface DriverPool {
  open(options: DriverOptions): Promise<Driver>;
  close(): Promise<void>;
}

/** An address that leads elsewhere, for a run. */
export interface Detour {
  from: string;
  /** Where the simulator is, once it has started. */
  to: Promise<{ portal: string }>;
}

/** A way of playing scenarios. */
export interface Pilot {
  /**
   * Starts what all workers share, and leaves in the environment what they must know of it.
   * @param detour what only a browser takes
   * @param isVisible whether the browser shows itself
   * @returns how to stop it
   */
  launch(detour?: Detour, isVisible?: boolean): Promise<() => Promise<void>>;
  connect(): Promise<DriverPool>;
}

/** Those that play scenarios, by their names in cucumber.js; the quick one first. */
export const PILOTS = ['http', 'navigateur'] as const;

export type PilotName = (typeof PILOTS)[number];

/** Each brings tools that cost seconds: only the one that plays is loaded. */
const LOADERS: Readonly<Record<PilotName, () => Promise<Pilot>>> = {
  http: async () => (await import('./http-pilot.ts')).httpPilot,
  navigateur: async () => (await import('./browser-pilot.ts')).browserPilot,
};

/** @throws where no pilot has that name */
export function loadPilot(name: string): Promise<Pilot> {
  const known = PILOTS.find((pilot) => pilot === name);
  if (known !== undefined) return LOADERS[known]();
  throw new Error(
    `Le pilote «\u00a0${name}\u00a0» n'existe pas. Les pilotes sont\u00a0: ${PILOTS.join(', ')}.`,
  );
}
