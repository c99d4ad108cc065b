import type { GuideStep, Rectangle } from '../../storyboard.ts';
import { part } from './dom.ts';
import type { Picture } from './guide.ts';
import { centreOf, clamp, type Point, type Size } from './geometry.ts';

const ZOOMS = [1, 1.5, 2, 3, 4];

/** The scale at which the words of a picture are read with ease, and the least that one comes closer for. */
const LEGIBLE = 0.68;
const WORTH_IT = 1.2;

/** Where a picture is shown, moved closer, and clicked on. It knows nothing of guides beyond one picture. */
export class Stage {
  /** What is laid over the picture, in its own fractions. */
  readonly canvas: HTMLElement;
  readonly #root: HTMLElement;
  readonly #viewport: HTMLElement;
  readonly #noPicture: HTMLElement;
  readonly #zoomLevel: HTMLElement;
  readonly #actor: HTMLElement;
  readonly #screenName: HTMLElement;
  #zoom = 1;

  /** @param onPoint told where the picture was clicked */
  constructor(root: Element, onPoint: (point: Point) => void) {
    this.#root = part(root, 'stage', HTMLElement);
    this.canvas = part(root, 'canvas', HTMLElement);
    this.#viewport = part(root, 'viewport', HTMLElement);
    this.#noPicture = part(root, 'no-picture', HTMLElement);
    this.#zoomLevel = part(root, 'zoom-level', HTMLElement);
    this.#actor = part(root, 'actor', HTMLElement);
    this.#screenName = part(root, 'screen-name', HTMLElement);
    part(root, 'zoom-in', HTMLButtonElement).addEventListener('click', () => {
      this.zoomBy(1);
    });
    part(root, 'zoom-out', HTMLButtonElement).addEventListener('click', () => {
      this.zoomBy(-1);
    });
    part(root, 'zoom-fit', HTMLButtonElement).addEventListener('click', () => {
      this.zoomTo(1);
    });
    this.canvas.addEventListener('click', (event) => {
      if (event.target instanceof SVGElement) onPoint(this.#pointOf(event));
    });
  }

  /** The picture shown. */
  get picture(): SVGSVGElement | undefined {
    const first = this.canvas.firstElementChild;
    return first instanceof SVGSVGElement ? first : undefined;
  }

  get isZoomed(): boolean {
    return this.#zoom > 1;
  }

  /** The picture's own size. */
  get size(): Size {
    return this.picture?.viewBox.baseVal ?? { width: 1, height: 1 };
  }

  /** The picture's size on the screen, in CSS pixels. */
  get shownSize(): Size {
    return this.canvas.getBoundingClientRect();
  }

  /**
   * Shows a picture of the reading, its marks hidden; or says that there is none.
   *
   * @param alternative what it shows, for who does not see it
   */
  show(picture: Picture | undefined, kind: GuideStep['kind'], alternative: string): void {
    const source = document.querySelector(`.reading [data-picture="${picture?.key ?? ''}"]`);
    const copy = source?.cloneNode(true);
    this.zoomTo(1);
    this.canvas.replaceChildren();
    this.#viewport.hidden = !(copy instanceof SVGSVGElement);
    this.#noPicture.hidden = !this.#viewport.hidden;
    this.#root.dataset['kind'] = kind;
    this.#actor.textContent = picture?.frame.actor ?? '';
    this.#screenName.textContent = picture?.frame.screen ?? '';
    if (!(copy instanceof SVGSVGElement)) return;
    copy.removeAttribute('data-picture');
    copy.setAttribute('aria-label', alternative);
    this.canvas.append(copy);
    this.#viewport.style.setProperty('--ratio', String(this.size.width / this.size.height));
  }

  /** Shows these marks of the picture, and no other. */
  reveal(marks: readonly number[]): void {
    for (const shape of this.picture?.querySelectorAll('[data-mark]') ?? []) {
      shape.classList.toggle('shown', marks.includes(Number(shape.getAttribute('data-mark'))));
    }
  }

  /** Says on the picture that this was the place. */
  applaud(mark: number): void {
    this.reveal([mark]);
    this.picture?.querySelector(`[data-mark="${mark}"]`)?.classList.add('applauded');
  }

  /** @param steps 1 for closer, −1 for farther */
  zoomBy(steps: 1 | -1): void {
    const next =
      steps > 0 ? ZOOMS.find((zoom) => zoom > this.#zoom) : ZOOMS.findLast((zoom) => zoom < this.#zoom);
    if (next !== undefined) this.zoomTo(next);
  }

  /** @param focus what stays, or comes, in the middle */
  zoomTo(zoom: number, focus: Point = this.#middle()): void {
    this.#zoom = zoom;
    this.canvas.style.setProperty('--zoom', String(zoom));
    this.#viewport.classList.toggle('zoomed', this.isZoomed);
    this.#viewport.classList.remove('followed');
    if (this.isZoomed) this.#viewport.tabIndex = 0;
    else this.#viewport.removeAttribute('tabindex');
    this.#zoomLevel.textContent = `${Math.round(zoom * 100)}\u00a0%`;
    this.#viewport.scrollTo({
      left: focus.x * this.#viewport.scrollWidth - this.#viewport.clientWidth / 2,
      top: focus.y * this.#viewport.scrollHeight - this.#viewport.clientHeight / 2,
      behavior: 'instant',
    });
  }

  /** Comes closer for who watches: a finger still goes to the next moment instead of moving the picture. */
  follow(rectangle: Rectangle): void {
    this.approach(rectangle);
    this.#viewport.classList.add('followed');
  }

  /** Comes closer to a place, as much as is needed to read it; of what is wider than the screen, to its beginning. */
  approach(rectangle: Rectangle): void {
    const whole = this.shownSize.width / this.#zoom;
    const zoom = Math.max(this.#zoom, clamp((LEGIBLE * this.size.width) / whole, 1, ZOOMS.at(-1) ?? 1));
    if (zoom < WORTH_IT) return;
    const { x, y } = centreOf(rectangle);
    const halfScreen = this.#viewport.clientWidth / 2 / (whole * zoom);
    this.zoomTo(zoom, { x: Math.min(x, rectangle.x + halfScreen * 0.85), y });
  }

  #middle(): Point {
    const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = this.#viewport;
    return {
      x: (scrollLeft + clientWidth / 2) / Math.max(1, scrollWidth),
      y: (scrollTop + clientHeight / 2) / Math.max(1, scrollHeight),
    };
  }

  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }
}
