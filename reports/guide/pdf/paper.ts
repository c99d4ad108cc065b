import { USUAL_WIDTH, type Size } from '../replay/page/geometry.ts';

/** A sheet, in millimetres. */
export interface Paper extends Size {
  /** How large a pixel of a usual screen is: two screens with a line each then share a sheet. */
  readonly pixel: number;
}

export const PAPERS = {
  A4: { width: 210, height: 297, pixel: 0.114 },
  Letter: { width: 215.9, height: 279.4, pixel: 0.103 },
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof PAPERS;

/** Around the text, in millimetres; the head and the foot of a page are in there. */
export const MARGINS = { top: 22, right: 18, bottom: 20, left: 18 } as const;

/** What the longest picture leaves on its page for what is said of it, in millimetres. */
const ROOM_FOR_TEXT = 55;

/** The size on paper of a picture whole, in millimetres: the same scale for all, but for those that would not fit. */
export function printedSize(picture: Size, paper: Paper): Size {
  const widest = paper.width - MARGINS.left - MARGINS.right;
  const highest = paper.height - MARGINS.top - MARGINS.bottom - ROOM_FOR_TEXT;
  const usual = paper.pixel / Math.max(1, picture.width / USUAL_WIDTH);
  const scale = Math.min(usual, widest / picture.width, highest / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}
