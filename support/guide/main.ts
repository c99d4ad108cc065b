// npm run guide: plays the features tagged @guide and makes guides of them. See options.ts, or npm run guide -- --aide.
import { statSync } from 'node:fs';
import { GuideError } from './guide-error.ts';
import { makeGuides } from './make-guides.ts';
import { HELP, readOptions, UsageError, type GuideOptions } from './options.ts';
import { playGuides } from './play.ts';
import { printPdf } from './print-pdf.ts';
import { REFERENCES } from './reference.ts';
import { formerRun, Interrupted, playRun } from './run.ts';

const write = (text: string): void => {
  process.stdout.write(text);
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

/** At once: what is half made goes with the process. */
function leave(): void {
  process.stderr.write('Interrompu.\n');
  process.exit(INTERRUPTED);
}

/** @returns the exit code */
async function guide(options: GuideOptions): Promise<number> {
  const { messages, secrets, isDouble } = options;
  write(
    messages.length === 0
      ? 'Les scénarios @guide sont joués et enregistrés.\n'
      : 'Messages lus, sans jouer.\n',
  );
  const run = await (messages.length === 0 ? playRun(playGuides, isDouble) : formerRun(messages, secrets));
  // While scenarios are played, signals are for what plays them.
  for (const signal of SIGNALS) process.on(signal, leave);
  return (await makeGuides(run, options, { references: REFERENCES, printPdf, write })) ? 0 : 1;
}

const kindOf = (path: string): 'file' | 'folder' | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && (found.isDirectory() ? 'folder' : 'file');
};

/** Undefined for what nobody expected. */
function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof UsageError) return 2;
  if (error instanceof Interrupted) return INTERRUPTED;
  return error instanceof GuideError ? 1 : undefined;
}

try {
  const options = readOptions(process.argv.slice(2), kindOf);
  if (options.isHelp) write(HELP);
  else process.exitCode = await guide(options);
} catch (error) {
  const exitCode = exitCodeOf(error);
  if (exitCode === undefined || !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitCode;
}
