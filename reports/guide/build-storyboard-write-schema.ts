// npm run guide:schema: writes the form of a guide as a JSON Schema.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GUIDE_SCHEMA, guideSchema } from './build-storyboard-schema.ts';

await mkdir(dirname(GUIDE_SCHEMA), { recursive: true });
await writeFile(GUIDE_SCHEMA, await guideSchema());
process.stdout.write(`${GUIDE_SCHEMA} est à jour.\n`);
