// What was meant as a scenario or a step, and that Gherkin takes for a description: it would be lost without a word.
import type { Feature, FeatureChild, RuleChild } from '@cucumber/messages';
import { quoted } from '../undefined-step/words.ts';
import { isStep, whyHidden } from './line.ts';

/** A line of a description that was meant as something else. */
export interface HiddenLine {
  /** From 1, like columns. */
  readonly line: number;
  readonly column: number;
  /** A French sentence. */
  readonly message: string;
}

/** A part of a feature under whose title a description may be. */
interface Part {
  readonly line: number;
  readonly description: string;
  /** Whether steps come next. */
  readonly hasSteps: boolean;
}

/** The lines of a feature that are lost. @param text what is in its file */
export function hiddenLines(feature: Feature, text: string): HiddenLine[] {
  const lines = text.split(/\r?\n/);
  const isPlayed = [feature, ...feature.children.map(({ rule }) => rule)].some((part) =>
    part?.children.some(({ scenario }) => scenario),
  );
  return partsOf(feature).flatMap(({ line: title, description, hasSteps }) => {
    let number = title;
    return description.split('\n').flatMap((described) => {
      const start = described.trim();
      const found = lines.findIndex((line, index) => index >= number && line.trim() === start);
      const reason = whyLost(start, hasSteps, isPlayed);
      if (found < 0) return [];
      number = found + 1;
      const column = (lines[found] ?? '').search(/\S/) + 1;
      return reason === undefined ? [] : [{ line: number, column, message: reason }];
    });
  });
}

function whyLost(line: string, hasSteps: boolean, isPlayed: boolean): string | undefined {
  if (!isPlayed && isStep(line)) return stepAlone(line);
  const reason = whyHidden(line, hasSteps);
  return reason === undefined
    ? undefined
    : `La ligne ${quoted(line)} est prise pour une description. ${reason}`;
}

/** What is said of a step above which no scenario begins. */
export const stepAlone = (line: string): string =>
  `La ligne ${quoted(line)} n'est dans aucun scénario\u00a0: écrivez ${quoted('Scénario:')} et un titre au-dessus.`;

const partsOf = (feature: Feature): Part[] => [
  partOf(feature, false),
  ...feature.children.flatMap(({ rule, ...child }: FeatureChild) => [
    ...partsWithSteps(child),
    ...(rule ? [partOf(rule, false), ...rule.children.flatMap(partsWithSteps)] : []),
  ]),
];

/** A scenario without a step is told to be so, and why, by those who play or check it. */
const partsWithSteps = ({ background, scenario }: RuleChild): Part[] => [
  ...(background ? [partOf(background, true)] : []),
  ...(scenario && scenario.steps.length > 0 ? [partOf(scenario, true)] : []),
];

const partOf = (
  { location, description }: Pick<Feature, 'location' | 'description'>,
  hasSteps: boolean,
): Part => ({ line: location.line, description, hasSteps });
