import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleMark } from '../build-storyboard-sample.ts';
import { toldOf } from './told.ts';

const open = sampleMark('Connexion', { gesture: 'open', rectangle: undefined });
const fill = sampleMark('Nom', { gesture: 'fill', text: 'Roy' });
const click = sampleMark('Ajouter');
const see = (label: string) => sampleMark(label, { kind: 'look', gesture: 'see' });

const told = (...marks: Parameters<typeof toldOf>[0]) =>
  toldOf(marks).map(({ sentence, rank }) => [rank, sentence]);

describe('toldOf', () => {
  it('numbers acts when several are drawn, and what is looked at never', () => {
    assert.deepEqual(told(fill, see('Bravo'), click), [
      [1, 'Saisir «\u00a0Roy\u00a0» dans «\u00a0Nom\u00a0»'],
      [undefined, "À l'écran\u00a0: «\u00a0Bravo\u00a0»"],
      [2, 'Cliquer sur «\u00a0Ajouter\u00a0»'],
    ]);
  });

  it('says that a page is opened with what is done first there, without a number that nothing else has', () => {
    assert.deepEqual(told(open, fill), [
      [
        undefined,
        'Ouvrir la page «\u00a0Connexion\u00a0», puis saisir «\u00a0Roy\u00a0» dans «\u00a0Nom\u00a0»',
      ],
    ]);
    assert.deepEqual(
      told(open, fill, click).map(([rank]) => rank),
      [1, 2],
    );
  });

  it('says together what is looked at together', () => {
    assert.deepEqual(told(see('A'), see('B'), see('C')), [
      [undefined, "À l'écran\u00a0: «\u00a0A\u00a0», «\u00a0B\u00a0» et «\u00a0C\u00a0»"],
    ]);
  });
});
