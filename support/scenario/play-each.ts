import { ChildRunner } from '../check/child-runner.ts';

const INTERRUPTED = 130;

/**
 * Plays what several npm run scenario would, one after another, each in a process of its own: modules load once.
 *
 * @param requests the words of each
 * @returns the worst of their exit codes
 */
export async function playEach(requests: readonly (readonly string[])[]): Promise<number> {
  const children = new ChildRunner();
  children.endWithCommand();
  let worst = 0;
  for (const words of requests) {
    if (children.interrupted) return INTERRUPTED;
    const { exitCode } = await children.run(
      [...process.execArgv, 'support/scenario/main.ts', ...words],
      true,
    );
    worst = Math.max(worst, exitCode ?? INTERRUPTED);
  }
  return worst;
}
