// npm run unit: the tests that stand beside their subject (*.test.ts), through node:test.
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { junit } from 'node:test/reporters';
import { UNIT_COUNTS, UNIT_JUNIT } from './reports.ts';
import { UnitTally } from './unit-tally.ts';

/** No file takes a tenth of it; what hangs is a failure, not a build that never ends. In milliseconds. */
const PATIENCE = 120_000;

const tally = new UnitTally(process.cwd());
const tests = run({
  globPatterns: ['{mock-portal,support,reports}/**/*.test.ts'],
  concurrency: availableParallelism(),
  timeout: PATIENCE,
});
tests.on('test:stderr', (message) => {
  tally.stderr(message);
});
tests.on('test:pass', (test) => process.stdout.write(tally.pass(test)));
tests.on('test:fail', (test) => process.stdout.write(tally.fail(test)));

await mkdir('reports/output', { recursive: true });
await pipeline(tests.compose(junit), createWriteStream(UNIT_JUNIT));

const { passed, failed, skipped } = tally;
await writeFile(UNIT_COUNTS, JSON.stringify({ passed, failed, skipped }));
process.stdout.write(`${passed} réussis, ${failed} en échec, ${skipped} sautés\n`);
if (failed > 0 || passed === 0) process.exitCode = 1;
