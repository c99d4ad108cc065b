import { describeRule, featureWith } from '../sample-check.ts';
import { composedAccents } from './accents.ts';
import { straightApostrophe } from './apostrophe.ts';
import { doubleSpace, tab } from './blanks.ts';
import { colon, punctuation } from './punctuation.ts';
import { quotationMarks } from './quotation-marks.ts';

describeRule(
  composedAccents,
  { 'accents of one sign': featureWith('Quand Émilie clique sur «\u00a0Déconnexion\u00a0»') },
  {
    'an accent apart, in a keyword': {
      text: featureWith('E\u0301tant donné que a'),
      at: ['5:5'],
      mended: featureWith('Étant donné que a'),
    },
    'accents apart, in a cell': {
      text: featureWith('Quand a', '  | Noe\u0301mie | e\u0301 |'),
      at: ['6:11'],
      mended: featureWith('Quand a', '  | Noémie | é |'),
    },
  },
);

describeRule(
  straightApostrophe,
  {
    'straight apostrophes': featureWith("Quand elle voit l'erreur"),
    'curly ones as data of a table': featureWith('Quand a', '  | D’Amours |'),
    'curly ones in a doc string': featureWith('Quand a', '"""', 'l’an', '"""'),
  },
  {
    'a curly one in a keyword': {
      text: featureWith('Quand a', 'Lorsqu’elle clique'),
      at: ['6:11'],
      says: /cache le mot-clé/,
      mended: featureWith('Quand a', "Lorsqu'elle clique"),
    },
    'a curly one after « que »': {
      text: featureWith('Quand a', 'Et qu’elle clique'),
      at: ['6:10'],
      says: /cache le mot-clé/,
      mended: featureWith('Quand a', "Et qu'elle clique"),
    },
    'curly ones in the words of a step': {
      text: featureWith('Quand Louise voit l’erreur «\u00a0l‘un\u00a0»'),
      at: ['5:24', '5:35'],
      says: /est courbe/,
      mended: featureWith("Quand Louise voit l'erreur «\u00a0l'un\u00a0»"),
    },
  },
);

describeRule(
  quotationMarks,
  { 'no-break spaces': featureWith('Quand elle saisit «\u00a0a\u00a0» dans «\u00a0b\u00a0»') },
  {
    'plain spaces, none, narrow ones and nothing inside': {
      text: featureWith('Quand elle saisit « a » dans «b\u202f» et « »'),
      at: ['5:23', '5:26', '5:34', '5:36', '5:42'],
      mended: featureWith('Quand elle saisit «\u00a0a\u00a0» dans «\u00a0b\u00a0» et «\u00a0»'),
    },
    'plain spaces in a cell': {
      text: featureWith('Quand a', '  | « b » |'),
      at: ['6:9', '6:12'],
      mended: featureWith('Quand a', '  | «\u00a0b\u00a0» |'),
    },
  },
);

describeRule(
  colon,
  {
    'what was meant as a keyword': `Fonctionnalité: A\n  Scenario: T\n  Scénario T, et: rien\n`,
    'a no-break space': featureWith('Quand elle voit\u00a0: a'),
    'the colon of a title, a time and an address': featureWith('Quand à 14:30 elle ouvre http://a:80/'),
    'the words of a page': featureWith('Quand elle voit «\u00a0Note: a (ex.: b)\u00a0»'),
    'the data of a table': featureWith('Quand a', '  | b : c |'),
  },
  {
    'a plain space, even in the words of a page, where it looks the same': {
      text: featureWith('Quand elle voit «\u00a0Erreur : a\u00a0»'),
      at: ['5:29'],
      mended: featureWith('Quand elle voit «\u00a0Erreur\u00a0: a\u00a0»'),
    },
    'no space': {
      text: featureWith('Quand elle voit: a').replace('Scénario: S', 'Scénario: S: s'),
      at: ['4:14', '5:20'],
      mended: featureWith('Quand elle voit\u00a0: a').replace('Scénario: S', 'Scénario: S\u00a0: s'),
    },
  },
);

describeRule(
  punctuation,
  {
    'none before': featureWith('Quand a; b! c?'),
    'the words of a page': featureWith('Quand elle voit «\u00a0Quoi ?\u00a0» et "Ah !"'),
    'a sign alone': featureWith('Quand elle voit «\u00a0?\u00a0»'),
  },
  {
    'a space, plain or not': {
      text: featureWith('Quand a ; b\u00a0! c\u202f?'),
      at: ['5:12', '5:16', '5:20'],
      mended: featureWith('Quand a; b! c?'),
    },
  },
);

describeRule(
  tab,
  { spaces: featureWith('Quand a'), 'a doc string': featureWith('Quand a', '"""', 'b\tc', '"""') },
  {
    'a tab, in a margin or between words': {
      text: featureWith('Quand a\tb').replace('    Quand', '\tQuand'),
      at: ['5:1', '5:9'],
      mended: featureWith('Quand a b').replace('    Quand', '  Quand'),
    },
  },
);

describeRule(
  doubleSpace,
  {
    'one space': featureWith('Quand a b'),
    'the words of a page': featureWith('Quand elle voit «\u00a0a  b\u00a0»'),
    'a table': featureWith('Quand a', '  | b   | c |'),
  },
  {
    'two spaces': {
      text: featureWith('Quand a  b \u00a0: c'),
      at: ['5:12', '5:15'],
      mended: featureWith('Quand a b\u00a0: c'),
    },
  },
);
