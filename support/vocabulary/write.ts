// npm run catalogue, first half: leaves what Cucumber has loaded where reports/catalogue/write.ts reads it.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PLAN_FILE, VOCABULARY_FILE } from '../../reports/catalogue/vocabulary.ts';
import { loadVocabulary } from './load.ts';

const { vocabulary, plan } = await loadVocabulary();
await mkdir(dirname(VOCABULARY_FILE), { recursive: true });
await writeFile(VOCABULARY_FILE, `${JSON.stringify(vocabulary, undefined, 2)}\n`);
await writeFile(PLAN_FILE, plan.map((envelope) => `${JSON.stringify(envelope)}\n`).join(''));
