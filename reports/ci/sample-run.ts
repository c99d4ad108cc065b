// For tests: a small project that ends in every way a scenario can, played by the real Cucumber.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cucumber = join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js');
const progress = join(root, 'reports/ci/progress.ts');

const STEPS = `
import { Before, Given } from '@cucumber/cucumber';
let attempts = 0;
Before(() => undefined);
Before({ name: 'ouvrir la porte', tags: '@porte' }, () => { throw new Error('porte fermée'); });
Given('rien', () => undefined);
Given('un saut', () => 'skipped');
Given('une attente', () => 'pending');
Given('un choix', () => undefined);
Given(/^un (choix)$/, () => undefined);
Given('un ennui', function () {
  const attach = (fileName, text) => this.attach(text, { mediaType: 'text/plain', fileName });
  attach('Navigateur 1 (Louise)', 'http://localhost/inscription');
  this.attach('image', { mediaType: 'image/png', fileName: 'Navigateur 1 (Louise).png' });
  attach('Courriels envoyés', 'De\u00a0: a@example\\nÀ\u00a0: b@example\\nObjet\u00a0: Invitation\\n\\nBonjour');
  attach('Journal du simulateur', 'page · Louise · Inscription\\nrefus · Louise · Inscription · parce que\u00a0: vide');
  throw new Error(
    "\\u001b[31mLe bouton «\u00a0Ajouter\u00a0» était attendu.\\u001b[39m\\n" +
      'Page\u00a0: http://localhost/inscription\\nOn y lit\u00a0: Inscription'
  );
});
Given('un caprice', () => {
  attempts += 1;
  if (attempts === 1) throw new Error('pas cette fois');
});
`;

const FEATURE = `# language: fr
Fonctionnalité: Fins
  Scénario: Réussi
    Étant donné rien
  Scénario: Raté
    Étant donné rien
    Quand un ennui
  Scénario: Capricieux
    Étant donné un caprice
  Scénario: Vide
    Étant donné\u00a0rien
  Scénario: Inconnu
    Étant donné un mystère
  Scénario: Attendu
    Étant donné une attente
  Scénario: Ambigu
    Étant donné un choix
  Scénario: Sauté
    Étant donné un saut
  @porte
  Scénario: Fermé
    Étant donné rien
  Scénario: Raté encore
    Quand un ennui
`;

export interface SampleRun {
  /** Path of the NDJSON messages. */
  readonly messages: string;
  /** What the progress formatter printed. */
  readonly printed: string;
}

/**
 * Plays the sample, hands over what it left, then removes it.
 *
 * @param args more arguments for Cucumber
 */
export async function withSampleRun<T>(args: string[], use: (run: SampleRun) => Promise<T>): Promise<T> {
  // Inside the checkout, where the sample's steps find Cucumber.
  await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, 'node_modules/.cache/sample-'));
  try {
    await writeFile(join(folder, 'steps.mjs'), STEPS);
    await writeFile(join(folder, 'fins.feature'), FEATURE);
    const formats = ['--format', `./${relative(folder, progress)}`, '--format', 'message:messages.ndjson'];
    const all = [cucumber, '--import', 'steps.mjs', '--retry', '1', ...formats, ...args, 'fins.feature'];
    const printed = await printedBy(all, folder);
    return await use({ messages: join(folder, 'messages.ndjson'), printed });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Cucumber's exit code says that scenarios failed, as they must. */
async function printedBy(args: string[], cwd: string): Promise<string> {
  return await new Promise((resolve) => {
    execFile(process.execPath, args, { cwd }, (_error, stdout) => {
      resolve(stdout);
    });
  });
}
