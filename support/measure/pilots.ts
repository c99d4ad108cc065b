// npm run mesure:pilotes: the processor time that each pilot takes to play the same scenarios.
import { readFeaturesReport } from '../check/reports.ts';
import { decimalText } from '../check/text.ts';
import { PILOTS } from '../driver/pilots.ts';
import { measure } from './measured-run.ts';

const CUCUMBER = 'support/scenario/cucumber.ts';

const seconds: number[] = [];
for (const pilot of PILOTS) {
  const profile = [CUCUMBER, '--profile', pilot, '--tags', 'not @navigateur'];
  const { exitCode, seconds: taken } = await measure(process.execPath, [...process.execArgv, ...profile]);
  const { passed, failed } = await readFeaturesReport(pilot);
  process.stdout.write(
    `${pilot}\u00a0: ${passed} scénarios réussis, ${failed} en échec, ${decimalText(taken, 1)}\u00a0s de processeur\n`,
  );
  if (exitCode !== 0) process.exitCode = 1;
  seconds.push(taken);
}
const [http = NaN, browser = NaN] = seconds;
process.stdout.write(
  `Le navigateur prend ${decimalText(browser / http, 1)} fois plus de temps de processeur.\n`,
);
