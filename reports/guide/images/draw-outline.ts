import type { PNG } from 'pngjs';
import { curveOf } from '../replay/page/geometry.ts';
import { MARK_COLOURS, type Outline } from './outline.ts';

const CORNER = 6;

/** Draws the line around a mark on a picture, with soft edges. */
export function drawOutline(picture: PNG, outline: Outline): void {
  const { kind, x, y, width, height, thickness } = outline;
  const colour = rgbOf(MARK_COLOURS[kind]);
  const distance = kind === 'act' ? distanceToCircle : distanceToFrame;
  const [rx, ry] = [width / 2, height / 2];
  const reach = thickness / 2 + 1;
  const rows = pixels(y - reach, y + height + reach, picture.height);
  const columns = pixels(x - reach, x + width + reach, picture.width);
  for (const row of rows) {
    for (const column of columns) {
      const away = distance(Math.abs(column + 0.5 - x - rx), Math.abs(row + 0.5 - y - ry), rx, ry);
      const share = Math.min(1, thickness / 2 + 0.5 - Math.abs(away));
      if (share > 0) blend(picture, row, column, colour, share);
    }
  }
}

/** Those of a row or column that are in the picture. */
function pixels(from: number, to: number, whole: number): number[] {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(whole - 1, Math.ceil(to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** How far outside a circle a point is: an ellipse, whose halves are apart where it is long. */
function distanceToCircle(x: number, y: number, rx: number, ry: number): number {
  const curve = curveOf(rx, ry);
  return distanceToEllipse(Math.max(0, x - rx + curve), y, curve, ry);
}

/** How far outside an ellipse a point is, as if the ellipse were straight where it is nearest: exact on the line. */
function distanceToEllipse(x: number, y: number, rx: number, ry: number): number {
  const place = Math.hypot(x / rx, y / ry);
  const slope = Math.hypot(x / rx ** 2, y / ry ** 2);
  return slope === 0 ? -Math.min(rx, ry) : (place * (place - 1)) / slope;
}

/** How far outside a frame with round corners a point is. */
function distanceToFrame(x: number, y: number, rx: number, ry: number): number {
  const corner = Math.min(CORNER, rx, ry);
  const [right, down] = [x - rx + corner, y - ry + corner];
  return Math.hypot(Math.max(right, 0), Math.max(down, 0)) + Math.min(Math.max(right, down), 0) - corner;
}

type Rgb = readonly [number, number, number];

function rgbOf(colour: string): Rgb {
  const part = (index: number) => Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
  return [part(0), part(1), part(2)];
}

function blend({ data, width }: PNG, row: number, column: number, colour: Rgb, share: number): void {
  const at = (row * width + column) * 4;
  colour.forEach((value, index) => {
    data[at + index] = Math.round(value * share + (data[at + index] ?? 0) * (1 - share));
  });
  data[at + 3] = 255;
}
