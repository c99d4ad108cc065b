// What `npm test` leaves in reports/output, and what it reads there to know how tests ended.
import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { readMessages } from '../../reports/ci/messages.ts';
import { summarize, type RunSummary } from '../../reports/ci/summary.ts';
import { PILOTS, type PilotName } from '../driver/pilots.ts';

export const UNIT_JUNIT = 'reports/output/unit.junit.xml';
export const UNIT_COUNTS = 'reports/output/unit.json';

/** Where a pilot's run leaves its reports, as cucumber.js has it. */
const folderOf = (pilot: PilotName): string => `reports/output/${pilot}`;

/** Where a pilot's run leaves all it said. */
export const featuresMessages = (pilot: PilotName): string => `${folderOf(pilot)}/messages.ndjson`;

/** Those a person or a build opens. */
export const REPORTS = [
  ...PILOTS.map(folderOf).flatMap((folder) => [
    `${folder}/cucumber.html`,
    `${folder}/features.junit.xml`,
    `${folder}/messages.ndjson`,
  ]),
  UNIT_JUNIT,
];

/** How reports/ci begins what it says of a run without a scenario. */
const NOTHING_PLAYED = "Aucun scénario n'a été joué";

const Counts = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

/** Removes the reports of an earlier run, so that none can be taken for those of this one. */
export async function removeOldReports(): Promise<void> {
  for (const file of [...REPORTS, UNIT_COUNTS]) await rm(file, { force: true });
}

/** @throws {Error} ENOENT when the unit tests died before their end */
export async function readUnitReport(): Promise<RunSummary> {
  const counts = Counts.parse(JSON.parse(await readFile(UNIT_COUNTS, 'utf8')));
  const ranNone = counts.passed + counts.failed === 0;
  return { ...counts, failures: [], problems: ranNone ? ["Aucun test unitaire n'a été joué."] : [] };
}

/**
 * @param mayPlayNothing whether a run without a scenario went well
 * @throws {Error} ENOENT when Cucumber died before its first message
 */
export async function readFeaturesReport(pilot: PilotName, mayPlayNothing = false): Promise<RunSummary> {
  const summary = await summarize(readMessages(featuresMessages(pilot)));
  const isTrouble = (problem: string): boolean => !mayPlayNothing || !problem.startsWith(NOTHING_PLAYED);
  return { ...summary, problems: summary.problems.filter(isTrouble) };
}
