import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sampleMark } from '../build-storyboard-sample.ts';
import { sampleFrame, sampleGuide, sampleImage, sampleStep, variedGuide } from '../hand-made-guide.ts';
import type { Storyboard } from '../storyboard.ts';
import { changesText } from './changes-text.ts';
import { CLICKS, clickOn, guideOf } from './click-guide.ts';
import { changesExitCode, compareGuides } from './compare.ts';

const textOf = (before: Storyboard, after: Storyboard): string => changesText(compareGuides(before, after));

describe('compareGuides', () => {
  it('finds nothing when nothing changed', () => {
    const changes = compareGuides(variedGuide(), variedGuide());
    assert.equal(changesText(changes), "Rien n'a changé.\n");
    assert.equal(changesExitCode(changes), 0);
  });

  it('names exactly the steps that show a label that changed', () => {
    const renamed = (text: string) => text.replace('Ajouter un utilisateur', 'Ajouter une personne');
    const before = guideOf(CLICKS);
    const after = guideOf(CLICKS.map(renamed));
    const changes = compareGuides(before, after);
    assert.equal(changesExitCode(changes), 1);
    assert.equal(
      changesText(changes),
      `Le guide a changé\u00a0: 1 étape modifiée.

Étapes modifiées
  1)-2 Elle clique sur «\u00a0Ajouter une personne\u00a0»
    reformulée
      - Elle clique sur «\u00a0Ajouter un utilisateur\u00a0»
      + Elle clique sur «\u00a0Ajouter une personne\u00a0»
    image 1, légende
      - Louise, page «\u00a0Utilisateurs\u00a0»
      - Cliquer sur «\u00a0Ajouter un utilisateur\u00a0»
      + Louise, page «\u00a0Utilisateurs\u00a0»
      + Cliquer sur «\u00a0Ajouter une personne\u00a0»
`,
    );
  });

  it('names exactly the steps of which the picture changed, and how much of it', () => {
    const names = CLICKS.map((name, index) => ({ ...clickOn(name), image: index % 2 === 0 ? 'a' : 'b' }));
    const guide = (grey: number) =>
      guideOf(names, { b: sampleImage(320, 200, (x, y) => (x < 32 && y < 100 ? grey : 255)) });
    const { title, changed, ...others } = compareGuides(guide(255), guide(0));
    assert.equal(title, guide(0).title);
    assert.deepEqual(others, { headings: [], added: [], removed: [], renumbered: [] });
    assert.deepEqual(
      changed.map(({ after, frames, isReworded }) => [
        after.step.number,
        frames[0]?.picture?.share,
        isReworded,
      ]),
      [
        ['1)-2', 0.05, false],
        ['1)-4', 0.05, false],
        ['1)-6', 0.05, false],
      ],
    );
    assert.match(textOf(guide(255), guide(0)), /1\)-4 .*\n {4}image 1\u00a0: 5\u00a0% de l'image a changé\n/);
  });

  it('tells one more step, and one less, from all that follow', () => {
    const [first = '', ...rest] = CLICKS;
    const more = [first, 'Courriel', ...rest];
    assert.equal(
      textOf(guideOf(CLICKS), guideOf(more)),
      'Le guide a changé\u00a0: 1 étape ajoutée.\n\nÉtapes ajoutées\n  + 1)-2 Elle clique sur «\u00a0Courriel\u00a0»\n',
    );
    assert.equal(
      textOf(guideOf(more), guideOf(CLICKS)),
      'Le guide a changé\u00a0: 1 étape retirée.\n\nÉtapes retirées\n  - 1)-2 Elle clique sur «\u00a0Courriel\u00a0»\n',
    );
  });

  it('tells a step that moved from those that it moved past', () => {
    const [first = '', ...rest] = CLICKS;
    assert.equal(
      textOf(guideOf(CLICKS), guideOf([...rest, first])),
      `Le guide a changé\u00a0: 1 étape modifiée.

Étapes modifiées
  1)-6 Elle clique sur «\u00a0Inscription\u00a0»
    déplacée\u00a0: elle était l'étape 1)-1
`,
    );
  });

  it('tells apart steps of the same words by what they show', () => {
    const images = { b: sampleImage(320, 200, () => 0), c: sampleImage(320, 200, () => 128) };
    const same = (image: string) => ({ ...clickOn('Ajouter'), image });
    const changes = compareGuides(
      guideOf([same('b'), 'Milieu', same('c')], images),
      guideOf([same('a'), same('b'), 'Milieu', same('c')], images),
    );
    assert.deepEqual(
      changes.added.map(({ step }) => step.number),
      ['1)-1'],
    );
    assert.deepEqual(changes.changed, []);
  });

  it('takes two steps that have nothing in common for one less and one more', () => {
    const changes = compareGuides(
      guideOf([{ caption: 'Louise ouvre sa boîte' }]),
      guideOf([{ caption: 'Tout est en ordre maintenant' }]),
    );
    assert.deepEqual([changes.added.length, changes.removed.length, changes.changed.length], [1, 1, 0]);
  });

  it('says that a note changed, and that a circle moved', () => {
    const mark = (x: number) => sampleMark('Ajouter', { rectangle: { x, y: 0.4, width: 0.2, height: 0.1 } });
    const guide = (note: string, x: number) =>
      sampleGuide([[sampleStep('1)-1', ['Un'], [sampleFrame('a', '', [mark(x)])], { note })]], {
        a: sampleImage(),
      });
    assert.equal(
      textOf(guide('', 0.1), guide('Nouvelle.', 0.2)),
      `Le guide a changé\u00a0: 1 étape modifiée.

Étapes modifiées
  1)-1 Un
    note de formation
      + Nouvelle.
    image 1\u00a0: un repère n'est plus au même endroit
`,
    );
    assert.equal(textOf(guide('', 0.1), guide('', 0.101)), "Rien n'a changé.\n");
  });

  it('says which picture of a step was added, removed or moved', () => {
    const guide = (...labels: string[]) =>
      sampleGuide(
        [
          [
            sampleStep(
              '1)-1',
              ['Un'],
              labels.map((label) => sampleFrame('a', label)),
            ),
          ],
        ],
        { a: sampleImage() },
      );
    const shown = (before: Storyboard, after: Storyboard) =>
      textOf(before, after)
        .split('\n')
        .filter((line) => / {4}image/.test(line))
        .map((line) => line.trim());
    assert.deepEqual(shown(guide('Prénom', 'Nom'), guide('Prénom', 'Courriel', 'Nom')), ['image 2 ajoutée']);
    assert.deepEqual(shown(guide('Prénom', 'Courriel', 'Nom'), guide('Prénom', 'Nom')), ['image 2 retirée']);
    assert.deepEqual(shown(guide('Prénom', 'Courriel', 'Nom'), guide('Courriel', 'Nom', 'Prénom')), [
      "image 3 déplacée\u00a0: elle était l'image 1",
    ]);
  });

  it('says what became of titles and their notes', () => {
    const after = variedGuide();
    after.title = 'Accueillir un employé';
    const [first, second] = after.parts;
    assert.ok(first && second);
    first.title = 'Partie nouvelle 1';
    first.note = '';
    second.chapters.push({ title: 'Autre chose', note: '', steps: [] });
    assert.equal(
      textOf(variedGuide(), after),
      `Le guide a changé\u00a0: 3 titres ou notes modifiés.

Titres et notes
  Guide «\u00a0Accueillir un employé\u00a0»\u00a0: titre
    - Accueillir une employée
    + Accueillir un employé
  Partie «\u00a0Partie nouvelle 1\u00a0»\u00a0: titre
    - Partie numéro 1
    + Partie nouvelle 1
  Partie «\u00a0Partie nouvelle 1\u00a0»\u00a0: note
    - Note de la partie 1.
  Chapitre «\u00a0Autre chose\u00a0»\u00a0: titre ajouté
`,
    );
  });

  it('says that a picture shows another of several captions', () => {
    const guide = (caption: number) =>
      sampleGuide([[sampleStep('1)-1', ['Un', 'Deux'], [sampleFrame('a', 'Ajouter', [], { caption })])]], {
        a: sampleImage(),
      });
    assert.match(textOf(guide(0), guide(1)), /image 1, légende\n {6}- Un\n.*\n {6}\+ Deux\n/);
  });

  it('says of steps that they have other numbers when nothing else explains it', () => {
    const after = guideOf(CLICKS);
    for (const step of after.parts[0]?.chapters[0]?.steps.slice(4) ?? [])
      step.number = step.number.replace('1)', 'A)');
    const changes = compareGuides(guideOf(CLICKS), after);
    assert.equal(changesExitCode(changes), 1);
    assert.match(changesText(changes), /renumérotées\n {2}A\)-5 .* \(auparavant 1\)-5\)\n {2}A\)-6 .*\n$/);
  });

  it('accounts for every step of both guides, once, whatever became of them', () => {
    const caption = fc.constantFrom(
      'Un',
      'Deux',
      'Elle clique',
      'Elle clique ici',
      'Elle cliqua',
      'Trois fois',
    );
    fc.assert(
      fc.property(fc.array(caption, { maxLength: 8 }), fc.array(caption, { maxLength: 8 }), (one, other) => {
        const guide = (captions: readonly string[]) => guideOf(captions.map((text) => ({ caption: text })));
        const { added, removed, changed } = compareGuides(guide(one), guide(other));
        assert.equal(other.length - added.length, one.length - removed.length);
        const names = [...added, ...changed.map(({ after }) => after)].map(({ step }) => step.number);
        assert.equal(new Set(names).size, names.length);
        assert.equal(one.join() === other.join(), added.length + removed.length + changed.length === 0);
      }),
    );
  });
});
