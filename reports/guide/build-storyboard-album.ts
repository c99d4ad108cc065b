import { createHash } from 'node:crypto';
import type { Capture, Frame, GuideImage } from './storyboard.ts';

/** Enough of the hash to tell the pictures of a guide apart, short enough to be read. */
const NAME_LENGTH = 16;

/** The pictures of a guide, each once. */
export class Album {
  readonly images: Record<string, GuideImage> = {};

  /** The frames of one step: a picture seen several times in a row is one frame, with all that happens on it. */
  framesOf(captures: readonly Capture[]): Frame[] {
    const frames: Frame[] = [];
    for (const capture of captures) {
      const { screen, address, actor, marks } = capture;
      const image = this.#add(capture);
      const last = frames.at(-1);
      if (last?.image === image && last.actor === actor) last.marks.push(...marks);
      else frames.push({ image, screen, address, actor, marks: [...marks] });
    }
    return frames;
  }

  #add({ png, width, height }: Capture): string {
    const hash = createHash('sha256').update(Buffer.from(png, 'base64')).digest('hex');
    const name = hash.slice(0, NAME_LENGTH);
    this.images[name] ??= { width, height, hash, png };
    return name;
  }
}
