import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeSecretCode } from '../onboarding/secret-code.ts';
import { seededRandom } from '../test-data.ts';
import { DataError } from './database.ts';
import { lacksRepresentative, PERSON_SCHEMA, PresetError, readPerson, sharedIdentifiers } from './preset.ts';
import {
  AICHA,
  ANSWERS,
  assertFaults,
  DEFAULTS,
  PERSON_FIELD_LIST,
  refusalOf,
  typeset,
} from './preset-test-data.ts';

const read = (changes: object) => readPerson({ ...AICHA, ...changes }, DEFAULTS);

describe('readPerson', () => {
  it('gives whoever has the four fields everything else', () => {
    assert.deepEqual(readPerson(AICHA, DEFAULTS), {
      civilityTitle: 'Madame',
      firstName: 'Aïcha',
      lastName: 'Diallo',
      email: 'aicha.diallo@courriel.example',
      username: 'aicha.diallo@courriel.example',
      ...DEFAULTS,
      state: 'noAccount',
      rights: [],
      part: '',
      secretCode: undefined,
    });
  });

  it('takes everything that is given', () => {
    const input = {
      ...AICHA,
      "nom d'utilisateur": ' aicha@identifiant.example ',
      'mot de passe': 'Bienvenue2026a',
      réponses: ANSWERS,
      état: 'invitée',
      rôle: ' future employée ',
      'code secret': 'Kp4mRt7w',
    };
    assert.deepEqual(readPerson(input, DEFAULTS), {
      civilityTitle: 'Madame',
      firstName: 'Aïcha',
      lastName: 'Diallo',
      email: 'aicha.diallo@courriel.example',
      username: 'aicha@identifiant.example',
      password: 'Bienvenue2026a',
      answers: ANSWERS,
      state: 'invited',
      rights: [],
      part: 'future employée',
      secretCode: 'Kp4mRt7w',
    });
  });

  it('takes keys without accents, apostrophes or spaces, in any case', () => {
    const input = {
      TITRE: 'Docteur',
      prenom: 'Samuel',
      Nom: 'Côté',
      courriel: 'samuel.cote@courriel.test',
      nom_d_utilisateur: 'IP12345',
      mot_de_passe: 'Bienvenue2026a',
      reponses: ANSWERS,
      etat: 'employé',
      Droits: ['administrateur local'],
      role: 'médecin',
    };
    const { firstName, username, password, answers, state, rights, part } = readPerson(input, DEFAULTS);
    assert.deepEqual(
      [firstName, username, password, answers, state, rights, part],
      ['Samuel', 'IP12345', 'Bienvenue2026a', ANSWERS, 'employee', ['localAdministrator'], 'médecin'],
    );
    const { secretCode, username: chosen } = read({
      etat: 'invité',
      codeSecret: 'Kp4mRt7w',
      'nom d’utilisateur': 'choisi@identifiant.test',
    });
    assert.deepEqual([secretCode, chosen], ['Kp4mRt7w', 'choisi@identifiant.test']);
  });

  it('takes a list written as one text', () => {
    const { answers, rights } = read({
      état: 'employée',
      réponses: ANSWERS.join(' | '),
      droits: 'représentante désignée + administratrice locale+représentant désigné',
    });
    assert.deepEqual(answers, ANSWERS);
    assert.deepEqual(rights, ['designatedRepresentative', 'localAdministrator']);
  });

  it('takes a field left empty as left out', () => {
    const empty = { "nom d'utilisateur": '', 'mot de passe': ' ', réponses: '', état: null, droits: '' };
    assert.deepEqual(read({ ...empty, rôle: '', 'code secret': undefined }), readPerson(AICHA, DEFAULTS));
  });

  it('keeps a name as the portal does', () => {
    const { firstName, lastName } = read({
      prénom: ' Aïcha\u00a0Marie '.normalize('NFD'),
      nom: "Lavoie-O'Brien",
    });
    assert.deepEqual([firstName, lastName], ['Aïcha Marie', "Lavoie-O'Brien"]);
  });

  for (const domain of ['erables.example', 'a.b.test', 'x.invalid', 'x.localhost', 'example.com']) {
    it(`takes an address at ${domain}`, () => {
      assert.equal(read({ courriel: `a@${domain}` }).email, `a@${domain}`);
    });
  }
  for (const courriel of ['a@EXAMPLE.NET', 'a@courriel.example.org']) {
    it(`takes ${courriel}`, () => {
      assert.equal(read({ courriel }).email, courriel);
    });
  }

  for (const username of ['IP12345', 'CEab1c2', 'IELP12345', 'ce12345', 'quelquun@ailleurs.ca']) {
    it(`takes the username ${username} of an account`, () => {
      assert.equal(read({ "nom d'utilisateur": username, état: 'compte actif' }).username, username);
    });
  }

  it('takes every code that the simulator may make', () => {
    const random = seededRandom(7);
    for (let made = 0; made < 500; made++) {
      const secretCode = makeSecretCode(random);
      assert.equal(read({ état: 'invitée', 'code secret': secretCode }).secretCode, secretCode);
    }
  });

  for (const état of ['compte actif', 'verrouillé', 'employé']) {
    it(`lets whoever is « ${état} » be the representative`, () => {
      assert.deepEqual(read({ état, droits: ['représentant désigné'] }).rights, ['designatedRepresentative']);
    });
  }
});

