import type { FeatureFile } from '../feature-file.ts';
import type { SourceLine } from '../source-lines.ts';
import { spaced, type SpacedPlace } from './blank-lines.ts';
import { placesOf, type Place } from './places.ts';

/**
 * The text of a feature file, laid out: two spaces a level, bars of tables one under the other, a blank line above each
 * scenario, comments where they are. What Gherkin reads stays the same, but for the margin of descriptions.
 *
 * @returns the text as it is when Gherkin refuses it
 */
export function formatted({ text, lines, document }: FeatureFile): string {
  if (document === undefined) return text;
  const places = spaced(inOrder(placesOf(document, lines), lines));
  return places.map((place, index) => printed(place, indentOf(places, index))).join('');
}

function inOrder(places: ReadonlyMap<number, Place>, lines: readonly SourceLine[]): SpacedPlace[] {
  return lines.flatMap(({ number }, index) => {
    const place = places.get(number);
    return place ? [{ ...place, isApart: index > 0 && !places.has(number - 1) }] : [];
  });
}

function printed({ text, isApart }: SpacedPlace, indent: number): string {
  return `${isApart ? '\n' : ''}${text === '' ? '' : ' '.repeat(indent)}${text}\n`;
}

/** A comment goes with what is right under it or, if a blank line is there, with what is right above it. */
function indentOf(places: readonly SpacedPlace[], index: number): number {
  const place = places[index];
  if (place?.role !== 'comment') return place?.indent ?? 0;
  const isContent = ({ role }: Place): boolean => role !== 'comment';
  const after = places.findIndex((other, at) => at > index && isContent(other));
  const before = places.findLastIndex((other, at) => at < index && isContent(other));
  const isTouching = (first: number, last: number): boolean =>
    first >= 0 && last >= 0 && places.slice(first + 1, last + 1).every(({ isApart }) => !isApart);
  const partner = isTouching(index, after) || !isTouching(before, index) ? places[after] : places[before];
  return partner?.indent ?? CHILD_INDENT;
}

/** Of what is in a feature. */
const CHILD_INDENT = 2;
