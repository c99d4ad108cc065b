import { readdirSync, readFileSync } from 'node:fs';

/** What the system tells of a process: its first fields come after a name that may hold anything. */
const STAT = /^(\d+) \(.*\) \S (\d+) (?:\S+ ){9}(\d+) (\d+) (\d+) (\d+) /s;

/** How many ticks the system counts in a second; the same on all Linux systems. */
const TICKS = 100;

interface ProcessTime {
  readonly pid: number;
  readonly parent: number;
  /** Its own and that of the children it has waited for, in processor seconds. */
  readonly seconds: number;
}

/** @param stat the content of a /proc/…/stat file */
export function parseStat(stat: string): ProcessTime | undefined {
  const [pid, parent, ...ticks] = (STAT.exec(stat) ?? []).slice(1).map(Number);
  if (pid === undefined || parent === undefined) return undefined;
  return { pid, parent, seconds: ticks.reduce((sum, count) => sum + count, 0) / TICKS };
}

/**
 * The processor seconds, of users and system, that a living process and all it started have taken so far.
 * @returns 0 where the system does not tell (elsewhere than on Linux), or where the process has ended
 */
export function secondsOf(root: number): number {
  const processes = livingProcesses();
  const childrenOf = Map.groupBy(processes, ({ parent }) => parent);
  let seconds = 0;
  const waiting = processes.filter(({ pid }) => pid === root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    seconds += next.seconds;
    waiting.push(...(childrenOf.get(next.pid) ?? []));
  }
  return seconds;
}

function livingProcesses(): ProcessTime[] {
  return entriesOf('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => parseStat(contentOf(`/proc/${pid}/stat`)) ?? []);
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Nothing for a process that has just ended. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
