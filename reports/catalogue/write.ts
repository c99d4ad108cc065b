// npm run catalogue, second half: makes the catalogue of what support/vocabulary/write.ts has left.
import { writeFile } from 'node:fs/promises';
import type { Envelope } from '@cucumber/messages';
import { readMessages } from '../ci/messages.ts';
import { catalogueOf } from './catalogue.ts';
import { MARKDOWN_FILE, markdownOf } from './markdown.ts';
import { PAGE_FILE, pageOf } from './page.ts';
import { saidSteps } from './said-steps.ts';
import { PLAN_FILE, readVocabulary } from './vocabulary.ts';

const plan: Envelope[] = [];
for await (const message of readMessages(PLAN_FILE)) plan.push(message);
const catalogue = catalogueOf(await readVocabulary(), saidSteps(plan));
await writeFile(MARKDOWN_FILE, markdownOf(catalogue));
await writeFile(PAGE_FILE, await pageOf(catalogue));
const count = catalogue.sections.flatMap(({ steps }) => steps).length;
process.stdout.write(
  `${count} étapes\u00a0:\n  ${PAGE_FILE} (à ouvrir dans un navigateur)\n  ${MARKDOWN_FILE}\n`,
);
