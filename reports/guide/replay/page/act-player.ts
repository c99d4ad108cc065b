// Shows how an act is done on a picture: the pointer comes, clicks, and the text is typed.
import type { Mark } from '../../storyboard.ts';
import { draw } from './dom.ts';
import { centreOf, inPixels, type Point } from './geometry.ts';
import { isStill, move, pause } from './motion.ts';
import type { Stage } from './stage.ts';

/** In milliseconds, at normal speed. */
const LOOK_AT_THE_MARK = 500;
const TRAVEL = 800;
const CLICK = 450;
const LETTER = 55;

/** Where the pointer comes from, at first. */
const ENTRANCE: Point = { x: 0.62, y: 0.9 };

const ARROW = 'M0 0v27l6.6-6 4.600 10.200 5-2.200-4.600-10.200h9z';

export class ActPlayer {
  readonly #stage: Stage;
  #from: Point = ENTRANCE;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The next act is shown without a past. */
  forget(): void {
    this.#from = ENTRANCE;
  }

  /** @param speed 1 for normal @param signal jumps to the end of the act */
  async perform(act: Mark, speed: number, signal: AbortSignal): Promise<void> {
    const { picture, size } = this.#stage;
    const { rectangle } = act;
    if (!picture || !rectangle || act.gesture === 'key' || act.gesture === 'open') return;
    const centre = centreOf(rectangle);
    // In a wide field one clicks near its beginning.
    const target = act.gesture === 'fill' ? { ...centre, x: rectangle.x + rectangle.width * 0.25 } : centre;
    if (!isStill()) await pause(LOOK_AT_THE_MARK / speed, signal);
    await this.#travel(picture, target, TRAVEL / speed, signal);
    await this.#click(picture, target, CLICK / speed, signal);
    if (act.gesture === 'fill' && act.text !== undefined) {
      const box = inPixels(rectangle, size);
      await type(picture, box, act.text, LETTER / speed, signal);
    }
  }

  async #travel(picture: SVGSVGElement, to: Point, time: number, signal: AbortSignal): Promise<void> {
    const { width, height } = this.#stage.size;
    const scale = this.#pointerScale();
    const at = ({ x, y }: Point): Keyframe => ({
      transform: `translate(${x * width}px, ${y * height}px) scale(${scale})`,
    });
    picture.querySelector('.pointer')?.remove();
    const pointer = draw('g', { class: 'pointer' }, draw('path', { d: ARROW }));
    picture.append(pointer);
    await move(pointer, [at(this.#from), at(to)], time, signal);
    this.#from = to;
  }

  async #click(picture: SVGSVGElement, { x, y }: Point, time: number, signal: AbortSignal): Promise<void> {
    const { width, height } = this.#stage.size;
    const ripple = draw('circle', {
      class: 'ripple',
      cx: x * width,
      cy: y * height,
      r: 26 * this.#pointerScale(),
    });
    picture.querySelector('.pointer')?.before(ripple);
    await move(
      ripple,
      [
        { transform: 'scale(0.2)', opacity: 0.9 },
        { transform: 'scale(1)', opacity: 0 },
      ],
      time,
      signal,
    );
    ripple.remove();
  }

  /** The pointer has one size on the screen, however small the picture is. */
  #pointerScale(): number {
    return Math.min(3, Math.max(1, this.#stage.size.width / Math.max(1, this.#stage.shownSize.width)));
  }
}

/** Types in a box over the field, letter by letter. */
async function type(
  picture: SVGSVGElement,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  text: string,
  time: number,
  signal: AbortSignal,
): Promise<void> {
  const size = Math.min(height * 0.42, 19);
  const words = draw('text', {
    x: 13,
    y: height < 70 ? height / 2 + size * 0.36 : size * 1.6,
    'font-size': size,
  });
  const box = draw(
    'svg',
    { class: 'typed', x, y, width, height },
    draw('rect', { x: 1, y: 1, width: Math.max(0, width - 2), height: Math.max(0, height - 2), rx: 4 }),
    words,
  );
  picture.querySelector('.pointer')?.before(box);
  const letters = Array.from(text);
  for (let typed = 1; typed <= letters.length && !isStill() && !signal.aborted; typed += 1) {
    words.textContent = letters.slice(0, typed).join('');
    await pause(time, signal);
  }
  words.textContent = text;
}
