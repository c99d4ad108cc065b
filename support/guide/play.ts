import { ChildRunner } from '../check/child-runner.ts';
import type { Ending, Play } from './run.ts';

const CUCUMBER = ['support/scenario/cucumber.ts', '--profile', 'guide'];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Plays the scenarios of guides in a process of their own, which speaks to the terminal. */
export const playGuides: Play = async ({ secretsFolder, isDouble }): Promise<Ending> => {
  // The process has them from this one.
  process.env['ONBOARDING_SECRETS_FOLDER'] = secretsFolder;
  if (isDouble) process.env['ONBOARDING_CAPTURE_SCALE'] = '2';
  const children = new ChildRunner();
  const interrupt = (signal: NodeJS.Signals): void => {
    children.interrupt(signal);
  };
  const kill = (): void => {
    children.kill();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  process.on('exit', kill);
  try {
    const { exitCode } = await children.run([...process.execArgv, ...CUCUMBER], true);
    if (children.interrupted) return 'interrupted';
    return exitCode === 0 ? 'passed' : 'failed';
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    process.off('exit', kill);
  }
};
