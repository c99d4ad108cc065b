import type { Address } from './address.ts';
import type { PlacedMoment } from './course.ts';
import type { PlacedStep } from './guide.ts';
import type { Stage } from './stage.ts';

/** What every mode is given. */
export interface Surroundings {
  /** Of the guide. */
  readonly title: string;
  readonly steps: readonly PlacedStep[];
  readonly course: readonly PlacedMoment[];
  /** Keeps in the address where one is, without going there. */
  readonly note: (address: Address) => void;
}

/** A way to follow the guide. */
export interface Mode {
  /** Where keys zoom. */
  readonly stage: Stage;
  /** Comes to the screen, at a place. */
  open(address: Address): void;
  /** Leaves the screen. */
  close(): void;
  /** Goes forward (1) or back (−1), by an arrow or a swipe. */
  turn(by: 1 | -1): void;
  /** @returns whether it knows the key */
  press(key: string): boolean;
}
