import { inspect } from 'node:util';
import { commandErrorText } from '../../reports/ci/command-error.ts';
import { RequestError } from '../gherkin/arguments.ts';
import { SetupError } from '../setup/commands.mjs';
import { UnreadableError } from './choose.ts';

const FAILED = 1;
/** The exit code of a command that was asked what cannot be. */
export const NOT_UNDERSTOOD = 2;

/**
 * Gives a command its exit code, and a French sentence to whoever asked for what cannot be.
 *
 * @param running gives the exit code
 */
export async function endWith(running: Promise<number>): Promise<void> {
  try {
    process.exitCode = await running;
  } catch (error) {
    const { text, exitCode } = refusalOf(error);
    process.stderr.write(`${text}\n`);
    // What Cucumber started before it refused still runs, and goes with the process.
    process.exit(exitCode);
  }
}

/** What is said of what was thrown, and the exit code. */
export function refusalOf(error: unknown): { text: string; exitCode: number } {
  if (error instanceof RequestError) return { text: error.message, exitCode: NOT_UNDERSTOOD };
  if (error instanceof UnreadableError)
    return { text: `✖ ${error.message}\nAucun scénario n'a été joué.`, exitCode: FAILED };
  // A plugin's own error is the cause of Cucumber's.
  const own = error instanceof Error ? (error.cause ?? error) : error;
  if (own instanceof SetupError) return { text: own.message, exitCode: FAILED };
  const french = commandErrorText(inspect(error));
  if (french !== undefined) return { text: french, exitCode: NOT_UNDERSTOOD };
  return { text: inspect(error), exitCode: FAILED };
}
