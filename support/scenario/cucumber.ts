// npm run features, and its kin: Cucumber with all its options, whose refusals are told in French.
import { inspect } from 'node:util';
import { loadConfiguration } from '@cucumber/cucumber/api';
import { commandErrorText } from '../../reports/ci/command-error.ts';
import { profilesIn } from './profiles.ts';
import { runStrictly } from './run-strictly.ts';

const NOT_UNDERSTOOD = 2;

const written = process.stderr.write.bind(process.stderr);
let said = '';

/** Tells in French what is known, and else as it was said. */
function tell(): void {
  const french = commandErrorText(said);
  if (french !== undefined) process.exitCode = NOT_UNDERSTOOD;
  written(french === undefined ? said : `${french}\n`);
  said = '';
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

try {
  const { runConfiguration } = await configurationOf(process.argv.slice(2));
  process.exitCode = (await runStrictly(runConfiguration, written)) ? 0 : 1;
} catch (error) {
  said = `${inspect(error)}\n`;
  process.exitCode = 1;
  tell();
  // What the plugin started before Cucumber refused still runs, and goes with the process.
  process.exit();
}