describe('readPerson refuses', () => {
  const NAME =
    "ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points.";
  const TITLES = 'Le champ « titre » attend un de ces titres (Madame, Monsieur, Docteure, Docteur).';
  const RIGHT_STATE = "Un droit demande l'état « compte actif », « verrouillée » ou « employée ».";

  const cases: [string, object, string[]][] = [
    [
      'a username that nobody can choose for whoever has still to choose one',
      { "nom d'utilisateur": 'IP12345', état: 'invitée' },
      [
        "Le champ « nom d'utilisateur » attend une adresse courriel, que la personne choisit à la création de son compte. État reçu : « invitée ».",
      ],
    ],
    ...['sans compte', 'invitée', 'compte créé', 'compte hors de la clinique', 'bloquée'].map(
      (état): [string, object, string[]] => [
        `a right of whoever is « ${état} »`,
        { état, droits: ['représentant désigné'] },
        [`${RIGHT_STATE} État reçu : « ${état} ».`],
      ],
    ),
    ...['compte actif', 'verrouillée'].map((état): [string, object, string[]] => [
      `an administrator who is « ${état} »`,
      { état, droits: ['administrateur local'] },
      [`Le droit « administrateur local » demande l'état « employée ». État reçu : « ${état} ».`],
    ]),
    ...['invitée avec un compte', 'employée', 'sans compte'].map((état): [string, object, string[]] => [
      `a secret code of whoever is « ${état} »`,
      { état, 'code secret': 'Kp4mRt7w' },
      [`Le champ « code secret » ne vaut que pour une invitation qui en a un. État reçu : « ${état} ».`],
    ]),
    [
      'unknown keys, by their names',
      { Prénon: 'Aïcha', âge: 40 },
      [`Champ inconnu : « Prénon », « âge ». Noms possibles : ${PERSON_FIELD_LIST}.`],
    ],
    ['a field that is there twice', { prenom: 'Aïcha' }, ['Le champ « prénom » est donné deux fois.']],
  ];
  for (const [what, changes, faults] of cases) {
    it(what, () => {
      assertFaults({ ...AICHA, ...changes }, faults);
    });
  }

  for (const input of ['Aïcha', null, undefined, [AICHA], 7]) {
    it(`${JSON.stringify(input)}, which is no record`, () => {
      assertFaults(input, [`Des champs sont attendus (${PERSON_FIELD_LIST}).`]);
    });
  }

  it('everything at once', () => {
    const input = {
      titre: 'Dame',
      nom: 'D1allo',
      courriel: 'a@b',
      état: 'invité',
      droits: 'administrateur local',
      'nom d’utilisateur': 'IP12345',
      inconnu: 'x',
    };
    assertFaults(input, [
      `${TITLES} Valeur reçue : « Dame ».`,
      'Le champ « prénom » attend un nom de personne. Valeur reçue : aucune.',
      `Le champ « nom » ${NAME} Valeur reçue : « D1allo ».`,
      'Le champ « courriel » attend une adresse courriel (ex.: nom@clinique.example). Valeur reçue : « a@b ».',
      `Champ inconnu : « inconnu ». Noms possibles : ${PERSON_FIELD_LIST}.`,
      `${RIGHT_STATE} État reçu : « invitée ».`,
      "Le champ « nom d'utilisateur » attend une adresse courriel, que la personne choisit à la création de son compte. État reçu : « invitée ».",
    ]);
  });

  it('a state, before it says what the state does not allow', () => {
    const changes = { titre: 'Dame', état: ['?'], droits: 'représentant désigné', 'code secret': 'Kp4mRt7w' };
    const { faults } = refusalOf(() => read(changes));
    assert.deepEqual(
      faults.map((fault) => /«\u00a0(.*?)\u00a0»/.exec(fault)?.[1]),
      ['titre', 'état'],
    );
  });

  it('a right that can not be, and a code that can not be, each for itself', () => {
    const changes = { état: 'bloqué', droits: 'représentant désigné', 'code secret': 'Kp4mRt7w' };
    assertFaults({ ...AICHA, ...changes }, [
      `${RIGHT_STATE} État reçu : « bloquée ».`,
      'Le champ « code secret » ne vaut que pour une invitation qui en a un. État reçu : « bloquée ».',
    ]);
  });

  it('with an error that is made for people', () => {
    assert.ok(new PresetError(['Non.']) instanceof DataError);
    assert.equal(
      refusalOf(() => readPerson({}, DEFAULTS)).message,
      refusalOf(() => readPerson({}, DEFAULTS)).faults.join('\n'),
    );
    assert.equal(new PresetError(['Un.', 'Deux.'], 'Refusé\u00a0:').message, 'Refusé\u00a0:\n- Un.\n- Deux.');
  });
});

