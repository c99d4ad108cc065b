import { quoted, sentenceOf } from './replay/page/sentences.ts';
import type { Frame, GuideStep } from './storyboard.ts';

/** Who is where on a picture: « Louise, page « Utilisateurs » ». */
export function whereText({ actor, screen }: Frame, kind: GuideStep['kind']): string {
  return `${actor}, ${kind === 'mail' ? 'courriel' : 'page'} ${quoted(screen)}`;
}

/** A picture, for who does not see it. */
export function alternativeText(frame: Frame, kind: GuideStep['kind']): string {
  const acts = frame.marks.map((mark) => `${sentenceOf(mark)}.`);
  return [`Capture d'écran\u00a0: ${whereText(frame, kind)}.`, ...acts].join(' ');
}
