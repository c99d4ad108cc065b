import { ChildRunner } from '../check/child-runner.ts';
import { SECRETS_FOLDER_VARIABLE } from '../recording/leave-secrets.ts';
import type { Ending, Play } from './run.ts';

const CUCUMBER = ['support/scenario/cucumber.ts', '--profile', 'guide'];

/** Plays the scenarios of guides in a process of their own, which speaks to the terminal. */
export const playGuides: Play = async ({ secretsFolder, isDouble }): Promise<Ending> => {
  // The process has them from this one.
  process.env[SECRETS_FOLDER_VARIABLE] = secretsFolder;
  if (isDouble) process.env['ONBOARDING_CAPTURE_SCALE'] = '2';
  const children = new ChildRunner();
  const letGo = children.endWithCommand();
  const { exitCode } = await children.run([...process.execArgv, ...CUCUMBER], true);
  letGo();
  if (children.interrupted) return 'interrupted';
  return exitCode === 0 ? 'passed' : 'failed';
};
