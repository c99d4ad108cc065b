// The keywords of feature files: in French, and in English as people take them over from examples.
import { dialects } from '@cucumber/gherkin';

type Kind =
  | 'feature'
  | 'background'
  | 'rule'
  | 'scenario'
  | 'scenarioOutline'
  | 'examples'
  | 'given'
  | 'when'
  | 'then'
  | 'and'
  | 'but';

/** A keyword as it may be written, without its colon or its space, and the French one to write instead. */
export interface Keyword {
  readonly written: string;
  readonly french: string;
  readonly kind: Kind;
  readonly isFrench: boolean;
}

/** Those that a colon follows. */
export const blockKeywords: readonly Keyword[] = [
  ...keywordsOf('feature', 'Fonctionnalité'),
  ...keywordsOf('background', 'Contexte'),
  ...keywordsOf('rule', 'Règle'),
  ...keywordsOf('scenario', 'Scénario'),
  ...keywordsOf('scenarioOutline', 'Plan du scénario'),
  ...keywordsOf('examples', 'Exemples'),
];

/** Those that begin a step; longer ones first, for « Étant donné que » begins with « Étant donné ». */
export const stepKeywords: readonly Keyword[] = [
  ...keywordsOf('given', 'Étant donné'),
  ...keywordsOf('when', 'Quand'),
  ...keywordsOf('then', 'Alors'),
  ...keywordsOf('and', 'Et'),
  ...keywordsOf('but', 'Mais'),
].sort((a, b) => b.written.length - a.written.length);

/** What the parser knows; « * » begins a step in every language. */
function keywordsOf(kind: Kind, french: string): Keyword[] {
  const written = (language: string): string[] =>
    (dialects[language]?.[kind] ?? [])
      .map((keyword) => keyword.trimEnd())
      .filter((keyword) => keyword !== '*');
  return [
    ...written('fr').map((keyword) => ({ written: keyword, french: keyword, kind, isFrench: true })),
    ...written('en').map((keyword) => ({ written: keyword, french, kind, isFrench: false })),
  ];
}
