// npm run editeur: tells the Cucumber extension of VS Code the parameter types of the steps.
import { writeFile } from 'node:fs/promises';
import * as prettier from 'prettier';
import { editorParameterTypes, readSettings, SETTINGS } from './settings.ts';

const settings = { ...(await readSettings()), 'cucumber.parameterTypes': editorParameterTypes() };
const options = await prettier.resolveConfig(SETTINGS);
await writeFile(
  SETTINGS,
  await prettier.format(JSON.stringify(settings), { ...options, filepath: SETTINGS }),
);
process.stdout.write(`${SETTINGS} est à jour.\n`);
