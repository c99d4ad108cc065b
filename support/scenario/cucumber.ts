// npm run features, and its kin: Cucumber with all its options, whose refusals are told in French.
import { loadConfiguration } from '@cucumber/cucumber/api';
import { commandErrorText } from '../../reports/ci/command-error.ts';
import { endWith, NOT_UNDERSTOOD } from './ending.ts';
import { profilesIn } from './profiles.ts';
import { runStrictly } from './run-strictly.ts';

const written = process.stderr.write.bind(process.stderr);
let said = '';

/** Tells in French what is known, and else as it was said. */
function tell(): void {
  const french = commandErrorText(said);
  if (french !== undefined) process.exitCode = NOT_UNDERSTOOD;
  written(french === undefined ? said : `${french}\n`);
}

/** Cucumber's command line prints what it refuses, then leaves: there is nothing to catch. */
async function configurationOf(words: readonly string[]): ReturnType<typeof loadConfiguration> {
  process.stderr.write = (text) => {
    said += String(text);
    return true;
  };
  process.once('exit', tell);
  const { profiles, others } = profilesIn(words);
  try {
    return await loadConfiguration({ profiles, provided: others });
  } finally {
    process.off('exit', tell);
    process.stderr.write = written;
    if (said !== '') tell();
  }
}

/** @returns the exit code */
async function run(words: readonly string[]): Promise<number> {
  const { runConfiguration } = await configurationOf(words);
  return (await runStrictly(runConfiguration, written)) ? 0 : 1;
}

await endWith(run(process.argv.slice(2)));
