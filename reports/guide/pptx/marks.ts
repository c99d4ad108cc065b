import { MARK_COLOURS, outlineOf, type Outline } from '../images/outline.ts';
import { curveOf } from '../replay/page/geometry.ts';
import { sentenceOf } from '../replay/page/sentences.ts';
import { ranksOf } from '../replay/told.ts';
import type { GuideImage, Mark } from '../storyboard.ts';
import type { Slide } from './deck.ts';
import { FONT, type Box } from './look.ts';

/** Of the line, in points. */
const LINE_WIDTH = 3;
/** Of the disc of a rank, in inches. */
const DISC = 0.26;

/** The marks of a picture as shapes over it, that one can move; with the numbers of acts when they are several. */
export function addMarks(slide: Slide, marks: readonly Mark[], image: GuideImage, picture: Box): void {
  const inch = picture.w / image.width;
  const ranks = ranksOf(marks);
  const outlines = marks.map((mark) => outlineOf(mark, image));
  marks.forEach((mark, index) => {
    const outline = outlines[index];
    if (outline === undefined) return;
    const box = {
      x: picture.x + outline.x * inch,
      y: picture.y + outline.y * inch,
      w: outline.width * inch,
      h: outline.height * inch,
    };
    const shape = shapeOf(outline);
    slide.addShape(shape, {
      ...box,
      ...(shape === 'roundRect' && { rectRadius: box.h / 2 }),
      line: { color: colourOf(outline), width: LINE_WIDTH },
      objectName: `${mark.kind === 'act' ? 'Cercle' : 'Cadre'}\u00a0: ${sentenceOf(mark)}`,
    });
    const rank = ranks[index];
    if (rank !== undefined) addRank(slide, rank, outline, box, picture.x);
  });
}

function shapeOf({ kind, width, height }: Outline): 'ellipse' | 'rect' | 'roundRect' {
  if (kind === 'look') return 'rect';
  return curveOf(width / 2, height / 2) < width / 2 ? 'roundRect' : 'ellipse';
}

function addRank(slide: Slide, rank: number, outline: Outline, { x, y, h }: Box, left: number): void {
  slide.addText(String(rank), {
    shape: 'ellipse',
    x: Math.max(left, x - DISC / 2),
    y: y + h / 2 - DISC / 2,
    w: DISC,
    h: DISC,
    fill: { color: colourOf(outline) },
    ...{
      color: 'FFFFFF',
      bold: true,
      fontSize: 11,
      fontFace: FONT,
      align: 'center',
      valign: 'middle',
      margin: 0,
    },
    objectName: `Rang ${rank}`,
  });
}

const colourOf = ({ kind }: Outline): string => MARK_COLOURS[kind].slice(1).toUpperCase();
