/** Two things that are one, before and after. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
  /** Whether it is not between the same others any more. */
  readonly isMoved: boolean;
}

export interface Alignment<T> {
  /** In the order of after. */
  readonly pairs: readonly Pair<T>[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** How alike two things are: from 0 for strangers to 1 for one and the same. */
export type Likeness<T> = (before: T, after: T) => number;

/** How alike two things must be to be one; and by how much less, where both are between the same others. */
const ALIKE = 0.8;
const SAME_PLACE = 0.3;

type Link = readonly [before: number, after: number];

/**
 * Finds what became of each thing of a list, whatever was put in or taken out around it.
 *
 * @param same a number above 0 for two things that are surely one, the larger the better: the many of one name are
 *   told apart by it; 0 for others
 * @param likeness of the others
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  same: Likeness<T>,
  likeness: Likeness<T>,
): Alignment<T> {
  const sure = inOrder(before, after, same);
  const links = [...sure, ...alike(before, after, sure, likeness)].sort((a, b) => a[1] - b[1]);
  const still = new Set(longestRise(links));
  const pairs = links.flatMap((link) => {
    const [was, is] = [before[link[0]], after[link[1]]];
    return was === undefined || is === undefined
      ? []
      : [{ before: was, after: is, isMoved: !still.has(link) }];
  });
  return {
    pairs,
    added: after.filter((_, index) => links.every((link) => link[1] !== index)),
    removed: before.filter((_, index) => links.every((link) => link[0] !== index)),
  };
}

/** The best way of pairing the same things without crossing: the longest common subsequence, with weights. */
function inOrder<T>(before: readonly T[], after: readonly T[], same: Likeness<T>): Link[] {
  // best[i][j] is what can be had from before[i…] and after[j…].
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number) => {
    const [was, is] = [before[i], after[j]];
    const weight = was === undefined || is === undefined ? 0 : same(was, is);
    return weight > 0 ? weight + at(i + 1, j + 1) : 0;
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      best[i]?.splice(j, 1, Math.max(gain(i, j), at(i + 1, j), at(i, j + 1)));
    }
  }
  const links: Link[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (at(i, j) > 0 && at(i, j) === gain(i, j)) {
      links.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return links;
}

/** Pairs what is left, the most alike first. */
function alike<T>(
  before: readonly T[],
  after: readonly T[],
  sure: readonly Link[],
  likeness: Likeness<T>,
): Link[] {
  const isIn = (side: 0 | 1, links: readonly Link[], index: number) =>
    links.some((link) => link[side] === index);
  const placeOf = (side: 0 | 1, index: number) => sure.filter((link) => link[side] < index).length;
  const candidates = before.flatMap((was, i) =>
    isIn(0, sure, i)
      ? []
      : after.flatMap((is, j) => {
          if (isIn(1, sure, j)) return [];
          const score = likeness(was, is) + (placeOf(0, i) === placeOf(1, j) ? SAME_PLACE : 0);
          return score < ALIKE ? [] : [{ link: [i, j] as const, score }];
        }),
  );
  const links: Link[] = [];
  for (const { link } of candidates.sort((a, b) => b.score - a.score)) {
    if (!isIn(0, links, link[0]) && !isIn(1, links, link[1])) links.push(link);
  }
  return links;
}

/** The most links that one can keep without any two crossing. @param links in the order of after */
function longestRise(links: readonly Link[]): Link[] {
  const ends: Link[][] = [];
  for (const link of links) {
    const before = ends.filter((rise) => (rise.at(-1)?.[0] ?? -1) < link[0]);
    const longest = before.reduce<Link[]>((best, rise) => (rise.length > best.length ? rise : best), []);
    ends.push([...longest, link]);
  }
  return ends.reduce<Link[]>((best, rise) => (rise.length > best.length ? rise : best), []);
}
