import { HttpDriver } from './http-driver.ts';
import type { Pilot } from './pilots.ts';

const nothing = (): Promise<void> => Promise.resolve();

/** Plays scenarios without a browser, except those that only a browser can show (@navigateur). */
export const httpPilot: Pilot = {
  launch: () => Promise.resolve(nothing),
  connect: () => Promise.resolve({ open: (options) => HttpDriver.open(options), close: nothing }),
};