describe('PERSON_SCHEMA', () => {
  it('names the field of each fault', () => {
    const changes = { prenom: '', nom: '1', droits: 'représentant désigné', réponses: [7] };
    const { error } = PERSON_SCHEMA.safeParse({ ...AICHA, prénom: undefined, ...changes });
    assert.deepEqual(
      error?.issues.map(({ path }) => path[0]),
      ['prénom', 'nom', 'réponses', 'droits'],
    );
  });
});

describe('sharedIdentifiers', () => {
  const louise = read({ prénom: 'Louise', nom: 'Gagnon', courriel: 'louise@erables.example' });
  const other = (changes: object) => read({ courriel: 'autre@erables.example', ...changes });
  const messages = (...people: Parameters<typeof sharedIdentifiers>[0][number][]): string[] =>
    sharedIdentifiers(people).map(({ message }) => message);

  it('lets different people be', () => {
    assert.deepEqual(messages(louise, other({})), []);
  });

  it('names an address that two people have, whatever its case', () => {
    const twin = other({ courriel: 'LOUISE@erables.example', "nom d'utilisateur": 'autre@erables.example' });
    assert.deepEqual(messages(louise, twin), [
      typeset('Le courriel « LOUISE@erables.example » est déjà celui de Louise Gagnon.'),
    ]);
    assert.equal(sharedIdentifiers([louise, twin])[0]?.person, twin);
  });

  it('names a username that two people have, be it the address of one', () => {
    const twin = other({ "nom d'utilisateur": 'Louise@erables.example' });
    assert.deepEqual(messages(louise, twin), [
      typeset("Le nom d'utilisateur « Louise@erables.example » est déjà celui de Louise Gagnon."),
    ]);
  });
});

describe('lacksRepresentative', () => {
  const louise = read({ état: 'employée', droits: 'représentante désignée' });
  const karim = read({ état: 'employé', droits: 'administrateur local' });

  it('asks for nobody where nobody was invited', () => {
    assert.equal(lacksRepresentative([karim]), false);
    assert.equal(lacksRepresentative([]), false);
  });
  for (const état of ['invitée', 'invitée avec un compte', 'invitation annulée', 'compte créé']) {
    it(`asks for a representative where somebody is « ${état} »`, () => {
      assert.equal(lacksRepresentative([karim, read({ état })]), true);
      assert.equal(lacksRepresentative([karim, read({ état }), louise]), false);
    });
  }
});
