// A Cucumber formatter: --format ./reports/ci/progress.ts
import type { Envelope } from '@cucumber/messages';
import type { FormatterPlugin } from '@cucumber/cucumber/api';
import { failureOf, type Failure } from './failure-text.ts';
import { endText, sameFailureText } from './failure/end-text.ts';
import { Scenarios, type EndedScenario } from './scenarios.ts';
import { problemsOf } from './summary.ts';
import { Pace } from './terminal/pace.ts';
import { barText, countText, type Advance } from './terminal/progress-line.ts';
import { screenOf, type Screen } from './terminal/screen.ts';

const ERASE_LINE = '\r\u001b[2K';
const ERASE_TO_THE_END = '\u001b[K';
/** In a log, a line for so many scenarios, or for a part of a long run. */
const SCENARIOS_A_LINE = 10;
const LINES_A_RUN = 20;

/**
 * Says in French how a run goes on: on a terminal a bar that advances, in a log a count now and then, and each failure as
 * soon as it is known. Scenarios that fail for one reason are told as one.
 */
export class Progress {
  readonly #scenarios = new Scenarios();
  readonly #pace = new Pace();
  readonly #failures: Failure[] = [];
  readonly #running = new Map<string, string>();
  readonly #screen: Screen;
  #bar = '';

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  update(envelope: Envelope): void {
    this.#pace.update(envelope);
    const ended = this.#scenarios.update(envelope);
    this.#follow(envelope);
    if (ended?.verdict === 'failed') this.#tell(ended);
    if (ended) this.#log();
    if (envelope.testCaseStarted ?? envelope.testCaseFinished) this.#draw();
    if (envelope.testRunFinished) this.#finish();
  }

  /** To be called when the run is over, in whichever way: a file that cannot be read ends it before it begins. */
  end(): void {
    this.#erase();
    const unreadable = this.#scenarios.files.unreadable();
    if (unreadable.length === 0) return;
    for (const problem of unreadable) this.#print(`✖ ${problem}`);
    this.#print("Aucun scénario n'a été joué.");
  }

  #follow({ testCaseStarted, testCaseFinished }: Envelope): void {
    if (testCaseStarted) {
      const name = this.#scenarios.query.findPickleBy(testCaseStarted)?.name ?? '';
      const again = testCaseStarted.attempt > 0 ? ' (second essai)' : '';
      this.#running.set(testCaseStarted.id, name + again);
    }
    if (testCaseFinished) this.#running.delete(testCaseFinished.testCaseStartedId);
  }

  #tell(ended: EndedScenario): void {
    const failure = failureOf(this.#scenarios, ended, this.#screen.paint);
    const same = this.#failures.find(({ key }) => key === failure.key);
    this.#failures.push(failure);
    this.#print(same === undefined ? failure.text : `${sameFailureText(failure, same)}\n`);
  }

  #log(): void {
    const { ended, expected } = this.#advance();
    const step = Math.max(SCENARIOS_A_LINE, Math.ceil(expected / LINES_A_RUN));
    const isTime = ended % step === 0 && ended !== expected;
    if (this.#screen.width() === undefined && isTime) this.#print(countText(this.#advance()));
  }

  #draw(): void {
    const width = this.#screen.width();
    if (width === undefined) return;
    const bar = barText(this.#advance(), width, this.#screen.paint);
    if (bar === this.#bar) return;
    // The new line goes over the old one, so that nothing blinks.
    this.#screen.write(`\r${bar}${ERASE_TO_THE_END}`);
    this.#bar = bar;
  }

  #advance(): Advance {
    const { ended, expected } = this.#scenarios;
    return {
      ended: ended.length,
      expected,
      failed: this.#scenarios.count('failed'),
      running: Array.from(this.#running.values()).at(-1),
      remaining: this.#pace.remaining(ended.length, expected),
    };
  }

  #finish(): void {
    const counts = {
      passed: this.#scenarios.count('passed'),
      failed: this.#failures.length,
      skipped: this.#scenarios.count('skipped'),
    };
    if (this.#scenarios.ended.length > 0)
      this.#print(endText(counts, this.#failures, this.#pace.elapsed, this.#screen.paint));
    for (const problem of problemsOf(this.#scenarios)) this.#print(`✖ ${problem}`);
  }

  #print(text: string): void {
    this.#erase();
    this.#screen.write(`${text}\n`);
  }

  #erase(): void {
    if (this.#bar !== '') this.#screen.write(ERASE_LINE);
    this.#bar = '';
  }
}

const plugin: FormatterPlugin = {
  type: 'formatter',
  formatter({ on, write, stream }) {
    const progress = new Progress(screenOf(stream, write));
    on('message', (envelope) => {
      progress.update(envelope);
    });
    return () => {
      // After a file that cannot be read, Cucumber closes the streams of files before it says so.
      if (stream.writable) progress.end();
    };
  },
};

export default plugin;
