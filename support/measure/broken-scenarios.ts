/** What is on no page of the simulator. */
const NEVER_SEEN = 'Alors Louise voit «\u00a0Ce que rien ne montre\u00a0»';

/** How a scenario begins; outlines are several. */
const SCENARIO = /^ *Scénario\s*:/;

/** What stands after a scenario: the tags, the name or the remark of what is next. */
const NEXT = /^ *(?:@|#|(?:Scénario|Plan du [sS]cénario|Règle|Exemples|Contexte)\s*:)/;

/** A feature file: its path, and what it says. */
export interface FeatureFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Has some scenarios fail at their very end, here and there among all of them.
 * @param count how many; fewer where there are fewer scenarios
 */
export function breakScenarios(files: readonly FeatureFile[], count: number): FeatureFile[] {
  const total = files.flatMap(({ text }) => linesOf(text).filter((line) => SCENARIO.test(line))).length;
  const broken = new Set(Array.from({ length: count }, (_, index) => Math.floor((index * total) / count)));
  let place = 0;
  return files.map(({ path, text }) => {
    const lines: string[] = [];
    let isBroken = false;
    const end = (): void => {
      if (isBroken)
        lines.splice(lines.findLastIndex((line) => line.trim() !== '') + 1, 0, `    ${NEVER_SEEN}`);
      isBroken = false;
    };
    for (const line of linesOf(text)) {
      if (NEXT.test(line)) end();
      if (SCENARIO.test(line)) isBroken = broken.has(place++);
      lines.push(line);
    }
    end();
    return { path, text: lines.join('\n') };
  });
}

const linesOf = (text: string): string[] => text.split('\n');
