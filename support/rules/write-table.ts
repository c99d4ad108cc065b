// npm run regles: writes the table that links each rule to its scenarios.
import { writeFile } from 'node:fs/promises';
import { RULES_TABLE, rulesTable } from './table.ts';

await writeFile(RULES_TABLE, await rulesTable());
process.stdout.write(`${RULES_TABLE} est à jour.\n`);
