import { runCucumber, type IRunOptions } from '@cucumber/cucumber/api';
import { Scenarios } from '../../reports/ci/scenarios.ts';
import { problemsOf } from '../../reports/ci/summary.ts';
import { quietStderr } from './quiet-stderr.ts';

/**
 * Runs Cucumber, and holds it to what its own report says: a run that plays nothing, or a scenario without a step, fails.
 * @returns whether all went well
 */
export async function runStrictly(options: IRunOptions, complain: (text: string) => void): Promise<boolean> {
  const scenarios = new Scenarios();
  const { success } = await runCucumber(options, { stderr: quietStderr(complain) }, (message) => {
    scenarios.update(message);
  });
  return success && scenarios.count('failed') === 0 && problemsOf(scenarios).length === 0;
}
