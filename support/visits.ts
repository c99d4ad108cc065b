import { PATHS } from '../mock-portal/web/paths.ts';
import type { VisitedScreen } from './driver/visited-screens.ts';

/** What stands in the place of a name that changes from one run to the next. */
const SOME_NAME = '…';

/** As the simulator names what it makes. */
const UNIQUE_NAME = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const PATTERNS = patternsIn(PATHS);

/** A screen as any run of the same scenario tells it: whose it is does not count. */
export const asInEveryRun = ({ path, heading, dialog }: VisitedScreen) => ({
  address: patternOf(path),
  heading: heading.replace(UNIQUE_NAME, SOME_NAME),
  dialog,
});

/** The address of the simulator that a path is one of, « /boite-courriel/:id », or the path itself. */
export function patternOf(path: string): string {
  const parts = path.split('/');
  const candidates = PATTERNS.filter((pattern) => {
    const wanted = pattern.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, place) => isOpen(part) || part === parts[place])
    );
  });
  const openings = (pattern: string): number => pattern.split('/').filter(isOpen).length;
  return candidates.toSorted((one, other) => openings(one) - openings(other))[0] ?? path;
}

const isOpen = (part: string): boolean => part.startsWith(':');

/** Every text in a tree of texts. */
function patternsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(patternsIn) : [];
}
