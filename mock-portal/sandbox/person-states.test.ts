import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  choosesUsername,
  hadSecretCode,
  isPersonRight,
  isPersonState,
  mayHoldRights,
  PERSON_RIGHTS,
  PERSON_STATES,
  readPersonRight,
  readPersonState,
  RIGHT_NAMES,
  STATE_NAMES,
  wasInvited,
} from './person-states.ts';

const statesWhere = (holds: (state: keyof typeof PERSON_STATES) => boolean): string[] =>
  Object.keys(PERSON_STATES).filter((state) => isPersonState(state) && holds(state));

describe('the states', () => {
  it('go along the journey, each by its French name', () => {
    assert.deepEqual(
      Object.entries(PERSON_STATES).map(([key, { name }]) => `${key} ${name}`),
      [
        'noAccount sans compte',
        'invited invitée',
        'invitedWithAccount invitée avec un compte',
        'invitationExpired invitation expirée',
        'invitationRevoked invitation annulée',
        'policyAccepted politique acceptée',
        'codeLocked code secret verrouillé',
        'accountCreated compte créé',
        'accountElsewhere compte hors de la clinique',
        'active compte actif',
        'locked verrouillée',
        'blocked bloquée',
        'employee employée',
      ],
    );
    assert.deepEqual(
      STATE_NAMES,
      Object.values(PERSON_STATES).map(({ name }) => name),
    );
  });

  it('say what they show, and what they allow, each in a sentence of its own', () => {
    const sentences = [...Object.values(PERSON_STATES), ...Object.values(PERSON_RIGHTS)].map(
      ({ shows }) => shows,
    );
    for (const sentence of sentences) {
      assert.match(sentence, /^\p{Lu}[^.]+\.$/u);
      assert.doesNotMatch(sentence, /[^\u00a0][:»]|«[^\u00a0]| [;!?]/u);
    }
    assert.equal(new Set(sentences).size, sentences.length);
  });

  it('tell who was invited, with a code or without, who chooses a username and who may hold rights', () => {
    const withCode = [
      'invited',
      'invitationExpired',
      'invitationRevoked',
      'policyAccepted',
      'codeLocked',
      'accountCreated',
    ];
    assert.deepEqual(statesWhere(hadSecretCode), withCode);
    assert.deepEqual(statesWhere(wasInvited).sort(), [...withCode, 'invitedWithAccount'].sort());
    assert.deepEqual(statesWhere(choosesUsername), ['noAccount', ...withCode]);
    assert.deepEqual(statesWhere(mayHoldRights), ['active', 'locked', 'employee']);
  });

  it('are told from other texts', () => {
    assert.equal(isPersonState('policyAccepted'), true);
    assert.equal(isPersonState('politique acceptée'), false);
    assert.equal(isPersonState('toString'), false);
    assert.equal(isPersonRight('localAdministrator'), true);
    assert.equal(isPersonRight('constructor'), false);
  });
});

describe('readPersonState', () => {
  for (const [key, { name }] of Object.entries(PERSON_STATES)) {
    it(`reads « ${name} », and in capitals without accents`, () => {
      assert.equal(readPersonState(name), key);
      const bare = name
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toUpperCase();
      assert.equal(readPersonState(bare), key);
    });
  }

  for (const [text, state] of [
    ['invité', 'invited'],
    ['Invité avec un compte', 'invitedWithAccount'],
    ['verrouillé', 'locked'],
    ['bloqué', 'blocked'],
    ['EMPLOYÉ', 'employee'],
    ['  employe ', 'employee'],
    ['compte\u00a0hors  de la clinique', 'accountElsewhere'],
    ['invitée'.normalize('NFD'), 'invited'],
  ] as const) {
    it(`reads « ${text} »`, () => {
      assert.equal(readPersonState(text), state);
    });
  }

  for (const text of ['', 'invit', 'invités', 'active', 'employeeee', 'sans', 'noAccount']) {
    it(`does not know « ${text} »`, () => {
      assert.equal(readPersonState(text), undefined);
    });
  }
});

describe('readPersonRight', () => {
  for (const [text, right] of [
    ['représentant désigné', 'designatedRepresentative'],
    ['représentante désignée', 'designatedRepresentative'],
    [' Representante designee', 'designatedRepresentative'],
    ['administrateur local', 'localAdministrator'],
    ['administratrice locale', 'localAdministrator'],
    ['ADMINISTRATEUR  LOCAL', 'localAdministrator'],
  ] as const) {
    it(`reads « ${text} »`, () => {
      assert.equal(readPersonRight(text), right);
    });
  }

  it('knows no other', () => {
    assert.deepEqual(RIGHT_NAMES, ['représentant désigné', 'administrateur local']);
    for (const text of ['', 'administrateur', 'représentant', 'localAdministrator']) {
      assert.equal(readPersonRight(text), undefined);
    }
  });
});
