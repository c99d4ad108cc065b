// For tests: a vocabulary of three steps, full of signs that pages and tables could take for their own.
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { SaidStep } from './said-steps.ts';
import type { Vocabulary } from './vocabulary.ts';

const VOCABULARY: Vocabulary = {
  sections: [
    {
      heading: 'Portes & fenêtres',
      about: "Tout ce qui s'ouvre.",
      steps: [
        {
          keyword: 'Given',
          expression: '{nom} est <ici>',
          parts: [{ parameter: 'nom' }, { text: ' est <ici>' }],
          meaning: 'Place la personne "ici" & pas ailleurs.',
          file: 'steps/portes.steps.ts',
          line: 7,
        },
        {
          keyword: 'Then',
          expression: 'le tableau contient',
          parts: [{ text: 'le tableau contient' }],
          meaning: "Vérifie les lignes de l'écran.",
          file: 'steps/portes.steps.ts',
          line: 12,
        },
      ],
    },
    {
      heading: 'Jamais',
      about: 'Ce que personne ne dit.',
      steps: [
        {
          keyword: 'When',
          expression: 'personne ne le dit',
          parts: [{ text: 'personne ne le dit' }],
          meaning: 'Attend toujours son premier scénario.',
          file: 'steps/jamais.steps.ts',
          line: 3,
        },
      ],
    },
  ],
  parameters: [
    { name: 'nom', meaning: 'Un <b>prénom</b>.', values: ['Léa', 'a|b', '"Zoé"'], isOpen: true },
    { name: 'autre', meaning: 'Rien de rien.', values: ['x'], isOpen: false },
  ],
};

const say = (text: string, expression: string, more: Partial<SaidStep> = {}): SaidStep => ({
  scenario: '1',
  text,
  rows: [],
  file: 'features/a.feature',
  line: 4,
  matches: [expression],
  ...more,
});

const SAID: readonly SaidStep[] = [
  say('Émile est <ici>', '{nom} est <ici>'),
  say('Léa est <ici>', '{nom} est <ici>', { line: 5 }),
  say('Léa est <ici>', '{nom} est <ici>', { scenario: '2', line: 9 }),
  say('le tableau contient', 'le tableau contient', {
    rows: [
      ['Nom', 'É'],
      ['</pre>', '|'],
    ],
  }),
  say('deux sens', '', { matches: ['un', 'deux'] }),
];

export const CATALOGUE: Catalogue = catalogueOf(VOCABULARY, SAID);
