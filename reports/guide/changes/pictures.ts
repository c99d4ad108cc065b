import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { GuideImage } from '../storyboard.ts';

/** How a picture changed. */
export interface PictureChange {
  /** Of its pixels that changed, above 0 and up to 1. */
  readonly share: number;
  /** A PNG: what changed in red, the rest pale. */
  readonly difference: Buffer;
}

/** Of what only one of two pictures has. */
const NOTHING = [255, 0, 255, 255];

/** How two pictures differ for who looks at them; undefined when they do not. */
export function pictureChange(before: GuideImage, after: GuideImage): PictureChange | undefined {
  if (before.hash === after.hash) return undefined;
  const size = {
    width: Math.max(before.width, after.width),
    height: Math.max(before.height, after.height),
  };
  const difference = new PNG(size);
  const count = pixelmatch(
    pixelsOf(before, size),
    pixelsOf(after, size),
    difference.data,
    size.width,
    size.height,
  );
  if (count === 0) return undefined;
  const share = count / (size.width * size.height);
  return { share, difference: PNG.sync.write(difference) };
}

function pixelsOf({ png }: GuideImage, size: { width: number; height: number }): Buffer {
  const picture = PNG.sync.read(Buffer.from(png, 'base64'));
  if (picture.width === size.width && picture.height === size.height) return picture.data;
  const larger = new PNG(size);
  larger.data.fill(Buffer.from(NOTHING));
  PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0);
  return larger.data;
}
