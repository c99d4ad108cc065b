import type { Frame, GuideImage, Storyboard } from './storyboard.ts';

/**
 * The picture of a frame.
 * @throws {Error} where the storyboard does not have it
 */
export function imageOf({ images }: Storyboard, { image }: Frame): GuideImage {
  const found = images[image];
  if (found === undefined) throw new Error(`The storyboard has no image « ${image} ».`);
  return found;
}
