import type { Slide } from './deck.ts';
import { fittingSize } from './fit.ts';
import { FONT, type Box } from './look.ts';

/** Lines of one look, that stay together. */
export interface Paragraph {
  readonly lines: readonly string[];
  readonly color: string;
  readonly bold?: boolean;
  readonly isList?: boolean;
}

/** Puts paragraphs in a box, at the largest of the sizes at which all fit. */
export function addParagraphs(
  slide: Slide,
  all: readonly Paragraph[],
  box: Box,
  sizes: readonly [number, ...number[]],
): void {
  const paragraphs = all.filter(({ lines }) => lines.length > 0);
  if (paragraphs.length === 0) return;
  // After a paragraph comes an empty line; a bullet takes about as much as two letters.
  const text = paragraphs
    .flatMap(({ lines, isList }) => [...lines.map((line) => (isList ? `•\u00a0${line}` : line)), ''])
    .join('\n');
  const fontSize = fittingSize(text, box, sizes);
  const runs = paragraphs.flatMap(({ lines, color, bold = false, isList = false }) =>
    lines.map((line, index) => ({
      text: line,
      options: {
        color,
        bold,
        breakLine: true,
        paraSpaceAfter: index === lines.length - 1 ? fontSize : fontSize / 4,
        ...(isList && { bullet: { indent: fontSize } }),
      },
    })),
  );
  const look = { fontFace: FONT, align: 'left', valign: 'top', margin: 0 } as const;
  slide.addText(runs, { ...look, ...box, fontSize, objectName: 'Texte' });
}
