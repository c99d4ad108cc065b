import { PNG } from 'pngjs';
import type { Frame, GuideImage } from '../storyboard.ts';
import { drawOutline } from './draw-outline.ts';
import { outlineOf } from './outline.ts';

/** Of a PNG without transparency, which is half as large. */
const OPAQUE = 2;

/** The PNG of a picture with its marks. */
export function withMarks(image: GuideImage, { marks }: Frame): Buffer {
  const bytes = Buffer.from(image.png, 'base64');
  const outlines = marks.flatMap((mark) => outlineOf(mark, image) ?? []);
  // What nothing is drawn on stays as it was taken.
  if (outlines.length === 0) return bytes;
  const picture = PNG.sync.read(bytes);
  for (const outline of outlines) drawOutline(picture, outline);
  return PNG.sync.write(picture, { colorType: OPAQUE });
}
