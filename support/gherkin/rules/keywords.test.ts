import { describeRule, featureWith } from '../sample-check.ts';
import { keywordColon } from './keyword-colon.ts';
import { keywordSpace } from './keyword-space.ts';
import { language } from './language.ts';
import { syntax } from './syntax.ts';

describeRule(
  language,
  { French: featureWith('Quand a'), 'French under a comment': `# A\n#language:fr\nFonctionnalité: A\n` },
  {
    'nothing said': {
      text: 'Fonctionnalité: A\n',
      at: ['1:1'],
      mended: '# language: fr\nFonctionnalité: A\n',
    },
    'another language': {
      text: '# language: en\nFeature: A\n',
      at: ['1:1'],
      says: /«\u00a0en\u00a0»/,
      mended: '# language: fr\nFeature: A\n',
    },
  },
);

describeRule(
  keywordSpace,
  {
    'plain spaces': featureWith('Étant donné que a', "Et qu'elle", '* b'),
    'words that look like a keyword': featureWith('Quand a').replace('\n\n', '\n  Soit\u00a0: rien\n\n'),
    'a no-break space further on': featureWith('Quand «\u00a0a\u00a0»'),
  },
  {
    'at the top of a scenario, where nothing else tells it': {
      text: featureWith('Quand\u00a0elle clique'),
      at: ['5:5'],
      says: /mot-clé «\u00a0Quand\u00a0»/,
      mended: featureWith('Quand elle clique'),
    },
    'inside a keyword, and a narrow one': {
      text: featureWith('Étant\u00a0donné que\u202fa', 'Et\u00a0que b', '*\u00a0c'),
      at: ['5:5', '6:5', '7:5'],
      mended: featureWith('Étant donné que a', 'Et que b', '* c'),
    },
  },
);

describeRule(
  keywordColon,
  {
    'no space': featureWith('Quand a'),
    'words that hold a keyword': featureWith('Quand le Scénario : a').replace(
      '\n\n',
      '\n  Un exemple : a\n\n',
    ),
  },
  {
    'a space, plain or not': {
      text: '# language: fr\nFonctionnalité : A\n\n  Plan\u00a0du scénario\u00a0: P\n',
      at: ['2:1', '4:3'],
      mended: '# language: fr\nFonctionnalité: A\n\n  Plan du scénario: P\n',
    },
  },
);

describeRule(
  syntax,
  { 'what Gherkin reads': featureWith('Quand a') },
  {
    'words without a keyword': {
      text: featureWith('Quand a', 'Puis b'),
      at: ['6:5'],
      says: /«\u00a0Puis b\u00a0»/,
    },
    'rows of uneven lengths': {
      text: featureWith('Quand a', '  | b | c |', '  | d |'),
      at: ['7:7'],
      says: /autant de cellules/,
    },
    'an unclosed doc string': { text: featureWith('Quand a', '"""', 'b'), at: ['8:1'], says: /avant la fin/ },
    'a space in a tag': {
      text: featureWith('Quand a').replace('  Sc', '  @a b\n  Sc'),
      at: ['4:3'],
      says: /espace/,
    },
    'an unknown language': { text: '# language: xx\n', at: ['1:1'], says: /la langue «\u00a0xx\u00a0»/ },
    'an empty file': { text: '', at: ['1:1'], says: /aucune fonctionnalité/ },
  },
);
