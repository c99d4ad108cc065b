import { SIMULATOR_NOTICE } from '../notice.ts';
import type { Deck } from './deck.ts';

/** A place on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The slides of LAYOUT_WIDE, 16:9. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;

export const COLOURS = {
  ink: '1F2B3D',
  quiet: '5A6578',
  night: '20304A',
  pale: 'B9C6DA',
  white: 'FFFFFF',
  red: 'D3261B',
  edge: 'AEB8C6',
  warning: 'FBE9AD',
  warningInk: '2B2200',
} as const;

/** Every computer that shows slides has it, or one of the same widths. */
export const FONT = 'Arial';

/** Where things are on the slide of a picture, and of words alone. */
export const PLACES = {
  title: { x: 0.45, y: 0.25, w: 12.43, h: 0.85 },
  picture: { x: 0.45, y: 1.3, w: 8.88, h: 5.55 },
  side: { x: 9.55, y: 1.25, w: 3.4, h: 5.6 },
  words: { x: 0.9, y: 1.6, w: 11.5, h: 5 },
  coverTitle: { x: 1.1, y: 1.6, w: 11.1, h: 1.7 },
  coverNote: { x: 1.1, y: 3.4, w: 9.5, h: 2.2 },
  partWords: { x: 1.1, y: 3.5, w: 11.1, h: 3.3 },
} as const satisfies Record<string, Box>;

/** The layouts of the deck, each with a title that an outline and a screen reader find. */
export const LAYOUTS = { cover: 'Couverture', part: 'Partie', step: 'Étape' } as const;

export const TITLE = 'titre';

const RED_EDGE = {
  rect: { x: 0, y: 0, w: 0.4, h: SLIDE.height, fill: { color: COLOURS.red } },
} as const;

const titleAt = (box: Box, color: string, fontSize: number) => ({
  placeholder: {
    options: {
      name: TITLE,
      type: 'title' as const,
      ...box,
      ...textLook(color, fontSize),
      bold: true,
      margin: 0,
    },
    text: '',
  },
});

const textLook = (color: string, fontSize: number) => ({
  color,
  fontSize,
  fontFace: FONT,
  align: 'left' as const,
  valign: 'middle' as const,
});

export function defineLayouts(deck: Deck): void {
  const dark = { background: { color: COLOURS.night }, slideNumber: slideNumber(COLOURS.pale) };
  deck.defineSlideMaster({
    title: LAYOUTS.cover,
    background: dark.background,
    objects: [RED_EDGE, titleAt(PLACES.coverTitle, COLOURS.white, 40)],
  });
  deck.defineSlideMaster({
    title: LAYOUTS.part,
    ...dark,
    objects: [
      RED_EDGE,
      titleAt(PLACES.coverTitle, COLOURS.white, 36),
      footer(COLOURS.pale, PLACES.coverTitle.x),
    ],
  });
  deck.defineSlideMaster({
    title: LAYOUTS.step,
    background: { color: COLOURS.white },
    slideNumber: slideNumber(COLOURS.quiet),
    objects: [
      { rect: { x: 0, y: 0, w: 0.14, h: SLIDE.height, fill: { color: COLOURS.red } } },
      titleAt(PLACES.title, COLOURS.night, 24),
      footer(COLOURS.quiet, PLACES.title.x),
    ],
  });
}

const footer = (color: string, x: number) => ({
  text: {
    text: SIMULATOR_NOTICE,
    options: { x, y: 7.02, w: 9, h: 0.3, ...textLook(color, 10), margin: 0 },
  },
});

const slideNumber = (color: string) => ({
  x: 12.1,
  y: 7.02,
  w: 0.8,
  h: 0.3,
  ...textLook(color, 10),
  align: 'right' as const,
  margin: 0,
});
