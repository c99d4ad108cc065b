import { choose, hasLines, type Choice } from './choose.ts';
import { isSame } from './failures.ts';
import type { FeatureFile, Scenario } from './features.ts';

/** What is watched: it stays the same while lines move in the files. */
export class Selection {
  readonly #what: readonly string[];
  /** What was at the lines asked for, at the start. */
  readonly #atLines: readonly Scenario[];

  /**
   * @param what nothing for all that there is
   * @throws {RequestError} in French, where something is not there
   */
  constructor(what: readonly string[], files: readonly FeatureFile[]) {
    this.#what = what;
    const placed = what.filter(hasLines);
    this.#atLines = placed.length === 0 ? [] : choose(placed, files).scenarios;
    if (what.length > 0) choose(what, files);
  }

  get isEverything(): boolean {
    return this.#what.length === 0;
  }

  /** What is watched, as the files are now. @throws {RequestError} in French, where it is not there any more */
  among(files: readonly FeatureFile[]): Choice {
    if (this.isEverything) {
      const readable = files.filter(({ unreadable }) => unreadable === undefined).map(({ uri }) => uri);
      return readable.length === 0 ? NOTHING : choose(readable, files);
    }
    const same = files
      .flatMap(({ scenarios }) => scenarios)
      .filter((scenario) => this.#atLines.some((placed) => isSame(placed, scenario)));
    // One whose title was changed is looked for where it was.
    const words = same.length === 0 ? this.#what : this.#what.filter((word) => !hasLines(word));
    const { scenarios, leftAside } = words.length === 0 ? NOTHING : choose(words, files);
    return { scenarios: [...new Set([...same, ...scenarios])], leftAside };
  }
}

const NOTHING: Choice = { scenarios: [], leftAside: [] };

/**
 * What is to be played again after files have changed.
 *
 * @param watched all that is watched
 * @param whenCodeChanges what any change of a step, or of what it needs, may break
 */
export function toReplay(
  changed: readonly string[],
  watched: readonly Scenario[],
  whenCodeChanges: readonly Scenario[],
): readonly Scenario[] {
  if (changed.some((path) => path.endsWith('.ts'))) return whenCodeChanges;
  return watched.filter(({ uri }) => changed.includes(uri));
}
