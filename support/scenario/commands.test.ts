import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const FEATURE = '# language: fr\nFonctionnalité: F\n  @wip\n  Scénario: Plus tard\n    Alors x\n';
const BROKEN = 'Fonctionnalité: G\n  Scénario: Là\n    Alors x\n  Scenario: Ici\n';
const FAILURES = 'reports/output/http/echecs.json';
const IN_BROWSER = 'reports/output/navigateur/echecs.json';

/** Runs a command in a small project. */
function run(command: 'main' | 'again', words: readonly string[], files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  try {
    for (const [name, text] of Object.entries({ 'features/a.feature': FEATURE, ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const program = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', program, ...words],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      },
    );
    const textOf = (name: string) => (name in files ? readFileSync(join(folder, name), 'utf8') : '');
    const [failures, inBrowser] = [textOf(FAILURES), textOf(IN_BROWSER)];
    return { status, failures, inBrowser, said: (stdout + stderr).replaceAll('\u00a0', ' ') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('npm run scenario', () => {
  for (const [words, status, said] of [
    [[], 0, /^Jouer des scénarios :/],
    [['--non'], 2, /^L'option --non n'existe pas\./],
    [['xyz'], 2, /^Aucun titre ne contient « xyz »/],
    [['plus tard'], 2, /^Mis de côté \(@wip\), pas joué : Plus tard/],
    [['plus tard', '--pas-a-pas'], 2, /--pas-a-pas attend des réponses au clavier/],
  ] as const)
    it(`answers ${words.join(' ') || 'to nothing'}`, () => {
      const answer = run('main', words, {});
      assert.match(answer.said, said);
      assert.equal(answer.status, status);
    });

  it('says which file was not searched', () => {
    const { status, said } = run('main', ['ici'], { 'features/b.feature': BROKEN });
    assert.match(said, /^features\/b\.feature:4 ne se lit pas.*\n.*n'ont pas été cherchés\.\nAucun titre/);
    assert.equal(status, 2);
  });

  it('fails on a file that cannot be read', () => {
    const { status, said } = run('main', ['b.feature:1'], { 'features/b.feature': BROKEN });
    assert.match(said, /^✖ features\/b\.feature:4 ne se lit pas.*\nAucun scénario n'a été joué\.\n$/);
    assert.equal(status, 1);
  });

  for (const [lines, said] of [
    [
      '  Scenario: Perdu\n    Alors x\n  Scénario: Là\n    Alors x\n',
      /^✖ features\/b\.feature:2 ne se joue pas\. La ligne « Scenario: Perdu » est prise pour une description\. Le mot-clé « Scenario » s'écrit « Scénario: »\.\nAucun/,
    ],
    [
      '  Plan du scénario: Là\n    Alors <cass>\n    Exemples:\n      | cas |\n      | a |\n',
      /^✖ features\/b\.feature:3 ne se joue pas\. « <cass> » n'est le nom d'aucune colonne des Exemples\. Il y a « cas »\./,
    ],
    [
      '  Alors x\n',
      /^✖ features\/b\.feature n'a aucun scénario à jouer\. La ligne « Alors x » n'est dans aucun scénario : écrivez « Scénario: » et un titre au-dessus\./,
    ],
  ] as const)
    it(`plays nothing of a file where something would be lost: ${lines.trim()}`, () => {
      const answer = run('main', ['b.feature'], { 'features/b.feature': `Fonctionnalité: G\n${lines}` });
      assert.match(answer.said, said);
      assert.equal(answer.status, 1);
    });
});

describe('npm run rejouer', () => {
  const failed = (uri: string, name: string): string => JSON.stringify([{ uri, name }]);

  it('has nothing to play before any run', () => {
    const { status, said } = run('again', [], {});
    assert.match(said, /^Aucun scénario n'a encore été joué ici/);
    assert.equal(status, 2);
  });

  it('has nothing to play when nothing failed', () => {
    const { status, said } = run('again', [], { [FAILURES]: '[]' });
    assert.equal(said, 'Aucun échec au dernier passage.\n');
    assert.equal(status, 0);
  });

  it('takes no word after it', () => {
    assert.equal(run('again', ['x'], { [FAILURES]: '[]' }).status, 2);
  });

  it('tells once what is not there any more', () => {
    const { said, failures } = run('again', [], { [FAILURES]: failed('features/a.feature', 'Ancien') });
    assert.match(said, /^N'est plus là sous ce titre : Ancien \(features\/a\.feature\)\nAucun échec/);
    assert.equal(failures, '[]\n');
  });

  it('hands over to the browser what is tagged for it since it failed', () => {
    const { failures, inBrowser } = run('again', [], {
      'features/b.feature': 'Fonctionnalité: B\n  @navigateur\n  Scénario: En couleur\n    Alors x\n',
      [FAILURES]: failed('features/b.feature', 'En couleur'),
      [IN_BROWSER]: '[]',
    });
    assert.equal(failures, '[]\n');
    assert.deepEqual(JSON.parse(inBrowser), JSON.parse(failed('features/b.feature', 'En couleur')));
  });

  it('forgets what was put aside since it failed', () => {
    const { said, failures } = run('again', [], { [FAILURES]: failed('features/a.feature', 'Plus tard') });
    assert.equal(said, 'Aucun échec au dernier passage.\n');
    assert.equal(failures, '[]\n');
  });

  it('takes a list that cannot be read for none', () => {
    assert.match(run('again', [], { [FAILURES]: '[{' }).said, /^Aucun scénario n'a encore été joué ici/);
  });

  it('forgets nothing of a file that cannot be read', () => {
    const { status, said, failures } = run('again', [], {
      'features/b.feature': BROKEN,
      [FAILURES]: failed('features/b.feature', 'Là'),
    });
    assert.match(said, /^✖ features\/b\.feature:4 ne se lit pas/);
    assert.match(failures, /Là/);
    assert.equal(status, 1);
  });
});
