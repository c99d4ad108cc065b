import type { Box } from './look.ts';

const POINTS_PER_INCH = 72;
/** Of Arial, as shares of the size: a usual letter, rather wide so that nothing overflows, and a line with its gap. */
const LETTER = 0.55;
const LINE = 1.2;
/** A long word has few capitals. */
const WORD_LETTER = 0.52;

/** Less than this, in points, is not read from the back of a room: a long word is cut rather. */
const LEGIBLE = 11;

/** The largest of the sizes, in points, at which a text fits in its box with its words whole; the smallest if none does. */
export function fittingSize(text: string, { w, h }: Box, sizes: readonly [number, ...number[]]): number {
  const fits = (size: number) => {
    const lettersPerLine = Math.floor((w * POINTS_PER_INCH) / (size * LETTER));
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);
    return lines * size * LINE <= h * POINTS_PER_INCH;
  };
  // A no-break space holds words together, a hyphen does not.
  const longest = Math.max(...text.split(/[ \n-]/).map((word) => word.length));
  const isWhole = (size: number) => size <= LEGIBLE || longest * size * WORD_LETTER <= w * POINTS_PER_INCH;
  return sizes.find((size) => fits(size) && isWhole(size)) ?? Math.min(...sizes);
}

/** Where a picture goes, whole and as large as its box allows, in inches. */
export function fittingPlace(picture: { readonly width: number; readonly height: number }, box: Box): Box {
  const scale = Math.min(box.w / picture.width, box.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  return { x: box.x + (box.w - w) / 2, y: box.y, w, h };
}
