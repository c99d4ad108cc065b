import { spawnSync } from 'node:child_process';

/** A set-up that cannot go on: its message, in French, says what to do. */
export class SetupError extends Error {}

/** One French line for the person waiting; on stderr, so that what a command prints stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command to its end and keeps quiet about it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: Record<string, string>}} [options] env is added to the present one
 * @returns {{ok: boolean, output: string}} output: all it printed, for the day it fails
 */
export function runQuietly(command, args, { cwd, env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  return { ok: status === 0, output: [stdout, stderr, error?.message].filter(Boolean).join('\n').trim() };
}

/**
 * Runs the npm on PATH; errors are always printed, even when the person typed `npm test --silent`.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  return runQuietly('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd });
}
