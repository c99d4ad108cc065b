// What `npm test` leaves in reports/output, and what it reads there to know how tests ended.
import { glob, readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { readMessages } from '../../reports/ci/messages.ts';
import { summarize, type RunSummary } from '../../reports/ci/summary.ts';

export const UNIT_JUNIT = 'reports/output/unit.junit.xml';
export const UNIT_COUNTS = 'reports/output/unit.json';
// As cucumber.js names them.
const FEATURES_HTML = 'reports/output/cucumber.html';
const FEATURES_JUNIT = 'reports/output/features.junit.xml';
const FEATURES_MESSAGES = 'reports/output/messages.ndjson';

/** Those a person or a build opens. */
export const REPORTS = [FEATURES_HTML, FEATURES_JUNIT, FEATURES_MESSAGES, UNIT_JUNIT];

const Counts = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

/** Removes the reports of an earlier run, so that none can be taken for those of this one. */
export async function removeOldReports(): Promise<void> {
  for (const file of [...REPORTS, UNIT_COUNTS]) await rm(file, { force: true });
  for await (const attachment of glob('reports/output/attachment-*')) await rm(attachment);
}

/** @throws {Error} ENOENT when the unit tests died before their end */
export async function readUnitReport(): Promise<RunSummary> {
  const counts = Counts.parse(JSON.parse(await readFile(UNIT_COUNTS, 'utf8')));
  const ranNone = counts.passed + counts.failed === 0;
  return { ...counts, failures: [], problems: ranNone ? ["Aucun test unitaire n'a été joué."] : [] };
}

/** @throws {Error} ENOENT when Cucumber died before its first message */
export async function readFeaturesReport(): Promise<RunSummary> {
  return await summarize(readMessages(FEATURES_MESSAGES));
}
