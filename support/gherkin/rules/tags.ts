import type { GherkinDocument, Tag } from '@cucumber/messages';
import { closest } from 'fastest-levenshtein';
import type { FeatureFile } from '../feature-file.ts';
import type { Rule } from '../rule.ts';
import { sectionsOf } from '../scenarios.ts';
import { ASIDE_TAGS, KNOWN_TAGS } from '../tags.ts';

/** A tag that nothing knows plays nothing, and holds no rule. */
export const knownTag: Rule = {
  id: 'etiquette-connue',
  isMended: false,
  check: ({ document }) =>
    taggedOf(document)
      .flatMap(({ tags }) => tags)
      .filter(({ name }) => !KNOWN_TAGS.includes(name.slice(1)))
      .map(({ name, location: { line, column = 1 } }) => ({
        line,
        column,
        message: `${name} n'est ni une règle du registre de fidélité ni une étiquette d'usage. La plus proche est @${closest(name.slice(1), KNOWN_TAGS)}.`,
      })),
};

/** What is put aside is soon forgotten: a comment on top of it says why. */
export const reasonAside: Rule = {
  id: 'mise-de-cote',
  isMended: false,
  check: (feature) =>
    taggedOf(feature.document).flatMap(({ tags, line: title }) => {
      const aside = tags.find(({ name }) => ASIDE_TAGS.includes(name.slice(1)));
      const first = Math.min(...tags.map(({ location: { line } }) => line));
      if (aside === undefined || hasComment(feature, first - 1, title)) return [];
      const {
        name,
        location: { line, column = 1 },
      } = aside;
      const message = `Rien ne dit pourquoi ${name}. Écrivez-le dans un commentaire (#), juste au-dessus des étiquettes.`;
      return [{ line, column, message }];
    }),
};

interface Tagged {
  readonly tags: readonly Tag[];
  /** That of the title. */
  readonly line: number;
}

function taggedOf(document: GherkinDocument | undefined): Tagged[] {
  if (!document?.feature) return [];
  const sections = sectionsOf(document);
  const scenarios = sections.flatMap((section) => section.scenarios);
  return [
    document.feature,
    ...sections.flatMap(({ rule }) => (rule ? [rule] : [])),
    ...scenarios.flatMap((scenario) => [scenario, ...scenario.examples]),
  ].map(({ tags, location: { line } }) => ({ tags, line }));
}

const hasComment = ({ lines }: FeatureFile, first: number, last: number): boolean =>
  lines
    .filter(({ number }) => number >= first && number < last)
    .some(
      ({ kind, text }) =>
        /#\s*\S/.test(text) && (kind === 'comment' || (kind === 'tags' && /\s#/.test(text))),
    );
