// What failed the last time it was played: kept from one run to the next, beside the reports of each pilot.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { EndedScenario } from '../../reports/ci/scenarios.ts';
import type { PilotName } from '../driver/pilots.ts';

const failedScenarios = z.array(z.object({ uri: z.string(), name: z.string() }));

/** A scenario by its title: its line changes as people write. */
export type FailedScenario = z.infer<typeof failedScenarios>[number];

const fileOf = (pilot: PilotName): string => `reports/output/${pilot}/echecs.json`;

/** @returns nothing where that pilot has not played yet, or where what it left cannot be read */
export function readFailures(pilot: PilotName): readonly FailedScenario[] | undefined {
  try {
    return failedScenarios.parse(JSON.parse(readFileSync(fileOf(pilot), 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeFailures(pilot: PilotName, failures: readonly FailedScenario[]): void {
  mkdirSync(dirname(fileOf(pilot)), { recursive: true });
  writeFileSync(fileOf(pilot), `${JSON.stringify(failures, undefined, 2)}\n`);
}

/** What has failed after a run: what it did not play is as it was before. */
export function afterRun(
  before: readonly FailedScenario[],
  ended: readonly Pick<EndedScenario, 'pickle' | 'verdict'>[],
): FailedScenario[] {
  const played = ended.filter(({ verdict }) => verdict !== 'skipped').map(({ pickle }) => pickle);
  const failed = ended.filter(({ verdict }) => verdict === 'failed').map(({ pickle }) => pickle);
  const kept = before.filter((failure) => !played.some((pickle) => isSame(pickle, failure)));
  const all = [...kept, ...failed.map(({ uri, name }) => ({ uri, name }))];
  return all.filter((failure, index) => all.findIndex((other) => isSame(other, failure)) === index);
}

/** Whether two are one scenario, or examples that bear one name. */
export const isSame = (one: FailedScenario, other: FailedScenario): boolean =>
  one.uri === other.uri && one.name === other.name;
