// npm run rejouer: plays what failed the last time it was played, with the pilot that failed it.
import { ChildRunner } from '../check/child-runner.ts';
import { placesByFile } from '../../reports/ci/failure/play-again.ts';
import { PILOTS, type PilotName } from '../driver/pilots.ts';
import { UnreadableError } from './choose.ts';
import { endWith, UsageError } from './ending.ts';
import { isSame, readFailures, writeFailures, type FailedScenario } from './failures.ts';
import { readFeatures, type Scenario } from './features.ts';

const HELP = `npm run rejouer joue ce qui a échoué à son dernier passage, par HTTP ou dans Chromium, avec ce qui l'a fait
échouer. Ce qu'un passage ne joue pas garde sa fin\u00a0: un scénario sort de la liste quand il réussit, et y entre quand
il échoue. Aucune option\u00a0: pour choisir, npm run scenario -- --aide.
`;

const INTERRUPTED = 130;

/** @returns the exit code: 0 when all passed or nothing had failed, 1 when some failed again */
async function run(words: readonly string[]): Promise<number> {
  if (words.some((word) => ['--aide', '--help', '-h'].includes(word))) {
    process.stdout.write(HELP);
    return 0;
  }
  if (words.length > 0)
    throw new UsageError(
      `npm run rejouer ne prend rien après lui (${words.join(' ')}). Pour choisir des scénarios\u00a0: npm run scenario -- --aide.`,
    );
  const isPlayed = PILOTS.some((pilot) => readFailures(pilot) !== undefined);
  if (!isPlayed)
    throw new UsageError("Aucun scénario n'a encore été joué ici\u00a0: npm run features les joue tous.");
  const failed = failedNow();
  if (failed.length > 0) return playEach(failed);
  process.stdout.write('Aucun échec au dernier passage.\n');
  return 0;
}

/** Those that are still there, by pilot; what is not there any more is told once, and forgotten. */
function failedNow(): (readonly [PilotName, readonly Scenario[]])[] {
  return PILOTS.map((pilot) => {
    const failures = readFailures(pilot) ?? [];
    const files = readFeatures(failures.map(({ uri }) => uri));
    for (const { uri, unreadable } of files)
      if (unreadable !== undefined && failures.some((failure) => failure.uri === uri))
        throw new UnreadableError(unreadable);
    const scenarios = files.flatMap((file) => file.scenarios);
    const isThere = (failure: FailedScenario): boolean => scenarios.some((one) => isSame(one, failure));
    const gone = failures.filter((failure) => !isThere(failure));
    for (const { uri, name } of gone)
      process.stdout.write(`N'est plus là sous ce titre\u00a0: ${name} (${uri})\n`);
    if (gone.length > 0) writeFailures(pilot, failures.filter(isThere));
    const still = scenarios.filter((scenario) => failures.some((failure) => isSame(failure, scenario)));
    return [pilot, still] as const;
  }).filter(([, still]) => still.length > 0);
}

async function playEach(failed: readonly (readonly [PilotName, readonly Scenario[]])[]): Promise<number> {
  const children = new ChildRunner();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      children.interrupt(signal);
    });
  }
  let worst = 0;
  for (const [pilot, scenarios] of failed) {
    if (children.interrupted) return INTERRUPTED;
    const browser = pilot === 'navigateur' ? ['--navigateur'] : [];
    const words = ['support/scenario/main.ts', ...placesByFile(scenarios), ...browser];
    const { exitCode } = await children.run([...process.execArgv, ...words], true);
    worst = Math.max(worst, exitCode ?? INTERRUPTED);
  }
  return worst;
}

await endWith(run(process.argv.slice(2)));
