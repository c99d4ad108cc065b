import { circleAround, inPixels, USUAL_WIDTH, type Size } from '../replay/page/geometry.ts';
import type { Mark } from '../storyboard.ts';

/** Of what an act is circled with, and a look framed with. */
export const MARK_COLOURS: Readonly<Record<Mark['kind'], string>> = { act: '#d3261b', look: '#1668b8' };

/** The line around a mark, in pixels of its picture from the top left corner: a circle around an act, else a frame. */
export interface Outline {
  readonly kind: Mark['kind'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
}

/** On a usual page; on a sharper picture it is thicker. */
const THICKNESS = 5;
const LOOK_MARGIN = 6;

/** The line around a mark, whole within the picture; undefined for a mark that has no place on it. */
export function outlineOf({ kind, rectangle }: Mark, picture: Size): Outline | undefined {
  if (rectangle === undefined) return undefined;
  const { cx, cy, rx, ry } = circleAround(rectangle, picture);
  const { x, y, width, height } = inPixels(rectangle, picture);
  const half =
    kind === 'act' ? { x: rx, y: ry } : { x: width / 2 + LOOK_MARGIN, y: height / 2 + LOOK_MARGIN };
  const centre = kind === 'act' ? { x: cx, y: cy } : { x: x + width / 2, y: y + height / 2 };
  const thickness = THICKNESS * Math.max(1, picture.width / USUAL_WIDTH);
  const across = within(centre.x - half.x, centre.x + half.x, picture.width, thickness);
  const down = within(centre.y - half.y, centre.y + half.y, picture.height, thickness);
  return { kind, x: across.from, y: down.from, width: across.length, height: down.length, thickness };
}

/** The line is drawn half on each side of where it is. */
function within(
  start: number,
  end: number,
  whole: number,
  thickness: number,
): { from: number; length: number } {
  const from = Math.max(thickness / 2, start);
  return { from, length: Math.max(0, Math.min(whole - thickness / 2, end) - from) };
}
