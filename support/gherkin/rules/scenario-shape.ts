import { StepKeywordType, type Scenario, type Step } from '@cucumber/messages';
import { proseStart } from '../keywords.ts';
import { quoted, type Finding, type Rule } from '../rule.ts';
import { scenariosOf } from '../scenarios.ts';

/** How many times a scenario may go from acting to looking: three is a story, four are two scenarios. */
const MOST_BEHAVIOURS = 3;
const MOST_STEPS = 25;

/** Whole journeys are long, and go from act to act. */
const isJourney = (path: string): boolean => path.startsWith('features/parcours/');

const ofScenarios = (
  id: string,
  messageOf: (scenario: Scenario, path: string) => string | undefined,
): Rule => ({
  id,
  isMended: false,
  check: ({ path, document }) =>
    (document ? scenariosOf(document) : []).flatMap((scenario): Finding[] => {
      const message = messageOf(scenario, path);
      const { line, column = 1 } = scenario.location;
      return message === undefined ? [] : [{ line, column, message }];
    }),
});

/** It checks nothing: Gherkin took its steps for a description, or nobody wrote them. */
export const noStep = ofScenarios('scenario-sans-etape', ({ steps, description }) => {
  if (steps.length > 0) return undefined;
  const hidden = description.split('\n').find(isLikeAStep);
  return hidden === undefined
    ? "Ce scénario n'a aucune étape\u00a0: il ne vérifie rien."
    : `Ce scénario n'a aucune étape\u00a0: Gherkin lit ${quoted(hidden.trim())} comme une description. Vérifiez l'espace et l'apostrophe du mot-clé.`;
});

/** It acts, and looks at nothing. */
export const noOutcome = ofScenarios('scenario-sans-alors', ({ steps }) =>
  steps.length === 0 || behavioursOf(steps) > 0
    ? undefined
    : `Ce scénario ne vérifie rien. Finissez-le par ${quoted('Alors')}.`,
);

/** One behaviour a scenario: one that fails then says what is broken. */
export const oneBehaviour = ofScenarios('un-comportement', ({ steps }, path) =>
  isJourney(path) || behavioursOf(steps) <= MOST_BEHAVIOURS
    ? undefined
    : `Ce scénario vérifie ${behavioursOf(steps)} comportements (${quoted('Quand')} puis ${quoted('Alors')}). Gardez-en ${MOST_BEHAVIOURS} au plus, et faites-en deux scénarios.`,
);

/** Nobody reads further. */
export const manySteps = ofScenarios('vingt-cinq-etapes', ({ steps }, path) =>
  isJourney(path) || steps.length <= MOST_STEPS
    ? undefined
    : `Ce scénario compte ${steps.length} étapes. Gardez-en ${MOST_STEPS} au plus.`,
);

/** How many times a scenario begins to look at what came of what was done. */
function behavioursOf(steps: readonly Step[]): number {
  const kinds = steps
    .map(({ keywordType }) => keywordType)
    .filter((kind) => kind !== StepKeywordType.CONJUNCTION);
  return kinds.filter(
    (kind, index) => kind === StepKeywordType.OUTCOME && kinds[index - 1] !== StepKeywordType.OUTCOME,
  ).length;
}

/** A keyword, whatever its spaces and apostrophe. */
const isLikeAStep = (line: string): boolean => proseStart(line) > line.length - line.trimStart().length;
