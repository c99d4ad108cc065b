import { Writable } from 'node:stream';
import {
  loadConfiguration,
  loadSupport,
  runCucumber,
  type IRunConfiguration,
  type ISupportCodeLibrary,
} from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';
import type { Vocabulary } from '../../reports/catalogue/vocabulary.ts';
import { describeVocabulary } from './describe.ts';

/** What Cucumber makes of the steps and of the scenarios. */
export interface Loaded {
  vocabulary: Vocabulary;
  /** All that a run says of every scenario before it plays any: each step, beside the definitions that match it. */
  plan: Envelope[];
}

/** Loads steps and scenarios as a run does, and plays none. Once a process: modules load once. */
export async function loadVocabulary(): Promise<Loaded> {
  const { runConfiguration } = await loadConfiguration();
  const support = await loadSupport(runConfiguration);
  return { vocabulary: describeVocabulary(support), plan: await planOf(runConfiguration, support) };
}

async function planOf(configuration: IRunConfiguration, support: ISupportCodeLibrary): Promise<Envelope[]> {
  const plan: Envelope[] = [];
  await runCucumber(
    {
      ...configuration,
      support,
      runtime: { ...configuration.runtime, dryRun: true, parallel: 0, retry: 0 },
      formats: { stdout: 'summary', files: {}, publish: false, options: {} },
      // The plugin starts the simulator and a browser: nobody needs them here.
      plugins: { specifiers: [], options: {} },
    },
    { stdout: nowhere },
    (envelope) => plan.push(envelope),
  );
  return plan;
}

const nowhere = new Writable({
  write(_chunk, _encoding, done) {
    done();
  },
});
