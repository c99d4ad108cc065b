import { quoted, sentenceOf } from './replay/page/sentences.ts';
import type { Frame, GuideStep } from './storyboard.ts';

/** What the step says of a picture. */
export const captionOf = ({ captions }: GuideStep, { caption }: Frame): string => captions[caption] ?? '';

/** Whether the caption of a picture names all that is marked on it, so that no more needs to be said. */
export const isSaid = (step: GuideStep, frame: Frame): boolean =>
  frame.marks.length < 2 && frame.marks.every(({ label }) => captionOf(step, frame).includes(quoted(label)));

/** Who is where on a picture: « Louise, page « Utilisateurs » ». */
export function whereText({ actor, screen }: Frame, kind: GuideStep['kind']): string {
  return `${actor}, ${kind === 'mail' ? 'courriel' : 'page'} ${quoted(screen)}`;
}

/** A picture, for who does not see it. */
export function alternativeText(frame: Frame, kind: GuideStep['kind']): string {
  const acts = frame.marks.map((mark) => `${sentenceOf(mark)}.`);
  return [`Capture d'écran\u00a0: ${whereText(frame, kind)}.`, ...acts].join(' ');
}
