// npm run mesure:guide: what recording adds to the time that the scenarios of guides take, and to the processor's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRETS_FOLDER_VARIABLE } from '../recording/leave-secrets.ts';
import { comparison, type Cost } from './guide-cost.ts';
import { measure } from './measured-run.ts';

const CUCUMBER = 'support/scenario/cucumber.ts';
const SAME = ['--tags', '@guide', '--parallel', '2', '--retry', '0'];
const RUNS = { without: 'navigateur', with: 'guide' } as const;

/** What a recorded run says, as cucumber.js has it. */
const RECORDED = 'reports/output/guide/messages.ndjson';

/** By turns, so that what else the machine does weighs on both. */
const TURNS = ['without', 'with', 'with', 'without'] as const;

const costs: Record<keyof typeof RUNS, Cost[]> = { without: [], with: [] };
const secretsFolder = await mkdtemp(join(tmpdir(), 'onboarding-secrets-'));
process.env[SECRETS_FOLDER_VARIABLE] = secretsFolder;
try {
  for (const turn of TURNS) {
    const start = performance.now();
    const { exitCode, seconds } = await measure(process.execPath, [
      ...process.execArgv,
      CUCUMBER,
      '--profile',
      RUNS[turn],
      ...SAME,
    ]);
    costs[turn].push({ wall: (performance.now() - start) / 1000, processor: seconds });
    if (exitCode !== 0) {
      process.stdout.write(`Des scénarios échouent (profil ${RUNS[turn]})\u00a0: la mesure ne vaut rien.\n`);
      process.exitCode = 1;
    }
  }
} finally {
  await rm(secretsFolder, { recursive: true });
  // Nobody looked for secrets in it.
  await rm(RECORDED, { force: true });
}
process.stdout.write(comparison(costs.without, costs.with));
