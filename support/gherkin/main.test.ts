import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { featureWith } from './sample-check.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** Runs the command in a small project. */
function runGherkin(words: readonly string[], files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'gherkin-'));
  const at = (name: string): string => join(folder, 'features', name);
  try {
    mkdirSync(at('sous-dossier'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    const after = Object.fromEntries(
      Object.keys(files).map((name) => [name, readFileSync(at(name), 'utf8')]),
    );
    return { status, stdout, stderr: stderr.replace(/^\(.*Warning[^]*?\n(?:\(Use.*\n)?/gm, ''), after };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const GOOD = featureWith('Quand a', 'Alors b');
const BAD = featureWith('Quand a ', 'Alors l’an');

describe('npm run gherkin', () => {
  it('writes what it mends, and says so', () => {
    const { status, stdout, after } = runGherkin([], {
      'a.feature': BAD,
      'sous-dossier/b.feature': GOOD.replace(': A', ': B'),
    });
    assert.equal(stdout, 'Corrigé\u00a0: features/a.feature\n2 fichiers\u00a0: 1 corrigé.\n');
    assert.equal(after['a.feature'], featureWith('Quand a', "Alors l'an"));
    assert.equal(status, 0);
  });

  it('tells what is left to mend by hand', () => {
    const { status, stdout } = runGherkin([], { 'a.feature': featureWith('Quand a') });
    assert.match(
      stdout,
      /^features\/a\.feature:4:3 Ce scénario ne vérifie rien\..* \[scenario-sans-alors\]$/m,
    );
    assert.match(stdout, /1 fichier\u00a0: 1 problème à corriger à la main\.\n$/);
    assert.equal(status, 1);
  });

  it('counts what it mended and what is left', () => {
    const { stdout } = runGherkin([], { 'a.feature': featureWith('Quand a ') });
    assert.match(stdout, /1 fichier\u00a0: 1 corrigé, et 1 problème à corriger à la main\.\n$/);
  });

  it('leaves a mistyped scenario as it is, and says what is wrong with it', () => {
    const text = GOOD.replace('\n\n', '\n  Scenario: T\n    Quand a\n\n');
    const { status, stdout, after } = runGherkin([], { 'a.feature': text });
    assert.match(stdout, /^features\/a\.feature:3:3 .*Le mot-clé .* \[mot-cle-cache\]\n1 fichier/);
    assert.equal(after['a.feature'], text);
    assert.equal(status, 1);
  });

  it('says how it is used', () => {
    const { status, stdout, after } = runGherkin(['--aide'], { 'a.feature': BAD });
    assert.match(stdout, /npm run gherkin -- --verifier +regarder sans corriger/);
    assert.equal(after['a.feature'], BAD);
    assert.equal(status, 0);
  });

  it('writes nothing when it checks', () => {
    const { status, stdout, after } = runGherkin(['--verifier'], { 'a.feature': BAD });
    assert.match(
      stdout,
      /features\/a\.feature:5:12 Il y a des espaces à la fin de la ligne\. \[mise-en-forme\]/,
    );
    assert.match(
      stdout,
      /1 fichier\u00a0: 2 problèmes, dont 2 que «\u00a0npm run gherkin\u00a0» corrige\.\n$/,
    );
    assert.equal(after['a.feature'], BAD);
    assert.equal(status, 1);
  });

  it('looks at the paths it is given, and compares their titles to all', () => {
    const { status, stdout } = runGherkin(['--verifier', 'features/sous-dossier'], {
      'a.feature': BAD,
      'sous-dossier/b.feature': GOOD,
    });
    assert.match(stdout, /^features\/sous-dossier\/b\.feature:2:1 .*aussi celui de features\/a\.feature/);
    assert.match(stdout, /1 fichier\u00a0: 1 problème\.\n$/);
    assert.equal(status, 1);
  });

  it('has nothing to say when all is well', () => {
    const { status, stdout } = runGherkin(['--verifier', 'features/a.feature'], { 'a.feature': GOOD });
    assert.equal(stdout, '1 fichier\u00a0: rien à redire.\n');
    assert.equal(status, 0);
  });

  for (const [word, said] of [
    ['--fix', 'Option inconnue\u00a0: --fix.'],
    ['features/autre.feature', 'Ni un dossier ni un fichier .feature\u00a0: features/autre.feature.'],
    ['features/a.txt', 'Ni un dossier ni un fichier .feature\u00a0: features/a.txt.'],
  ] as const) {
    it(`refuses ${word} by its name, and lists what it takes`, () => {
      const { status, stderr } = runGherkin([word], { 'a.txt': BAD });
      assert.equal(
        stderr,
        `${said} On peut écrire\u00a0: --verifier (regarder sans corriger), et des dossiers ou des fichiers .feature.\n`,
      );
      assert.equal(status, 2);
    });
  }
});
