import { describeRule } from '../sample-check.ts';
import { missingColumn, sameExample, singleExample, uselessColumn } from './examples.ts';

const outline = (step: string, ...rows: string[]): string =>
  `Fonctionnalité: A\nPlan du scénario: <cas>\n${step}\nExemples:\n${rows.join('\n')}\n`;

describeRule(
  uselessColumn,
  {
    'columns named in the title, a step, a cell and a doc string': outline(
      'Quand <a>\n| <b "c"> |\n"""\n<d>\n"""',
      '| cas | a | b "c" | d |',
      '| 1 | 2 | 3 | 4 |',
    ),
  },
  {
    'one that nothing names': {
      text: outline('Quand a', '| cas | note |', '| 1 | 2 |'),
      at: ['5:9'],
      says: /«\u00a0<note>\u00a0»/,
    },
  },
);

describeRule(
  missingColumn,
  {
    'all columns there': outline('Quand <a>', '| cas | a |'),
    'what is typed in a field': outline('Quand elle saisit «\u00a0<b>a</b><img src=x>\u00a0»', '| cas |'),
    'a scenario without examples': 'Fonctionnalité: A\nScénario: S\nQuand elle saisit «\u00a0<a>\u00a0»\n',
  },
  {
    'one that is not there': {
      text: outline('Quand <a>', '| cas | b |'),
      at: ['3:1'],
      says: /^«\u00a0<a>\u00a0» n'est le nom d'aucune colonne des Exemples\. Il y a «\u00a0cas\u00a0» et «\u00a0b\u00a0»\./,
    },
    'one that only some examples have, and one of the title': {
      text: `${outline('Quand <a>', '| cas | a |')}Exemples: Autres\n| a |\n`,
      at: ['2:1'],
      says: /«\u00a0cas\u00a0»/,
    },
  },
);

describeRule(
  singleExample,
  {
    'two examples': outline('Quand a', '| cas |', '| 1 |', '| 2 |'),
    'two tables of one example': `${outline('Quand a', '| cas |', '| 1 |')}Exemples:\n| cas |\n| 2 |\n`,
  },
  {
    one: { text: outline('Quand a', '| cas |', '| 1 |'), at: ['2:1'], says: /qu'un exemple/ },
    none: { text: outline('Quand a', '| cas |'), at: ['2:1'], says: /aucun exemple/ },
    'no table': {
      text: 'Fonctionnalité: A\nPlan du scénario: P\nQuand a\n',
      at: ['2:1'],
      says: /aucun exemple/,
    },
  },
);

describeRule(
  sameExample,
  { 'different rows': outline('Quand <a>', '| cas | a |', '| 1 | 2 |', '| 1 | 3 |') },
  {
    'the same row, in another table and another order': {
      text: `${outline('Quand <a>', '| cas | a |', '| 1 | 2 |')}Exemples:\n| a | cas |\n| 2 | 1 |\n`,
      at: ['9:1'],
      says: /ligne 6/,
    },
  },
);
