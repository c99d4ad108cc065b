import { captionOf } from '../frame-text.ts';
import type { Frame, GuideImage, GuideStep, Mark } from '../storyboard.ts';
import { circleAround, curveOf, inPixels } from './page/geometry.ts';
import { pictureKey } from './page/guide.ts';
import { html, type Html } from './html.ts';
import { ranksOf, toldOf } from './told.ts';

const BADGE_RADIUS = 19;

/** The pictures themselves, each once; wherever one is shown, it is borrowed from here. */
export function pictureStore(images: Readonly<Record<string, GuideImage>>): Html {
  const entries = Object.entries(images).map(
    ([name, { width, height, png }]) =>
      html`<image
        id="${imageId(name)}"
        width="${width}"
        height="${height}"
        href="data:image/png;base64,${png}"
      />`,
  );
  return html`<svg class="store" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>${entries}</defs>
  </svg>`;
}

const imageId = (name: string): string => `image-${name}`;

/** What a picture shows, for who does not see it. */
const alternativeOf = (step: GuideStep, frame: Frame): string =>
  [captionOf(step, frame), ...toldOf(frame.marks).map(({ sentence }) => sentence)].join('. ');

/**
 * A picture with its marks drawn over it; the other modes take it from the reading and show its marks one by one.
 *
 * @param index which of the step's, from 0
 */
export function picture(step: GuideStep, index: number, frame: Frame, image: GuideImage): Html {
  const ranks = ranksOf(frame.marks);
  const marks = frame.marks.map((mark, at) => markShape(mark, at, image, ranks[at]));
  return html`<svg
    class="picture"
    data-picture="${pictureKey(step.number, index)}"
    viewBox="0 0 ${image.width} ${image.height}"
    role="img"
    aria-label="${alternativeOf(step, frame)}"
  >
    <use href="#${imageId(frame.image)}" />
    ${marks}
  </svg>`;
}

function markShape(mark: Mark, at: number, image: GuideImage, rank: number | undefined): Html | undefined {
  const { kind, rectangle } = mark;
  if (rectangle === undefined) return undefined;
  if (kind === 'look') {
    const { x, y, width, height } = inPixels(rectangle, image);
    return html`<g class="mark look" data-mark="${at}">
      <rect x="${x - 6}" y="${y - 6}" width="${width + 12}" height="${height + 12}" rx="6" />
    </g>`;
  }
  const { cx, cy, rx, ry } = circleAround(rectangle, image);
  const [x, y] = [cx - rx, cy - ry];
  const circle = (name: string): Html =>
    html`<rect
      class="${name}"
      x="${x}"
      y="${y}"
      width="${2 * rx}"
      height="${2 * ry}"
      rx="${curveOf(rx, ry)}"
      ry="${ry}"
    />`;
  return html`<g class="mark act" data-mark="${at}">
    ${circle('halo')}${circle('ring')} ${rank !== undefined && badgeShape(rank, x, y)}
  </g>`;
}

function badgeShape(number: number, x: number, y: number): Html {
  const left = Math.max(BADGE_RADIUS, x + BADGE_RADIUS / 2);
  const top = Math.max(BADGE_RADIUS, y + BADGE_RADIUS / 2);
  return html`<g class="badge" transform="translate(${left} ${top})">
    <circle r="${BADGE_RADIUS}" />
    <text dy="0.36em">${number}</text>
  </g>`;
}
