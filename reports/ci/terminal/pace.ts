import { TimeConversion, type Envelope, type Timestamp } from '@cucumber/messages';

/** Fewer say nothing of the others. */
const FEWEST_SCENARIOS = 3;

/** How fast a run goes, by the times of its own messages. */
export class Pace {
  #start: number | undefined;
  #now = 0;

  update({ testRunStarted, testCaseStarted, testCaseFinished, testRunFinished }: Envelope): void {
    if (testRunStarted) this.#start = milliseconds(testRunStarted.timestamp);
    const told = testCaseStarted ?? testCaseFinished ?? testRunFinished;
    if (told) this.#now = milliseconds(told.timestamp);
  }

  /** Since the run began, in milliseconds. */
  get elapsed(): number {
    return this.#start === undefined ? 0 : this.#now - this.#start;
  }

  /** @returns in milliseconds; nothing as long as it cannot be told */
  remaining(ended: number, expected: number): number | undefined {
    if (ended < FEWEST_SCENARIOS || ended >= expected) return undefined;
    return (this.elapsed / ended) * (expected - ended);
  }
}

const milliseconds = (timestamp: Timestamp): number =>
  TimeConversion.timestampToMillisecondsSinceEpoch(timestamp);
