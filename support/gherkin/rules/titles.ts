import { compile } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import type { FeatureFile } from '../feature-file.ts';
import { quoted, type Finding, type Rule } from '../rule.ts';
import { scenariosOf } from '../scenarios.ts';

/** What fits on a line of a report, in signs. */
const LONGEST = 110;

/** A title is read in lists, guides and reports. */
export const longTitle: Rule = {
  id: 'titre-long',
  isMended: false,
  check: ({ document }) =>
    [document?.feature, ...(document ? scenariosOf(document) : [])].flatMap((titled) => {
      if (titled === undefined || titled.name.length <= LONGEST) return [];
      const message = `Le titre compte ${titled.name.length} signes. Gardez-en ${LONGEST} au plus.`;
      return [{ line: titled.location.line, column: titled.location.column ?? 1, message }];
    }),
};

/** Two scenarios of one title cannot be told apart in a report, nor two features. */
export const uniqueTitle: Rule = {
  id: 'titre-unique',
  isMended: false,
  check: (feature, all) => [...sameScenarios(feature), ...sameFeatures(feature, all)],
};

function sameScenarios({ path, document }: FeatureFile): Finding[] {
  if (document === undefined) return [];
  const pickles = compile(document, path, IdGenerator.incrementing());
  const firstLines = new Map<string, number>();
  return scenariosOf(document).flatMap(({ id, location: { line, column = 1 } }) => {
    const titles = new Set(pickles.filter(({ astNodeIds }) => astNodeIds[0] === id).map(({ name }) => name));
    const taken = [...titles].find((title) => firstLines.has(title));
    for (const title of titles) if (!firstLines.has(title)) firstLines.set(title, line);
    if (taken === undefined) return [];
    const message = `Le titre ${quoted(taken)} est déjà celui d'un scénario de ce fichier, ligne ${firstLines.get(taken) ?? '?'}.`;
    return [{ line, column, message }];
  });
}

function sameFeatures({ path, document }: FeatureFile, all: readonly FeatureFile[]): Finding[] {
  const title = document?.feature?.name;
  const other = all.find((feature) => feature.path !== path && feature.document?.feature?.name === title);
  if (title === undefined || other === undefined) return [];
  const message = `Le titre ${quoted(title)} est aussi celui de ${other.path}.`;
  return [{ line: document?.feature?.location.line ?? 1, column: 1, message }];
}
