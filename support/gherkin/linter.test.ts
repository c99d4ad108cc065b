import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeature } from './feature-file.ts';
import { mended, problemsIn } from './linter.ts';
import { RULES } from './rules.ts';
import { featureWith } from './sample-check.ts';

const feature = (text: string) => readFeature('features/a.feature', text);

describe('problemsIn', () => {
  it('tells those of all rules, from the top of the file', () => {
    const text = featureWith('Quand  a.', 'Et l’autre').replace('  Scénario', '  @inconnue\n  Scénario');
    assert.deepEqual(
      problemsIn([feature(text)], []).map(
        ({ path, line, column, rule }) => `${path}:${line}:${column} ${rule.id}`,
      ),
      [
        'features/a.feature:4:3 etiquette-connue',
        'features/a.feature:5:3 scenario-sans-alors',
        'features/a.feature:6:1 mise-en-forme',
        'features/a.feature:6:13 point-final',
        'features/a.feature:7:9 apostrophe-droite',
      ],
    );
  });
});

describe('mended', () => {
  it('mends the traps of French, several in one line, and lays out', () => {
    const text =
      'Fonctionnalité : A\nScénario\u00a0: S\nLorsqu’elle  clique sur « Ajouter »\nAlors\u00a0elle voit l’erreur.';
    assert.equal(
      mended(feature(text)).text,
      "# language: fr\nFonctionnalité: A\n\n  Scénario: S\n    Lorsqu'elle clique sur «\u00a0Ajouter\u00a0»\n    Alors elle voit l'erreur\n",
    );
  });

  it('mends what it can of a file that Gherkin still refuses', () => {
    const { text, faults } = mended(feature(featureWith('Quand l’autre', 'Puis b')));
    assert.equal(text, featureWith("Quand l'autre", 'Puis b'));
    assert.equal(faults.length, 1);
  });
});

describe('the rules', () => {
  const ids = RULES.map(({ id }) => id);

  it('each have a name of their own', () => {
    assert.equal(new Set(ids).size, ids.length);
  });

  it('are those of the page for QA, and which mend', () => {
    const page = readFileSync('docs/assurance-qualite.md', 'utf8');
    const rows = Array.from(
      page.matchAll(/^\| `([a-z-]+)` +\| .* \| (oui|non) +\|$/gm),
      ([, id, mends]) => `${id} ${mends}`,
    );
    assert.deepEqual(
      rows.toSorted(),
      RULES.map(({ id, isMended }) => `${id} ${isMended ? 'oui' : 'non'}`).toSorted(),
    );
  });
});
