// npm test: everything that must hold before a change is accepted. What follows `npm test --` goes to Cucumber.
import { existsSync } from 'node:fs';
import { ChildRunner } from './check/child-runner.ts';
import { allChecks, runChecks } from './check/checks.ts';
import { removeOldReports, REPORTS } from './check/reports.ts';
import { summaryText } from './check/text.ts';

const children = new ChildRunner();
children.endWithCommand();

await removeOldReports();
const results = await runChecks(allChecks(process.execArgv, process.argv.slice(2)), {
  run: ({ args, readReport }) => children.run(args, readReport !== undefined),
  isInterrupted: () => children.interrupted,
  write: (text) => process.stdout.write(text),
  now: () => performance.now(),
});
if (children.interrupted) {
  process.stdout.write('Interrompu.\n');
  process.exitCode = 130;
} else {
  process.stdout.write(summaryText(results, REPORTS.filter(existsSync)));
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
