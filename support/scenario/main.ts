// npm run scenario: plays what is asked for by its title, its place or its tag.
import { placesByFile } from '../../reports/ci/failure/play-again.ts';
import { RequestError } from '../gherkin/arguments.ts';
import { whyNotVisible } from '../setup/browser.mjs';
import { ensureBrowser } from '../setup/install-browser.mjs';
import { HELP, readRequest, type Request } from './arguments.ts';
import { choose, isFile, pathOf, type Choice } from './choose.ts';
import { endWith, NOT_UNDERSTOOD } from './ending.ts';
import { readFeatures, type FeatureFile } from './features.ts';
import { inTurn, pilotFor, planText } from './plan-text.ts';
import { playEach } from './play-each.ts';
import { play } from './play.ts';
import { watch } from './watch.ts';

/** @returns the exit code: 0 when all passed, 1 when some failed, 2 when there was nothing of what was asked for */
async function run(words: readonly string[]): Promise<number> {
  const request = readRequest(words, process.env);
  if (request.options.has('--aide')) {
    process.stdout.write(HELP);
    return 0;
  }
  refuseWhatCannotBe(request);
  if (request.options.has('--surveiller')) return watch(request);
  return playOnce(request);
}

function refuseWhatCannotBe({ options }: Request): void {
  const obstacle = options.has('--voir') ? whyNotVisible() : undefined;
  if (obstacle !== undefined) throw new RequestError(obstacle);
  if (options.has('--pas-a-pas') && !process.stdin.isTTY)
    throw new RequestError(
      "--pas-a-pas attend des réponses au clavier, et l'entrée de cette commande n'en est pas un\u00a0: lancez-la dans un terminal.",
    );
}

async function playOnce({ what, options }: Request): Promise<number> {
  const files = readFeatures(what.map(pathOf));
  const choice = chooseAmong(files, what);
  const parts = inTurn(choice.scenarios, options);
  if (parts.length > 1) {
    if (choice.leftAside.length > 0) process.stdout.write(planText({ ...choice, scenarios: [] }, options));
    return playEach(parts.map(placesByFile));
  }
  process.stdout.write(planText(choice, options));
  if (choice.scenarios.length === 0) return NOT_UNDERSTOOD;
  const pilot = pilotFor(choice.scenarios, options);
  if (pilot === 'navigateur' && !options.has('--voir')) ensureBrowser('.');
  return (await play(choice.scenarios, pilot, options)) ? 0 : 1;
}

/** Says which files were not searched for titles and tags, whether or not something is found in the others. */
function chooseAmong(files: readonly FeatureFile[], what: readonly string[]): Choice {
  for (const { unreadable } of files) {
    if (unreadable !== undefined && !what.every(isFile))
      process.stderr.write(`${unreadable}\n  Les scénarios de ce fichier n'ont pas été cherchés.\n`);
  }
  return choose(what, files);
}

await endWith(run(process.argv.slice(2)));
