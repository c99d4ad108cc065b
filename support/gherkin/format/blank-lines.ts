import type { Place, Role } from './places.ts';

/** A line that is not blank, and whether a blank one stands above it. */
export interface SpacedPlace extends Place {
  readonly isApart: boolean;
}

/** What nothing parts from the line above it, comments aside. */
const GLUED: readonly Role[] = ['row', 'docString'];
/** What nothing parts from the line under it, comments aside. */
const GLUING: readonly Role[] = ['tags', 'language'];

/**
 * Puts a blank line above each block (scenario, background, rule, examples), with the tags and comments on top of it,
 * and takes away those that part a title, its tags or a table. The others are the author's.
 *
 * @param lines in order
 */
export function spaced(lines: readonly SpacedPlace[]): SpacedPlace[] {
  const glued = lines.map((line, index) => ({ ...line, isApart: line.isApart && !isGlued(lines, index) }));
  const tops = new Set(glued.flatMap((line, index) => (isBlock(line) ? [topOf(glued, index)] : [])));
  return glued.map((line, index) => (tops.has(index) ? { ...line, isApart: true } : line));
}

function isGlued(lines: readonly SpacedPlace[], index: number): boolean {
  const isContent = ({ role }: Place): boolean => role !== 'comment';
  const above = lines.slice(0, index).findLast(isContent);
  const under = lines.slice(index).find(isContent);
  return (
    index === 0 ||
    lines[index - 1]?.role === 'title' ||
    (above !== undefined && GLUING.includes(above.role)) ||
    (under !== undefined && GLUED.includes(under.role))
  );
}

/** All titles but the feature's. */
const isBlock = ({ role, indent }: Place): boolean => role === 'title' && indent > 0;

/** The first of the tags and comments that stand on a title with no blank line between. */
function topOf(lines: readonly SpacedPlace[], title: number): number {
  let top = title;
  while (lines[top]?.isApart === false && isOnTop(lines[top - 1])) top -= 1;
  return top;
}

const isOnTop = (line: Place | undefined): boolean => line?.role === 'comment' || line?.role === 'tags';
