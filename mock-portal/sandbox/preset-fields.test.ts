import { describe, it } from 'node:test';
import { ANSWERS, AICHA, assertFaults } from './preset-test-data.ts';

describe('a field of a person refuses', () => {
  const NAME =
    "ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points.";
  const STATES =
    'sans compte, invitée, invitée avec un compte, invitation expirée, invitation annulée, politique acceptée, code secret verrouillé, compte créé, compte hors de la clinique, compte actif, verrouillée, bloquée, employée';
  const RESERVED =
    'Le champ « courriel » attend une adresse qui finit par .example, .test, .invalid, .localhost, example.com, example.net ou example.org.';
  const WHY = "Ces domaines sont réservés aux exemples : aucune vraie personne ne peut y avoir d'adresse.";
  const CODE =
    'Le champ « code secret » attend 8 lettres et chiffres, avec au moins une majuscule, une minuscule et un chiffre, sans 0, O, 1, l ni I.';
  const USERNAME =
    "Le champ « nom d'utilisateur » attend une adresse courriel ou un identifiant de la forme IPxxxxx, CExxxxx ou IELPxxxxx.";
  const RIGHTS =
    'Le champ « droits » attend des droits parmi ceux-ci (représentant désigné, administrateur local).';
  const TITLES = 'Le champ « titre » attend un de ces titres (Madame, Monsieur, Docteure, Docteur).';

  const cases: [string, object, string[]][] = [
    ['an unknown title', { titre: 'Dame' }, [`${TITLES} Valeur reçue : « Dame ».`]],
    ['no title', { titre: '' }, [`${TITLES} Valeur reçue : aucune.`]],
    ['a name with a digit', { prénom: 'Aïch4' }, [`Le champ « prénom » ${NAME} Valeur reçue : « Aïch4 ».`]],
    [
      'a name of 61 characters',
      { nom: 'é'.repeat(61) },
      [`Le champ « nom » ne peut dépasser 60 caractères. Valeur reçue : « ${'é'.repeat(61)} ».`],
    ],
    ['no name', { nom: ' ' }, ['Le champ « nom » attend un nom de personne. Valeur reçue : aucune.']],
    [
      'a name that is no text',
      { nom: 12 },
      ['Le champ « nom » attend un nom de personne. Valeur reçue : « 12 ».'],
    ],
    [
      'what has no form of an address',
      { courriel: 'aicha' },
      [
        'Le champ « courriel » attend une adresse courriel (ex.: nom@clinique.example). Valeur reçue : « aicha ».',
      ],
    ],
    ...['aicha@courriel.ca', 'aicha@example.ca', 'aicha@notexample.com', 'aicha@x.exampled'].map(
      (courriel): [string, object, string[]] => [
        `the address ${courriel}, which may be somebody's`,
        { courriel },
        [`${RESERVED} Valeur reçue : « ${courriel} ». ${WHY}`],
      ],
    ),
    ...['IP1234', 'IP123456', 'XX12345', 'aicha'].map((username): [string, object, string[]] => [
      `the username ${username}`,
      { "nom d'utilisateur": username, état: 'compte actif' },
      [`${USERNAME} Valeur reçue : « ${username} ».`],
    ]),
    [
      'a password that the portal would refuse, for each condition',
      { 'mot de passe': '12345' },
      [
        'Le mot de passe doit compter au moins 8 caractères. Valeur reçue : « 12345 ».',
        'Le mot de passe doit commencer et finir par une lettre. Valeur reçue : « 12345 ».',
        'Le mot de passe doit contenir des lettres et des chiffres. Valeur reçue : « 12345 ».',
      ],
    ],
    [
      'seven answers',
      { réponses: ANSWERS.slice(1) },
      ['Le champ « réponses » attend une liste de 8 réponses, une par question secrète. Nombre reçu : 7.'],
    ],
    [
      'answers that are the same, or empty',
      { réponses: ['un', 'deux', 'trois', 'DEUX ', '', 'six', '', 'huit'] },
      [
        'La réponse 4 du champ « réponses » doit être différente de la réponse 2. Valeur reçue : « DEUX  ».',
        'La réponse 5 du champ « réponses » est vide.',
        'La réponse 7 du champ « réponses » est vide.',
      ],
    ],
    [
      'an answer that is no text',
      { réponses: [1984, ...ANSWERS.slice(1)] },
      ['Le champ « réponses » attend des textes. Valeur reçue : « 1984 ».'],
    ],
    [
      'answers that are no list',
      { réponses: { un: 'deux' } },
      [
        "Le champ « réponses » attend une liste de 8 réponses, une par question secrète. Valeur reçue : « { un: 'deux' } ».",
      ],
    ],
    [
      'an unknown state',
      { état: 'en vacances' },
      [`Le champ « état » attend un de ces états (${STATES}). Valeur reçue : « en vacances ».`],
    ],
    [
      'an unknown right',
      { état: 'employée', droits: ['représentant désigné', 'patron'] },
      [`${RIGHTS} Valeur reçue : « patron ».`],
    ],
    ...['Kp4mRt7', 'Kp4mRt7w2', 'kp4mrt7w', 'KP4MRT7W', 'KpmmRttw', 'Kp0mRt7w', 'Kp4mRtlw', 'KpIm4t7w'].map(
      (code): [string, object, string[]] => [
        `the secret code ${code}`,
        { état: 'invitée', 'code secret': code },
        [`${CODE} Valeur reçue : « ${code} ».`],
      ],
    ),
  ];
  for (const [what, changes, faults] of cases) {
    it(what, () => {
      assertFaults({ ...AICHA, ...changes }, faults);
    });
  }

  it('a long value without repeating all of it', () => {
    assertFaults({ ...AICHA, titre: 'x'.repeat(5000) }, [
      `${TITLES} Valeur reçue : « ${'x'.repeat(100)}… ».`,
    ]);
  });
});
