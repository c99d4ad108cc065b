import { MARK_COLOURS, outlineOf, type Outline } from '../images/outline.ts';
import { html, type Html } from '../replay/html.ts';
import { curveOf } from '../replay/page/geometry.ts';
import { ranksOf } from '../replay/told.ts';
import type { GuideImage, Mark } from '../storyboard.ts';

/** The edge of a picture and its marks, to be laid over it; with the numbers of acts when they are several. */
export function marksOver(image: GuideImage, marks: readonly Mark[]): Html {
  const ranks = ranksOf(marks);
  const outlines = marks.map((mark) => outlineOf(mark, image));
  return html`<svg viewBox="0 0 ${image.width} ${image.height}" aria-hidden="true">
    <rect width="${image.width}" height="${image.height}" fill="none" stroke="#aeb8c6" stroke-width="4" />
    ${outlines.map((outline) => outline && line(outline))}
    ${outlines.map((outline, index) => outline && disc(outline, ranks[index]))}
  </svg>`;
}

function line({ kind, x, y, width, height, thickness }: Outline): Html {
  const pen = html`fill="none" stroke="${MARK_COLOURS[kind]}" stroke-width="${thickness}"`;
  const [rx, ry] = kind === 'act' ? [curveOf(width / 2, height / 2), height / 2] : [6, 6];
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}" ry="${ry}" ${pen} />`;
}

/** On the line, at its left: what is circled is not hidden, nor the words beside it. */
function disc({ kind, x, y, height, thickness }: Outline, rank: number | undefined): Html | undefined {
  if (rank === undefined) return undefined;
  const radius = 3.4 * thickness;
  const [cx, cy] = [Math.max(radius, x), y + height / 2];
  return html`<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${MARK_COLOURS[kind]}" />
    <text
      x="${cx}"
      y="${cy}"
      dy="0.36em"
      text-anchor="middle"
      font-size="${4.4 * thickness}"
      font-weight="700"
      fill="#fff"
      >${rank}</text
    >`;
}
