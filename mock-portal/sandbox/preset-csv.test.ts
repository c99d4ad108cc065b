import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvDraft } from './preset-csv.ts';
import { fileRefusal, refusalOf } from './preset-test-data.ts';

const HEADER = 'titre;prénom;nom;courriel';
const AICHA = 'Madame;Aïcha;Diallo;aicha@courriel.example';
const COLUMNS =
  "titre, prénom, nom, courriel, nom d'utilisateur, mot de passe, réponses, état, droits, rôle, code secret, clinique, nom du modèle, description";

const refused = (...lines: string[]): string =>
  refusalOf(() => csvDraft('essai.csv', lines.join('\n'))).message;

/** What is said of each person, without what nothing is said of. */
const peopleOf = (text: string) =>
  csvDraft('essai.csv', text).people.map(({ input, line }) => ({
    line,
    ...Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== undefined)),
  }));

describe('csvDraft', () => {
  it('reads what Excel writes in French: a mark, semicolons, its line ends, empty cells at the end', () => {
    const text =
      '\ufeff"Titre";Prénom;NOM;Courriel;Droits;;\r\nMadame;"Aïcha ""A""";Diallo;a@b.example;x + y;;\r\n;;;;;;\r\n';
    assert.deepEqual(peopleOf(text), [
      {
        line: 2,
        titre: 'Madame',
        prénom: 'Aïcha "A"',
        nom: 'Diallo',
        courriel: 'a@b.example',
        droits: 'x + y',
      },
    ]);
  });

  for (const [name, sign] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    it(`reads ${name}, in any order of the columns, and the other signs within a cell`, () => {
      const rows = [
        ['nom', 'titre', 'courriel', 'prenom', 'role'],
        ['Diallo', 'Madame', 'a@b.example', 'Aïcha', '"a, b; c\td"'],
        ['Nguyen', 'Monsieur', 'm@b.example', 'Minh'],
      ];
      assert.deepEqual(peopleOf(['', ...rows.map((cells) => cells.join(sign))].join('\n')), [
        {
          line: 3,
          titre: 'Madame',
          prénom: 'Aïcha',
          nom: 'Diallo',
          courriel: 'a@b.example',
          rôle: 'a, b; c\td',
        },
        { line: 4, titre: 'Monsieur', prénom: 'Minh', nom: 'Nguyen', courriel: 'm@b.example' },
      ]);
    });
  }

  it('knows on which line each person begins, whatever stands before', () => {
    const text = `\n${HEADER};rôle\n${AICHA};"deux\nlignes"\n\n${AICHA}\n`;
    assert.deepEqual(
      peopleOf(text).map(({ line }) => line),
      [3, 6],
    );
  });

  it('takes what holds for the whole file from one line or from all', () => {
    const { fields, lineOf, people } = csvDraft(
      'essai.csv',
      [
        `${HEADER};clinique;nom du modèle;Description`,
        `${AICHA};;Essai;`,
        `${AICHA};Clinique du Lac;Essai`,
      ].join('\n'),
    );
    assert.equal(people.length, 2);
    const ofFile = { clinique: 'Clinique du Lac', nom: 'Essai', description: undefined };
    assert.deepEqual(fields, { ...ofFile, personnes: people });
    assert.deepEqual(['clinique', 'nom', 'description', 'titre'].map(lineOf), [3, 2, undefined, undefined]);
  });

  const faults: [string, string[], string[]][] = [
    [
      'columns that nobody knows, by their names',
      [`${HEADER};âge;prénon`, AICHA],
      [`ligne 1 : Colonne inconnue : « âge », « prénon ». Noms possibles : ${COLUMNS}.`],
    ],
    [
      'a column that is there twice',
      [`${HEADER};Prenom`, AICHA],
      ['ligne 1 : La colonne « prénom » est là deux fois.'],
    ],
    [
      'each column that is missing',
      ['', 'prénom;nom', 'Aïcha;Diallo'],
      [
        'ligne 2 : La colonne « titre » est obligatoire.',
        'ligne 2 : La colonne « courriel » est obligatoire.',
      ],
    ],
    [
      'cells without a column',
      [`${HEADER};`, `${AICHA};a;b`, AICHA, `${AICHA};;c`],
      [
        "ligne 2 : La case 5 n'a pas de nom de colonne. Valeur reçue : « a ».",
        "ligne 2 : La case 6 n'a pas de nom de colonne. Valeur reçue : « b ».",
        "ligne 4 : La case 6 n'a pas de nom de colonne. Valeur reçue : « c ».",
      ],
    ],
    [
      'two clinics',
      [
        `${HEADER};clinique`,
        `${AICHA};Clinique du Lac`,
        `${AICHA};Clinique du Bois`,
        `${AICHA};Clinique du Lac`,
      ],
      [
        'ligne 3 : La colonne « clinique » vaut pour tout le fichier : une seule valeur y est attendue. Valeur reçue : « Clinique du Bois ».',
      ],
    ],
    [
      'a quote that is never closed',
      [HEADER, AICHA, '"Madame;Aïcha', AICHA],
      ["ligne 3 : Un guillemet s'ouvre et n'est jamais fermé."],
    ],
    [
      'a quote within a cell',
      [HEADER, 'Madame;Aï"cha;Diallo;a@b.example'],
      ["ligne 2 : Un guillemet est au milieu d'une case. Doublez-le et entourez la case de guillemets."],
    ],
    [
      'a quote within quotes',
      [HEADER, '', 'Madame;"Aï"cha";Diallo;a@b.example'],
      ["ligne 3 : Un guillemet est au milieu d'une case entre guillemets. Doublez-le."],
    ],
  ];
  for (const [what, lines, said] of faults) {
    it(`refuses ${what}`, () => {
      assert.equal(refused(...lines), fileRefusal('essai.csv', ...said));
    });
  }
});
