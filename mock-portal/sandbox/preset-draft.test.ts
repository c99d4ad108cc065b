import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPreset } from './preset-files.ts';
import { DEFAULTS, fileRefusal, PERSON_FIELD_LIST, refusalOf } from './preset-test-data.ts';

const LOUISE = `
  - titre: Madame
    prénom: Louise
    nom: Gagnon
    courriel: louise@erables.example
    état: employée
    droits: représentante désignée`;
const MINH = `
  - titre: Monsieur
    prénom: Minh
    nom: Nguyen
    courriel: minh@courriel.example`;
const refused = (text: string, fileName = 'essai.yaml'): string =>
  refusalOf(() => readPreset(fileName, text)).message;

describe('a preset', () => {
  it('reads a whole file', () => {
    const text = `
nom: Essai
description: Pour voir
clinique: Clinique du Lac
mot de passe: Bienvenue2026a
réponses: [1, 2, 3, 4, 5, 6, 7, 8]
personnes: ${LOUISE}${MINH}
    état: invité
    mot de passe: Motdepasse2026a
`;
    const { people, ...preset } = readPreset('dossier/essai.yml', text);
    assert.deepEqual(preset, {
      id: 'essai',
      name: 'Essai',
      description: 'Pour voir',
      clinic: { id: 'lac', name: 'Clinique du Lac' },
    });
    assert.deepEqual(
      people.map(({ firstName, state, password, rights }) => [firstName, state, password, ...rights]),
      [
        ['Louise', 'employee', 'Bienvenue2026a', 'designatedRepresentative'],
        ['Minh', 'invited', 'Motdepasse2026a'],
      ],
    );
    for (const { answers } of people) assert.deepEqual(answers, ['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('gives a file that says nothing else what the demonstration has', () => {
    const { people, ...preset } = readPreset('essai.yaml', `personnes:${MINH}`);
    assert.deepEqual(preset, {
      id: 'essai',
      name: 'essai',
      description: '',
      clinic: { id: 'erables', name: 'Clinique des Érables' },
    });
    const [minh] = people;
    assert.deepEqual({ password: minh?.password, answers: minh?.answers }, DEFAULTS);
  });

  it('reads the same from YAML as from CSV', () => {
    const yaml = `nom: Essai\nclinique: Clinique de la Côte\npersonnes:${LOUISE}${MINH}\n    état: bloqué`;
    const csv = [
      'titre,prénom,nom,courriel,état,droits,clinique,nom du modèle',
      'Madame,Louise,Gagnon,louise@erables.example,employée,représentant désigné,Clinique de la Côte,Essai',
      'Monsieur,Minh,Nguyen,minh@courriel.example,bloquée',
    ].join('\n');
    assert.deepEqual(readPreset('essai.csv', csv), readPreset('essai.yaml', yaml));
  });

  for (const [name, id] of [
    ['Clinique des Érables', 'erables'],
    ['Clinique du Lac-Saint-Jean', 'lac-saint-jean'],
    ['Clinique de la Côte', 'cote'],
    ['Clinique de Rimouski', 'rimouski'],
    ["Clinique de l'Anse", 'anse'],
    ['Clinique d’Amos', 'amos'],
    ['CLINIQUE Laurier', 'laurier'],
    ['Cliniques réunies', 'cliniques-reunies'],
    ['GMF Cœur-de-Ville (site 2)', 'gmf-coeur-de-ville-site-2'],
    ['Clinique', 'clinique'],
  ] as const) {
    it(`knows « ${name} » as ${id}`, () => {
      const { clinic } = readPreset('essai.yaml', `clinique: ${name}\npersonnes:${MINH}`);
      assert.deepEqual(clinic, { id, name });
    });
  }

  const FILE_FIELDS = 'nom, description, clinique, mot de passe, réponses, personnes';
  const NOBODY = 'Le fichier ne compte aucune personne.';
  const cases: [string, string, string[]][] = [
    [
      'unknown fields of the file',
      `nom: Essai\ncliniques: Ici\npersonnes:${MINH}`,
      [`ligne 2 : Champ inconnu : « cliniques ». Noms possibles : ${FILE_FIELDS}.`],
    ],
    [
      'wrong values of the file',
      `clinique: "!!!"\nmot de passe: motdepasse\nréponses: [a]\npersonnes:${MINH}`,
      [
        "ligne 1 : Le champ « clinique » attend le nom d'une clinique (ex.: Clinique des Érables). Valeur reçue : « !!! ».",
        'ligne 2 : Le mot de passe doit contenir des lettres et des chiffres. Valeur reçue : « motdepasse ».',
        'ligne 3 : Le champ « réponses » attend une liste de 8 réponses, une par question secrète. Nombre reçu : 1.',
      ],
    ],
    ['nobody', 'nom: Essai\npersonnes: []', [`ligne 2 : ${NOBODY}`]],
    [
      'no people',
      'nom: Essai',
      ['Le champ « personnes » attend une liste de personnes. Valeur reçue : aucune.'],
    ],
    [
      'people who are no list',
      'personnes: Louise',
      ['ligne 1 : Le champ « personnes » attend une liste de personnes. Valeur reçue : « Louise ».'],
    ],
    ['an empty file', '', [`Des champs sont attendus (${FILE_FIELDS}).`]],
    [
      'every fault of everybody, each with its place',
      `nom: [1]\npersonnes:${LOUISE}\n    âge: 40${MINH.replace('minh@', '')}\n  - Paul\n${LOUISE}\n    nom d'utilisateur: autre@erables.example${LOUISE}\n`,
      [
        "ligne 1 : Le champ « nom » attend un texte. Valeur reçue : « [ '1' ] ».",
        `personne 1 (ligne 3) : Champ inconnu : « âge ». Noms possibles : ${PERSON_FIELD_LIST}.`,
        'personne 2 (ligne 10) : Le champ « courriel » attend une adresse courriel (ex.: nom@clinique.example). Valeur reçue : « courriel.example ».',
        `personne 3 (ligne 14) : Des champs sont attendus (${PERSON_FIELD_LIST}).`,
        'personne 5 (ligne 23) : Le courriel « louise@erables.example » est déjà celui de Louise Gagnon.',
      ],
    ],
    [
      'an invitation that nobody can have sent',
      `personnes:${MINH}\n    état: invité`,
      [
        "Une personne est invitée, mais personne n'a le droit « représentant désigné » : quelqu'un doit avoir envoyé l'invitation.",
      ],
    ],
    [
      'a person, before it says that a representative is missing',
      `personnes:${LOUISE}\n    code: x${MINH}\n    état: invité`,
      [`personne 1 (ligne 2) : Champ inconnu : « code ». Noms possibles : ${PERSON_FIELD_LIST}.`],
    ],
  ];
  for (const [what, text, faults] of cases) {
    it(`refuses ${what}`, () => {
      assert.equal(refused(text), fileRefusal('essai.yaml', ...faults));
    });
  }

  it('tells the lines of a CSV file', () => {
    const csv = [
      'titre;prénom;nom;courriel;clinique',
      'Monsieur;Étienne;Côté;e@courriel.example;???',
      'Dame;Jo;Roy;jo@courriel.example',
    ].join('\n');
    assert.equal(
      refused(csv, 'essai.csv'),
      fileRefusal(
        'essai.csv',
        "ligne 2 : Le champ « clinique » attend le nom d'une clinique (ex.: Clinique des Érables). Valeur reçue : « ??? ».",
        'personne 2 (ligne 3) : Le champ « titre » attend un de ces titres (Madame, Monsieur, Docteure, Docteur). Valeur reçue : « Dame ».',
      ),
    );
    assert.equal(refused('titre;prénom;nom;courriel', 'essai.csv'), fileRefusal('essai.csv', NOBODY));
  });
});
