import type { Result } from './checks.ts';

/** « ✔ Types (tsc) : 12 s ». */
export function resultText({ name, ok, milliseconds }: Result): string {
  return `${ok ? '✔' : '✖'} ${name}\u00a0: ${ok ? 'réussi' : 'échec'} en ${durationText(milliseconds)}`;
}

/** « 0,8 ». @param digits how many come after the comma */
export const decimalText = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

/** « 0,8 s », « 12 s », « 2 min 5 s ». */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${decimalText(seconds, 1)}\u00a0s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${whole}\u00a0s` : `${minutes}\u00a0min ${whole % 60}\u00a0s`;
}

/**
 * What ends `npm test`: what failed and where to read more, then the counts alone on the last line.
 *
 * @param reports paths of the reports that exist
 */
export function summaryText(results: readonly Result[], reports: readonly string[]): string {
  const failed = results.filter(({ ok }) => !ok);
  return [
    '',
    failed.length === 0 ? 'Tout a réussi.' : `En échec\u00a0: ${failed.map(({ name }) => name).join(', ')}.`,
    ...failed.flatMap(({ report }) =>
      [...(report?.failures ?? []), ...(report?.problems ?? [])].map((line) => `  ✖ ${line}`),
    ),
    ...(reports.length > 0 ? [`Rapports\u00a0: ${reports.join(', ')}`] : []),
    countsText(results),
    '',
  ].join('\n');
}

/**
 * « 45 passed, 1 failed, 2 skipped », of tests only. Tests that failed as a whole though none of them did (Cucumber
 * died, a BeforeAll failed) count as one failure: the line never says « 0 failed » of a run that did not go well.
 */
export function countsText(results: readonly Result[]): string {
  const reports = results.flatMap(({ ok, report }) => (report ? [{ ...report, ok }] : []));
  const total = (count: (report: (typeof reports)[number]) => number) =>
    reports.reduce((sum, report) => sum + count(report), 0);
  const passed = total((report) => report.passed);
  const failed = total((report) => (report.ok ? 0 : Math.max(report.failed, 1)));
  const skipped = total((report) => report.skipped);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
