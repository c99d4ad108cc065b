// npm run rejouer: plays what failed the last time it was played, with the pilot that failed it.
import { placesByFile } from '../../reports/ci/failure/play-again.ts';
import { PILOTS, type PilotName } from '../driver/pilots.ts';
import { RequestError } from '../gherkin/arguments.ts';
import { asideTag, scenariosIn } from './choose.ts';
import { endWith } from './ending.ts';
import { isSame, readFailures, writeFailures, type FailedScenario } from './failures.ts';
import { readFeatures, type Scenario } from './features.ts';
import { needsBrowser } from './plan-text.ts';
import { playEach } from './play-each.ts';

const HELP = `npm run rejouer joue ce qui a échoué à son dernier passage, par HTTP ou dans Chromium, avec ce qui l'a fait
échouer. Ce qu'un passage ne joue pas garde sa fin\u00a0: un scénario sort de la liste quand il réussit, et y entre quand
il échoue. Aucune option\u00a0: pour choisir, npm run scenario -- --aide.
`;

/** @returns the exit code: 0 when all passed or nothing had failed, 1 when some failed again */
async function run(words: readonly string[]): Promise<number> {
  if (words.some((word) => ['--aide', '--help', '-h'].includes(word))) {
    process.stdout.write(HELP);
    return 0;
  }
  if (words.length > 0)
    throw new RequestError(
      `npm run rejouer ne prend rien après lui (${words.join(' ')}). Pour choisir des scénarios\u00a0: npm run scenario -- --aide.`,
    );
  const isPlayed = PILOTS.some((pilot) => readFailures(pilot) !== undefined);
  if (!isPlayed)
    throw new RequestError("Aucun scénario n'a encore été joué ici\u00a0: npm run features les joue tous.");
  const failed = failedNow();
  if (failed.length > 0) return playEach(failed.map(wordsFor));
  process.stdout.write('Aucun échec au dernier passage.\n');
  return 0;
}

/** Those that are still there, by pilot; what is not there any more is told once, and forgotten. */
function failedNow(): (readonly [PilotName, readonly Scenario[]])[] {
  return PILOTS.map((pilot) => {
    const failures = readFailures(pilot) ?? [];
    const scenarios = scenariosBeside(failures);
    const isAmong = (failure: FailedScenario, some: readonly Scenario[]): boolean =>
      some.some((one) => isSame(one, failure));
    for (const failure of failures)
      if (!isAmong(failure, scenarios))
        process.stdout.write(`N'est plus là sous ce titre\u00a0: ${failure.name} (${failure.uri})\n`);
    // What was tagged @navigateur since it failed without one: no run over HTTP would ever take it off its list.
    const strays = pilot === 'http' ? scenarios.filter(needsBrowser) : [];
    const handedOver = failures.filter((failure) => isAmong(failure, strays));
    if (handedOver.length > 0)
      writeFailures('navigateur', [...(readFailures('navigateur') ?? []), ...handedOver]);
    // What was put aside since is forgotten: it is on purpose that it does not pass.
    const kept = scenarios.filter(
      (scenario) => !strays.includes(scenario) && asideTag(scenario) === undefined,
    );
    const still = failures.filter((failure) => isAmong(failure, kept));
    if (still.length < failures.length) writeFailures(pilot, still);
    return [pilot, kept.filter((scenario) => still.some((failure) => isSame(failure, scenario)))] as const;
  }).filter(([, still]) => still.length > 0);
}

/** @throws {UnreadableError} for a file that cannot be read: nothing tells what is still there */
function scenariosBeside(failures: readonly FailedScenario[]): Scenario[] {
  const uris = failures.map(({ uri }) => uri);
  return readFeatures(uris)
    .filter(({ uri }) => uris.includes(uri))
    .flatMap((file) => scenariosIn(file));
}

/** The words that play scenarios again with the pilot that failed them. */
const wordsFor = ([pilot, scenarios]: readonly [PilotName, readonly Scenario[]]): string[] => [
  ...placesByFile(scenarios),
  ...(pilot === 'navigateur' ? ['--navigateur'] : []),
];

await endWith(run(process.argv.slice(2)));
