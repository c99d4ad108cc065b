// What the tests of presets share.
import assert from 'node:assert/strict';
import { PresetError, readPerson } from './preset.ts';

/** A sentence with no-break spaces where French wants them, typed without. */
export const typeset = (text: string): string =>
  text.replaceAll(' :', '\u00a0:').replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');

/** The error that the work is refused with. */
export function refusalOf(work: () => unknown): PresetError {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof PresetError, String(error));
    return error;
  }
  assert.fail('Nothing was refused.');
}

/** What a file's refusal says, with its faults typed without no-break spaces. */
export const fileRefusal = (source: string, ...faults: readonly string[]): string =>
  typeset([`Le fichier ${source} est refusé :`, ...faults.map((fault) => `- ${fault}`)].join('\n'));

export const DEFAULTS = {
  password: 'Exercice2026a',
  answers: ['Laurier', 'Caramel', 'Mme Roy', 'Rimouski', 'Civic', 'Pompière', 'Aline', 'Le Survenant'],
};

/** Somebody with nothing but what is required. */
export const AICHA = {
  titre: 'Madame',
  prénom: 'Aïcha',
  nom: 'Diallo',
  courriel: 'aicha.diallo@courriel.example',
};

/** Answers of her own. */
export const ANSWERS = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'];

/** What there is to tell of a person, as a refusal lists it. */
export const PERSON_FIELD_LIST =
  "titre, prénom, nom, courriel, nom d'utilisateur, mot de passe, réponses, état, droits, rôle, code secret";

/** Checks what a person is refused for. @param faults typed without no-break spaces */
export const assertFaults = (input: unknown, faults: readonly string[]): void => {
  assert.deepEqual(refusalOf(() => readPerson(input, DEFAULTS)).faults, faults.map(typeset));
};
