// A Cucumber formatter: --format ./reports/ci/progress.ts
import type { Envelope } from '@cucumber/messages';
import type { FormatterPlugin } from '@cucumber/cucumber/api';
import { failureText } from './failure-text.ts';
import { Scenarios } from './scenarios.ts';
import { problemsOf } from './summary.ts';

const ERASE_LINE = '\r\u001b[2K';
const SCENARIOS_A_LINE = 10;

/** Says in French how a run goes on: a count that advances, and each failure as soon as it is known. */
export class Progress {
  readonly #scenarios = new Scenarios();
  readonly #write: (text: string) => void;
  readonly #isTerminal: boolean;

  /** @param isTerminal whether a line can be rewritten; otherwise a count is printed now and then */
  constructor(write: (text: string) => void, isTerminal: boolean) {
    this.#write = write;
    this.#isTerminal = isTerminal;
  }

  update(envelope: Envelope): void {
    const ended = this.#scenarios.update(envelope);
    if (ended?.verdict === 'failed') this.#print(failureText(this.#scenarios.query, ended));
    if (ended) this.#count();
    if (envelope.testRunFinished) this.#finish();
  }

  #count(): void {
    const { ended, expected } = this.#scenarios;
    const text = `${ended.length}/${expected} scénarios, ${this.#scenarios.count('failed')} en échec`;
    if (this.#isTerminal) this.#write(`${ERASE_LINE}${text}`);
    else if (ended.length % SCENARIOS_A_LINE === 0 || ended.length === expected) this.#write(`${text}\n`);
  }

  #finish(): void {
    if (this.#isTerminal) this.#write('\n');
    for (const problem of problemsOf(this.#scenarios)) this.#write(`✖ ${problem}\n`);
  }

  #print(text: string): void {
    this.#write(`${this.#isTerminal ? ERASE_LINE : ''}${text}\n`);
  }
}

const plugin: FormatterPlugin = {
  type: 'formatter',
  formatter({ on, write, stream }) {
    const progress = new Progress(write, 'isTTY' in stream && stream.isTTY === true);
    on('message', (envelope) => {
      progress.update(envelope);
    });
  },
};

export default plugin;
