// Loaded after the hooks of every run, where scenarios are played step by step. It runs in the command's own process.
import { createInterface } from 'node:readline/promises';
import { AfterStep, Before, Status } from '@cucumber/cucumber';
import type { Driver } from '../driver/driver.ts';
import type { ScenarioWorld } from '../world.ts';
import { positionsText, QUESTION, stepText, type Position } from './step-text.ts';

/** People take their time. */
const NO_LIMIT = { timeout: -1 };

const ERASE_LINE = '\r\u001b[2K';

/** What was answered for the rest of the run. */
let decided: 'continue' | 'stop' | undefined;

Before(NO_LIMIT, async function (this: ScenarioWorld, { pickle, gherkinDocument }) {
  if (decided === 'stop') return 'skipped';
  const [first] = pickle.steps;
  if (first === undefined || decided === 'continue') return undefined;
  say(`▶ ${pickle.name}\n  Prochaine étape\u00a0: ${stepText(first, gherkinDocument)}\n`);
  return wait();
});

AfterStep(NO_LIMIT, async function (this: ScenarioWorld, { pickle, pickleStep, gherkinDocument, result }) {
  if (decided !== undefined) return undefined;
  // One that remains to be written ends the scenario too.
  const hasFailed = result.status !== Status.PASSED;
  const next = hasFailed ? undefined : pickle.steps[pickle.steps.indexOf(pickleStep) + 1];
  say(`  ${hasFailed ? '✖' : '✔'} ${stepText(pickleStep, gherkinDocument)}\n`);
  say(positionsText(positionsOf(this)));
  if (next !== undefined) say(`  Prochaine étape\u00a0: ${stepText(next, gherkinDocument)}\n`);
  else say(hasFailed ? "  L'étape a échoué\u00a0: le scénario s'arrête ici.\n" : '  Fin du scénario.\n');
  return wait();
});

/** @returns what Cucumber takes for a scenario that stops there */
async function wait(): Promise<'skipped' | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const interrupted = new AbortController();
  terminal.once('SIGINT', () => {
    process.kill(process.pid, 'SIGINT');
  });
  terminal.once('close', () => {
    interrupted.abort();
  });
  try {
    const answer = (await terminal.question(QUESTION, { signal: interrupted.signal })).trim().toLowerCase();
    if (answer === 'c') decided = 'continue';
    if (answer === 'q') decided = 'stop';
  } catch {
    // The end of what is typed (Ctrl+D) ends the dialogue.
    decided = 'stop';
  } finally {
    terminal.close();
  }
  return decided === 'stop' ? 'skipped' : undefined;
}

const positionsOf = (world: ScenarioWorld): Position[] =>
  world.people.map(({ person, driver }) => ({
    firstName: person.firstName,
    ...lastSeen(driver),
    address: driver.address(),
  }));

function lastSeen(driver: Driver): Pick<Position, 'heading' | 'dialog'> {
  const { heading = '', dialog = '' } = driver.visits().at(-1) ?? {};
  return { heading, dialog };
}

/** The progress bar is in the way, if there is one. */
function say(text: string): void {
  process.stdout.write(`${ERASE_LINE}${text}`);
}
