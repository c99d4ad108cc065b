import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeature } from '../feature-file.ts';
import { describeRule, featureWith } from '../sample-check.ts';
import { hiddenKeyword } from './hidden-keyword.ts';
import { layout } from './layout.ts';
import { rowEnd } from './row-end.ts';
import { manySteps, noOutcome, noStep, oneBehaviour } from './scenario-shape.ts';
import { finalPeriod, stepWithoutWords } from './step-text.ts';
import { knownTag, reasonAside } from './tags.ts';
import { longTitle, uniqueTitle } from './titles.ts';

const tagged = (tags: string): string =>
  featureWith('Quand a', 'Alors b').replace('  Scénario', `  ${tags}\n  Scénario`);

describeRule(
  layout,
  { 'what is laid out': featureWith('Quand a', '  | b |') },
  {
    'margins, ends of lines, blank lines and tables': {
      text: '# language: fr\nFonctionnalité: A\n  Scénario: S\n\n     Quand a \n      |b|\n    Alors  c\n    Et d \n',
      at: ['3:1', '5:1', '5:1', '6:1', '7:1', '8:9'],
    },
    'a line that should have no margin': {
      text: '  # language: fr\nFonctionnalité: A\n',
      at: ['1:1'],
      says: /pas avoir de marge/,
    },
    'spaces on a blank line': {
      text: featureWith('Quand a').replace('\n\n', '\n  \n'),
      at: ['3:1'],
      says: /ligne vide contient/,
    },
    'spaces on a blank line of a doc string': {
      text: featureWith('Quand a', '  """', '', '  """'),
      at: ['9:1'],
      says: /entre """/,
    },
    'no end to the last line': { text: '# language: fr\nFonctionnalité: A', at: ['2:1'], says: /une seule/ },
    'blank lines at the end': {
      text: '# language: fr\nFonctionnalité: A\n\n',
      at: ['4:1'],
      says: /une seule/,
    },
    'Windows line ends': { text: '# language: fr\r\nFonctionnalité: A\r\n', at: ['3:1'], says: /CRLF/ },
  },
);

const described = (...lines: string[]): string =>
  featureWith('Quand a').replace('\n\n', `\n${lines.map((line) => `  ${line}\n`).join('')}\n`);

describeRule(
  hiddenKeyword,
  {
    'a description': described(
      "Étape 2.1 du guide\u00a0: quand le lien s'ouvre,",
      'et les écrans R4 et R5.',
      'Exemple\u00a0: le code secret.',
      "Quand le lien est échu, rien n'est perdu.",
    ),
    'accents in two signs': featureWith('L\u0027e\u0301cran', 'Quand a'),
    'what another rule mends': described('Scénario : T'),
    'a scenario without a step': featureWith('quand a'),
  },
  {
    'a keyword without its accent, or its colon': {
      text: described(
        'Écran R4.',
        'Scenario: T',
        'Quand a',
        '# Rien',
        'Scénario Sans deux-points',
        'Quand a',
      ),
      at: ['4:3', '7:3'],
      says: /est prise pour une description\. .*«\u00a0Scénario:\u00a0»\.$/,
    },
    'in a rule and in a background': {
      text: 'Fonctionnalité: A\nContexte:\nétant donné a\nRègle: R\nScenario: T\nQuand a\nScénario: S\nQuand a\n',
      at: ['3:1', '5:1'],
    },
    'the first step of a scenario': {
      text: featureWith('quand a', 'Alors b'),
      at: ['5:5'],
      says: /«\u00a0Quand\u00a0»/,
    },
    'steps and no scenario': {
      text: 'Fonctionnalité: A\nÉtant donné a\n',
      at: ['2:1'],
      says: /n'est dans aucun scénario\u00a0: écrivez «\u00a0Scénario:\u00a0» et un titre au-dessus\.$/,
    },
  },
);

describeRule(
  stepWithoutWords,
  { words: featureWith('Quand a') },
  { none: { text: featureWith('Quand ', 'Alors b'), at: ['5:5'], says: /«\u00a0Quand\u00a0»/ } },
);

describeRule(
  finalPeriod,
  {
    'no period': featureWith('Quand a'),
    'a period of the page': featureWith('Quand elle voit «\u00a0a.\u00a0»'),
    'points that leave off': featureWith('Quand a...'),
  },
  { 'a period': { text: featureWith('Quand  a. '), at: ['5:13'], mended: featureWith('Quand  a ') } },
);

describeRule(
  rowEnd,
  { 'a bar at the end': featureWith('Quand a', '  | b \\| c |') },
  {
    'words after the last bar': {
      text: featureWith('Quand a', '  | b | c'),
      at: ['6:13'],
      says: /«\u00a0c\u00a0»/,
    },
  },
);

describeRule(
  noStep,
  { steps: featureWith('Quand a') },
  {
    none: { text: featureWith(), at: ['4:3'], says: /ne vérifie rien/ },
    'steps that Gherkin takes for a description': {
      text: featureWith('Quand\u00a0elle clique'),
      at: ['4:3'],
      says: /«\u00a0Quand\u00a0elle clique\u00a0» comme une description/,
    },
  },
);

describeRule(
  noOutcome,
  { 'an outcome': featureWith('Quand a', 'Alors b'), 'no step at all': featureWith() },
  { none: { text: featureWith('Quand a', 'Et b'), at: ['4:3'] } },
);

const behaviours = (count: number): string =>
  featureWith(...Array<string[]>(count).fill(['Quand a', 'Alors b', 'Et c', 'Alors d']).flat());

describeRule(
  oneBehaviour,
  { three: behaviours(3) },
  { four: { text: behaviours(4), at: ['4:3'], says: /4 comportements/ } },
);

describeRule(
  manySteps,
  { 'twenty-five': featureWith(...Array<string>(25).fill('Alors b')) },
  {
    'twenty-six': { text: featureWith(...Array<string>(26).fill('Alors b')), at: ['4:3'], says: /26 étapes/ },
  },
);

describe('journeys', () => {
  it('can be long and go from act to act', () => {
    const journey = readFeature('features/parcours/a.feature', behaviours(7));
    assert.deepEqual([...oneBehaviour.check(journey, []), ...manySteps.check(journey, [])], []);
  });
});

describeRule(
  longTitle,
  { '110 signs': featureWith('Quand a').replace(': S', `: ${'é'.repeat(110)}`) },
  {
    '111 signs': {
      text: featureWith('Quand a').replace(': S', `: ${'é'.repeat(111)}`),
      at: ['4:3'],
      says: /111 signes/,
    },
  },
);

const OUTLINE = 'Plan du Scénario: <a>\nQuand a\nExemples:\n| a |\n| 1 |\n| 2 |\n';

describeRule(
  uniqueTitle,
  {
    'outlines whose titles are told apart by their examples': `Fonctionnalité: A\n${OUTLINE}${OUTLINE.replace('1', '3').replace('2', '4')}`,
    'the examples of an outline': `Fonctionnalité: A\n${OUTLINE.replace('<a>', 'B')}`,
  },
  {
    'the same title twice': {
      text: 'Fonctionnalité: A\nScénario: S\nQuand a\nRègle: R\nScénario: S\nQuand b\n',
      at: ['5:1'],
      says: /ligne 2/,
    },
    'a title that an outline has by its examples': {
      text: `Fonctionnalité: A\n${OUTLINE}Scénario: 2\nQuand a\n`,
      at: ['8:1'],
      says: /«\u00a02\u00a0»/,
    },
  },
);

describe('titles of features', () => {
  it('are unique over all files', () => {
    const all = ['features/a.feature', 'features/b.feature'].map((path) =>
      readFeature(path, featureWith('Quand a')),
    );
    const [{ message } = { message: '' }] = all.slice(0, 1).flatMap((one) => uniqueTitle.check(one, all));
    assert.match(message, /aussi celui de features\/b\.feature/);
  });
});

describeRule(
  knownTag,
  { 'a rule, and a tag of use': tagged('@R3-filtre @sans-javascript') },
  {
    'unknown ones': { text: tagged('@R3-filtr @autre'), at: ['4:3', '4:13'], says: /La plus proche est @/ },
    'on examples, and on a rule': {
      text: 'Fonctionnalité: A\n@x\nRègle: R\nPlan du Scénario: P\nQuand a\n@y\nExemples:\n| a |\n',
      at: ['2:1', '6:1'],
    },
  },
);

describeRule(
  reasonAside,
  {
    'nothing put aside': tagged('@R3-filtre'),
    'a reason above': tagged('# La page change en mars.\n  @wip'),
    'a reason beside': tagged('@wip # La page change en mars.'),
    'a reason under': tagged('@wip\n  # La page change en mars.'),
  },
  {
    'no reason': { text: tagged('@R3-filtre @ignore'), at: ['4:14'], says: /pourquoi @ignore/ },
    'a comment that is not its own': { text: tagged('# Autre chose\n\n  @wip'), at: ['6:3'] },
  },
);
