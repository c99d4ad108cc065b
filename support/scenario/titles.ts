import { distance } from 'fastest-levenshtein';
import { fold, FURTHEST } from '../../reports/ci/undefined-step/words.ts';

/** How many titles are proposed in the place of one that nothing has. */
const MOST_PROPOSED = 3;

/** A title without what a hasty or a foreign keyboard changes, quotation marks and the space before a colon included. */
export const foldTitle = (text: string): string =>
  fold(
    fold(text)
      .replace(/["«»“”]/g, ' ')
      .replace(/ :/g, ':'),
  ).trim();

/** The titles of which a part looks like what was asked, nearest first. */
export function nearestTitles(asked: string, titles: readonly string[]): string[] {
  return [...new Set(titles)]
    .map((title) => ({ title, far: farFrom(foldTitle(asked), foldTitle(title)) }))
    .filter(({ far }) => far <= FURTHEST)
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST_PROPOSED)
    .map(({ title }) => title);
}

/** How far what was asked is from the part of a title, of as many words, that is nearest to it. */
function farFrom(asked: string, title: string): number {
  const words = title.split(' ');
  const length = asked.split(' ').length;
  const parts = words.map((_word, start) => words.slice(start, start + length).join(' '));
  return Math.min(...parts.map((part) => distance(asked, part) / Math.max(asked.length, part.length, 1)));
}
