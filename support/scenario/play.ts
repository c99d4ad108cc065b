import { loadConfiguration } from '@cucumber/cucumber/api';
import { placesByFile } from '../../reports/ci/failure/play-again.ts';
import type { PilotName } from '../driver/pilots.ts';
import type { OptionName } from './arguments.ts';
import type { Scenario } from './features.ts';
import { runStrictly } from './run-strictly.ts';

/**
 * Plays scenarios as cucumber.js has it, whatever their tags. Once a process: modules load once.
 * @returns whether all passed
 */
export async function play(
  scenarios: readonly Scenario[],
  pilot: PilotName,
  options: ReadonlySet<OptionName>,
): Promise<boolean> {
  const { runConfiguration } = await loadConfiguration({ profiles: [pilot] });
  const { sources, support, runtime, plugins } = runConfiguration;
  // People follow one window, or one dialogue, at a time.
  const isFollowed = options.has('--voir') || options.has('--pas-a-pas');
  const stepByStep = options.has('--pas-a-pas') ? ['support/scenario/step-by-step.ts'] : [];
  return runStrictly(
    {
      ...runConfiguration,
      sources: { ...sources, paths: placesByFile(scenarios), tagExpression: '' },
      support: { ...support, importPaths: [...(support.importPaths ?? []), ...stepByStep] },
      runtime: isFollowed ? { ...runtime, parallel: 0, retry: 0 } : runtime,
      plugins: {
        specifiers: plugins?.specifiers ?? [],
        options: { ...plugins?.options, montrer: options.has('--voir') },
      },
    },
    (text) => {
      process.stderr.write(text);
    },
  );
}
