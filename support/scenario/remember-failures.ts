// A Cucumber plugin, named in cucumber.js.
import type { Plugin } from '@cucumber/cucumber/api';
import { Scenarios } from '../../reports/ci/scenarios.ts';
import { PILOTS } from '../driver/pilots.ts';
import { afterRun, readFailures, writeFailures } from './failures.ts';

/** Keeps for `npm run rejouer` what fails; a run that is interrupted changes nothing of it. */
const rememberFailures: Plugin<{ pilote: string }> = {
  type: 'plugin',
  coordinator({ operation, on, options }) {
    const pilot = PILOTS.find((name) => name === options.pilote);
    if (operation !== 'runCucumber' || pilot === undefined) return undefined;
    const scenarios = new Scenarios();
    on('message', (message) => {
      scenarios.update(message);
    });
    return () => {
      writeFailures(pilot, afterRun(readFailures(pilot) ?? [], scenarios.ended));
    };
  },
};

export default rememberFailures;
