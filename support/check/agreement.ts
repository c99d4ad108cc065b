// The last check of npm test: both pilots played the same scenarios, alike.
import { disagreements } from '../../reports/ci/agreement.ts';
import { readMessages } from '../../reports/ci/messages.ts';
import { featuresMessages } from './reports.ts';

/** Enough to see what is wrong when all is. */
const MOST = 20;

const found = await disagreements(
  readMessages(featuresMessages('http')),
  readMessages(featuresMessages('navigateur')),
);
for (const text of found.slice(0, MOST)) process.stdout.write(`✖ ${text}\n`);
if (found.length > MOST) process.stdout.write(`… et ${found.length - MOST} autres.\n`);
if (found.length > 0) process.exitCode = 1;
