import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ACCOUNT_HOLDERS,
  DEMONSTRATION,
  DEMONSTRATION_ANSWERS,
  DEMONSTRATION_CLINIC,
  DEMONSTRATION_PASSWORD,
  NEWCOMERS,
} from './demonstration.ts';

describe('the demonstration', () => {
  it('is the clinic of the specification', () => {
    assert.equal(DEMONSTRATION.id, 'demonstration');
    assert.deepEqual(DEMONSTRATION_CLINIC, { id: 'erables', name: 'Clinique des Érables' });
    assert.equal(DEMONSTRATION_PASSWORD, 'Exercice2026a');
    assert.deepEqual(DEMONSTRATION_ANSWERS, [
      'Laurier',
      'Caramel',
      'Mme Roy',
      'Rimouski',
      'Civic',
      'Pompière',
      'Aline',
      'Le Survenant',
    ]);
  });

  it('has its people, in their order, each in a state', () => {
    assert.deepEqual(
      DEMONSTRATION.people.map(({ firstName, state, rights }) => [firstName, state, ...rights]),
      [
        ['Louise', 'employee', 'designatedRepresentative', 'localAdministrator'],
        ['Karim', 'employee'],
        ['Noémie', 'accountElsewhere'],
        ['Émilie', 'noAccount'],
        ['Jean-François', 'noAccount'],
      ],
    );
    for (const { answers, secretCode } of DEMONSTRATION.people) {
      assert.deepEqual(answers, DEMONSTRATION_ANSWERS);
      assert.equal(secretCode, undefined);
    }
  });

  it('gives the account holders what they had before it was a file', () => {
    assert.deepEqual(ACCOUNT_HOLDERS, [
      {
        civilityTitle: 'Madame',
        firstName: 'Louise',
        lastName: 'Gagnon',
        email: 'louise.gagnon@erables.example',
        part: 'représentante désignée et administratrice locale RVSQ',
        services: ['userEnrolment', 'rvsq'],
        employedAs: 'localAdministrator',
      },
      {
        civilityTitle: 'Monsieur',
        firstName: 'Karim',
        lastName: 'Haddad',
        email: 'karim.haddad@erables.example',
        part: 'employé de la clinique, sans droit de représentant',
        services: ['rvsq'],
        employedAs: 'employee',
      },
      {
        civilityTitle: 'Docteure',
        firstName: 'Noémie',
        lastName: "Lavoie-O'Brien",
        email: 'noemie.lavoie-obrien@erables.example',
        part: 'déjà inscrite à la RAMQ, pas encore à la clinique (réponse «\u00a0Oui\u00a0»)',
        services: [],
        employedAs: undefined,
      },
    ]);
  });

  it('gives the newcomers their names and addresses alone', () => {
    assert.deepEqual(NEWCOMERS, [
      {
        civilityTitle: 'Madame',
        firstName: 'Émilie',
        lastName: 'Tremblay',
        email: 'emilie.tremblay@courriel.example',
      },
      {
        civilityTitle: 'Docteur',
        firstName: 'Jean-François',
        lastName: "D'Amours",
        email: 'jean-francois.damours@courriel.example',
      },
    ]);
  });
});
