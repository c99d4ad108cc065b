import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WEIGHTS = [400, 600, 700] as const;
const RANGES = {
  latin: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122',
  'latin-ext': 'U+0100-02BA, U+1E00-1EFF, U+2C60-2C7F, U+A720-A7FF',
} as const;

/**
 * The letters of the simulator's own pages, in CSS: a guide looks the same wherever it is printed.
 * One file a weight, unlike the simulator's: of a variable font Chromium draws each letter, and a PDF has no font any more.
 */
export function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  const faces = WEIGHTS.flatMap((weight) =>
    Object.entries(RANGES).map(([subset, range]) => {
      const file = resolve(`@fontsource/open-sans/files/open-sans-${subset}-${weight}-normal.woff2`);
      const data = readFileSync(file).toString('base64');
      return `@font-face {
  font-family: 'Guide';
  font-weight: ${weight};
  src: url(data:font/woff2;base64,${data}) format('woff2');
  unicode-range: ${range};
}`;
    }),
  );
  return faces.join('\n');
}
