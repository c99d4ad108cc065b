import { createHash } from 'node:crypto';
import type { Capture, Frame, GuideImage } from './storyboard.ts';

/** Enough of the hash to tell the pictures of a guide apart, short enough to be read. */
const NAME_LENGTH = 16;

/** A picture that was taken, under a caption of a step. */
export interface Captioned {
  readonly capture: Capture;
  /** From 0. */
  readonly caption: number;
}

/** The pictures of a guide, each once. */
export class Album {
  readonly images: Record<string, GuideImage> = {};

  /**
   * The frames of one step: a picture seen several times in a row is one frame, with all that happens on it under one
   * caption; it is not shown again where nothing happens on it.
   */
  framesOf(captures: readonly Captioned[]): Frame[] {
    const frames: Frame[] = [];
    for (const { capture, caption } of captures) {
      const { screen, address, actor, marks } = capture;
      const image = this.#add(capture);
      const last = frames.at(-1);
      const isSame = last?.image === image && last.actor === actor;
      if (isSame && (last.caption === caption || marks.length === 0)) last.marks.push(...marks);
      else frames.push({ image, screen, address, actor, caption, marks: [...marks] });
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
