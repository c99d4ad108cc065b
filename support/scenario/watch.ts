import { ChildRunner } from '../check/child-runner.ts';
import { placesByFile } from '../../reports/ci/failure/play-again.ts';
import type { Request } from './arguments.ts';
import { Changes } from './changes.ts';
import { pathOf, type Choice } from './choose.ts';
import { refusalOf } from './ending.ts';
import { readFeatures, type FeatureFile, type Scenario } from './features.ts';
import { planText } from './plan-text.ts';
import { Selection, toReplay } from './selection.ts';
import { watchFolders } from './watch-folders.ts';

const FOLDERS = ['features', 'steps', 'support'];
const WAITING = "En attente d'une modification… (Ctrl+C pour finir)\n";

/**
 * Plays what was asked for, then again what each change of a file may have changed, until Ctrl+C.
 * Each time in a process of its own: modules are loaded once.
 *
 * @returns the exit code
 * @throws {RequestError} where what was asked for is not there at the start
 */
export async function watch({ what, options }: Request): Promise<number> {
  const readAgain = (): FeatureFile[] => readFeatures(what.map(pathOf));
  const children = new ChildRunner();
  const play = async ({ scenarios, leftAside }: Choice): Promise<void> => {
    if (scenarios.length === 0 && leftAside.length > 0) say(planText({ scenarios, leftAside }, options));
    if (scenarios.length === 0) return;
    const others = [...options].filter((option) => option !== '--surveiller');
    const words = ['support/scenario/main.ts', ...placesByFile(scenarios), ...others];
    await children.run([...process.execArgv, ...words], true);
  };

  const selection = new Selection(what, readAgain());
  const changes = new Changes();
  const stopWatching = watchFolders(FOLDERS, (path) => {
    changes.note(path);
  });
  children.endWithCommand(() => {
    changes.close();
  });
  let last: readonly Scenario[] = [];
  const playAgain = async (changed: readonly string[]): Promise<void> => {
    const files = readAgain();
    const { scenarios, leftAside } = selection.among(files);
    for (const { uri, unreadable } of files)
      if (unreadable !== undefined && changed.includes(uri)) say(`✖ ${unreadable}\n`);
    const replayed = toReplay(changed, scenarios, selection.isEverything ? last : scenarios);
    if (replayed.length > 0) last = replayed;
    await play({ scenarios: replayed, leftAside: toReplay(changed, leftAside, []) });
  };

  if (!selection.isEverything) await play(selection.among(readAgain()));
  for (;;) {
    if (!changes.isClosed) say(WAITING);
    const changed = await changes.next();
    if (changed === undefined) break;
    say(`\nModifié\u00a0: ${changed.join(', ')}\n`);
    // A file that is being written is often wrong for a while.
    await playAgain(changed).catch((error: unknown) => {
      say(`${refusalOf(error).text}\n`);
    });
  }
  stopWatching();
  return 0;
}

const say = (text: string): void => {
  process.stdout.write(text);
};
