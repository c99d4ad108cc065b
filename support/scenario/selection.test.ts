import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeature, type FeatureFile } from './features.ts';
import { A, FILES } from './sample-features.ts';
import { Selection, toReplay } from './selection.ts';

const FIRST = 'features/1-acces/a.feature';
const edited = (text: string): FeatureFile[] => [parseFeature(FIRST, text), ...FILES.slice(1)];

const lines = (selection: Selection, files: readonly FeatureFile[]): number[] =>
  selection.among(files).scenarios.map(({ line }) => line);

describe('Selection', () => {
  it('follows a scenario whose line moves', () => {
    const selection = new Selection([`${FIRST}:18`], FILES);
    assert.deepEqual(lines(selection, edited(`#\n#\n${A}`)), [20]);
  });

  it('looks where it was for a scenario whose title changes', () => {
    const selection = new Selection([`${FIRST}:18`], FILES);
    assert.deepEqual(lines(selection, edited(A.replace('Trop longue', 'Longue'))), [18]);
  });

  it('takes what is new under a title', () => {
    const selection = new Selection(['le message le dit'], FILES);
    assert.deepEqual(
      lines(selection, edited(A.replace('| Courte  |', '| Courte |\n      | Vide |'))),
      [17, 18, 19],
    );
  });

  it('refuses at the start what is not there', () => {
    assert.throws(() => new Selection(['xyz'], FILES), { message: /Aucun titre/ });
  });

  it('goes on with the other files when one cannot be read', () => {
    assert.deepEqual(lines(new Selection([], FILES), FILES), [9, 17, 18, 3, 2]);
  });
});

describe('toReplay', () => {
  const all = FILES.flatMap(({ scenarios }) => scenarios);
  it('plays of a feature file what is watched in it', () => {
    const replayed = toReplay(['features/2-suite/a.feature'], all, []);
    assert.deepEqual(
      replayed.map(({ name }) => name),
      ['Code'],
    );
  });

  it('plays again all that code may break', () => {
    assert.equal(toReplay(['steps/a.ts', FIRST], all, all), all);
  });
});
