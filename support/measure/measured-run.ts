import { spawn } from 'node:child_process';
import { secondsOf } from './process-tree.ts';

/** How often a running process is looked at, in milliseconds. */
const EVERY_MS = 200;

/** A shell that runs a command, then says how much its children have taken: the second line of `times`. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

export interface Measure {
  readonly exitCode: number | null;
  /** Processor seconds, of user and system, of the command and of all it started. */
  readonly seconds: number;
}

/**
 * Runs a command to its end, silently, and counts the processor time of its whole tree. What the command waits for, the
 * system adds up; what it does not wait for, as Chromium does its own processes when it stops, is seen while it lives.
 */
export async function measure(command: string, args: readonly string[]): Promise<Measure> {
  const child = spawn('sh', ['-c', TIMED, 'sh', command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let times = '';
  child.stdio[3]?.on('data', (text: Buffer) => (times += text.toString()));
  let seen = 0;
  const watch = setInterval(() => {
    seen = Math.max(seen, secondsOf(child.pid ?? 0));
  }, EVERY_MS);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(watch);
  return { exitCode, seconds: Math.max(seen, secondsInTimes(times)) };
}

/** @param times what `times` of a POSIX shell prints, such as « 0m0.01s 0m0.00s » and the same for the children */
export const secondsInTimes = (times: string): number =>
  Array.from(
    (times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.,]+)s/g),
    ([, minutes, seconds = '']) => Number(minutes) * 60 + Number(seconds.replace(',', '.')),
  ).reduce((sum, seconds) => sum + seconds, 0);
