// Places on a picture.
import type { Rectangle } from '../../storyboard.ts';

/** In fractions of a picture, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Ellipse {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

/** The width, in pixels, of the pages for which lines are made; on a sharper picture they are larger. */
export const USUAL_WIDTH = 1280;

/** How far the circle stands at the sides of what it surrounds, on a usual page: a little more around what is wide. */
const LEAST_SIDE = 14;
const MOST_SIDE = 20;

/** How far it stands above and below, where words are near; and half the height that it has around a line of text. */
const ABOVE = 1;
const LEAST_HALF = 18;

/** How many times its height a circle is wide when it gets a straight middle: an ellipse would cross words. */
const LONG = 5;

/** What a finger needs, in CSS pixels (WCAG 2.5.5), and how far beside it a click still counts. */
const FINGER = 44;
const NEAR_MISS = 6;

/** A rectangle in pixels. */
export const inPixels = ({ x, y, width, height }: Rectangle, size: Size): Rectangle => ({
  x: x * size.width,
  y: y * size.height,
  width: width * size.width,
  height: height * size.height,
});

/** The circle that one would draw around a place by hand, in pixels of the picture. */
export function circleAround(rectangle: Rectangle, size: Size): Ellipse {
  const { x, y, width, height } = inPixels(rectangle, size);
  const sharpness = Math.max(1, size.width / USUAL_WIDTH);
  return {
    cx: x + width / 2,
    cy: y + height / 2,
    rx: width / 2 + clamp(width * 0.12, LEAST_SIDE * sharpness, MOST_SIDE * sharpness),
    ry: Math.max(height / 2 + ABOVE * sharpness, LEAST_HALF * sharpness),
  };
}

/** How far from each side a circle is curved: its ends are round where it is long. */
export const curveOf = (rx: number, ry: number): number => (rx > LONG * ry ? ry : rx);

export const centreOf = ({ x, y, width, height }: Rectangle): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Where a click fell: on the target, on something that is done at another moment, or beside. */
export type Verdict = 'right' | 'otherAct' | 'wrong';

/**
 * Judges a click. The target is as large as a finger needs, but never at the cost of what it is beside.
 *
 * @param others other places that count on this picture
 * @param shown the size of the picture on the screen, in CSS pixels
 */
export function judgePlace(
  point: Point,
  target: Rectangle,
  others: readonly Rectangle[],
  shown: Size,
): Verdict {
  if (isIn(point, target)) return 'right';
  if (others.some((other) => isIn(point, other))) return 'otherAct';
  const reach = { x: reachOf(target.width, shown.width), y: reachOf(target.height, shown.height) };
  return isIn(point, target, reach) ? 'right' : 'wrong';
}

/** @returns how far beside the target a click counts, as a fraction of the picture */
const reachOf = (fraction: number, shown: number): number =>
  Math.max(NEAR_MISS, (FINGER - fraction * shown) / 2) / shown;

const isIn = (point: Point, { x, y, width, height }: Rectangle, reach: Point = { x: 0, y: 0 }): boolean =>
  point.x >= x - reach.x &&
  point.x <= x + width + reach.x &&
  point.y >= y - reach.y &&
  point.y <= y + height + reach.y;

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
