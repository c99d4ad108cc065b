import { editedText } from './edit.ts';
import { readFeature, type FeatureFile } from './feature-file.ts';
import { formatted } from './format/format.ts';
import { meaningOf } from './format/meaning.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** A finding, and the rule that made it. */
export interface Problem extends Finding {
  readonly path: string;
  readonly rule: Rule;
}

/**
 * All that is wrong in some feature files.
 *
 * @param all every feature file, for what is to be unique over all
 */
export const problemsIn = (features: readonly FeatureFile[], all: readonly FeatureFile[]): Problem[] =>
  features.flatMap((feature) =>
    RULES.flatMap((rule) =>
      rule.check(feature, all).map((finding) => ({ ...finding, path: feature.path, rule })),
    ).sort((one, other) => one.line - other.line || one.column - other.column),
  );

/**
 * A feature file with all that can be mended in it, laid out.
 *
 * @throws {Error} when laying it out would change what Gherkin reads
 */
export function mended(feature: FeatureFile): FeatureFile {
  const edited = RULES.filter(({ isMended }) => isMended).reduce(
    (before, rule) => readFeature(before.path, editedText(before, rule.check(before, []))),
    feature,
  );
  const laidOut = readFeature(edited.path, formatted(edited));
  if (edited.document && laidOut.document && meaningOf(edited.document) !== meaningOf(laidOut.document))
    throw new Error(`La mise en forme changerait le sens de ${feature.path}\u00a0: rien n'y a été écrit.`);
  return laidOut;
}
