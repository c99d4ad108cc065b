import type { Storyboard } from '../storyboard.ts';
import { align } from './align.ts';
import { textLikeness } from './likeness.ts';

/** The title and note of a guide, a part or a chapter. */
export interface Heading {
  readonly level: 'guide' | 'part' | 'chapter';
  readonly title: string;
  readonly note: string;
}

/** Before is missing for a heading that was added, after for one that was removed. */
export interface HeadingChange {
  readonly before?: Heading;
  readonly after?: Heading;
  readonly isMoved: boolean;
}

/** What became of the titles and notes of a guide; nothing of those that stayed as they were. */
export function headingChanges(before: Storyboard, after: Storyboard): HeadingChange[] {
  const [wasGuide, isGuide] = [headingOf('guide', before), headingOf('guide', after)];
  const { pairs, added, removed } = align(
    headingsOf(before),
    headingsOf(after),
    (was, is) => (was.level === is.level && was.title === is.title ? 1 : 0),
    (was, is) => (was.level === is.level ? textLikeness(was.title, is.title) : 0),
  );
  return [
    ...[{ before: wasGuide, after: isGuide, isMoved: false }, ...pairs].filter(
      ({ before: was, after: is, isMoved }) => isMoved || was.title !== is.title || was.note !== is.note,
    ),
    ...removed.map((heading) => ({ before: heading, isMoved: false })),
    ...added.map((heading) => ({ after: heading, isMoved: false })),
  ];
}

const headingOf = (
  level: Heading['level'],
  { title, note }: { readonly title: string; readonly note: string },
): Heading => ({ level, title, note });

const headingsOf = ({ parts }: Storyboard): Heading[] =>
  parts.flatMap((part) => [
    headingOf('part', part),
    ...part.chapters.map((chapter) => headingOf('chapter', chapter)),
  ]);
