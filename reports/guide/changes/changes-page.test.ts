import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sampleImage } from '../hand-made-guide.ts';
import { changesPage } from './changes-page.ts';
import { CLICKS, clickOn, guideOf } from './click-guide.ts';
import { compareGuides } from './compare.ts';
import { wordChanges } from './words.ts';

describe('changesPage', () => {
  const before = guideOf(CLICKS, { b: sampleImage(320, 200, () => 0) });
  const after = guideOf(
    ['Inscription', { ...clickOn('Ajouter une personne'), image: 'b' }, '<script>', ...CLICKS.slice(3)],
    { b: sampleImage(320, 200, () => 0) },
  );
  const page = changesPage(compareGuides(before, after));

  it('needs nothing but itself', () => {
    assert.deepEqual(page.match(/(?:src|href)="(?!data:)[^"]*"|url\(|<script|@import/g), null);
  });

  it('says of which guide', () => {
    const title = `Ce qui a changé dans le guide «\u00a0${after.title}\u00a0»`;
    for (const name of ['title', 'h1']) assert.ok(page.includes(`<${name}>${title}</${name}>`), name);
  });

  it('shows words that went and came, and pictures before, after and compared', () => {
    assert.match(page, /Ajouter <del>un<\/del><ins>une<\/ins> <del>utilisateur<\/del><ins>personne<\/ins>/);
    const images = [...page.matchAll(/<figcaption>([^<]*)<\/figcaption>/g)].map(([, title]) => title);
    assert.deepEqual(images, ['Image 1, avant', 'Image 1, après', 'Différence\u00a0: 100\u00a0%']);
  });

  it('says that nothing changed', () => {
    assert.match(changesPage(compareGuides(before, before)), /<p class="summary">Rien n&#39;a changé\.<\/p>/);
  });
});

describe('wordChanges', () => {
  it('loses no sign of either text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const pieces = wordChanges(before, after);
        const without = (left: string) =>
          pieces
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        assert.deepEqual([without('after'), without('before')], [before, after]);
      }),
    );
  });
});
