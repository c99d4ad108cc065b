// The state of the page, as its address keeps it: « #/pratique/2-3/2 ».

export const MODES = ['lecture', 'demonstration', 'pratique', 'evaluation'] as const;
export type ModeName = (typeof MODES)[number];

/** In the place of a step: what comes after the last, and a first step that forgets what was done. */
export const THE_END = 'fin';
export const ANEW = 'debut';

export interface Address {
  readonly mode: ModeName;
  /** « 2-3 », or the end. */
  readonly step?: string;
  /** Which moment of the step, from 0. */
  readonly moment: number;
}

/** @returns undefined when the fragment is not the replay's own */
export function parseAddress(fragment: string): Address | undefined {
  const [, name, step, moment] = /^#\/(\w+)(?:\/([\w-]+))?(?:\/(\d+))?$/.exec(fragment) ?? [];
  const mode = MODES.find((candidate) => candidate === name);
  if (mode === undefined) return undefined;
  return {
    mode,
    ...(step !== undefined && { step }),
    moment: Math.max(0, Number(moment ?? 1) - 1),
  };
}

/** The first moment of a step is not written. */
export function formatAddress({ mode, step, moment }: Address): string {
  const places = [mode, ...(step === undefined ? [] : [step]), ...(moment > 0 ? [moment + 1] : [])];
  return `#/${places.join('/')}`;
}
