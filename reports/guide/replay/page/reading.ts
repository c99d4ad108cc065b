import type { Address } from './address.ts';
import { byId, part } from './dom.ts';
import type { Mode, Surroundings } from './mode.ts';
import { keepPreference, preference } from './preferences.ts';
import { Stage } from './stage.ts';

/** « Lecture »: the guide is in the page already; what is added here makes it easier to go through. */
export class Reading implements Mode {
  readonly stage: Stage;
  readonly #around: Surroundings;
  readonly #root: Element;
  readonly #magnifier = byId('loupe', HTMLDialogElement);
  /** The step that is read, as far as can be told. */
  #current: string | undefined;

  /** @param onStep told which step is read */
  constructor(root: Element, around: Surroundings, onStep: (step: string) => void) {
    this.#root = root;
    this.#around = around;
    this.stage = new Stage(this.#magnifier, (point) => {
      this.stage.zoomTo(this.stage.isZoomed ? 1 : 2, point);
    });
    this.#listenToPictures();
    this.#listenToTools();
    this.#followReader(onStep);
  }

  open({ step }: Address): void {
    const article = step === undefined ? undefined : this.#article(step);
    if (!article || step === undefined) {
      if (step === undefined) window.scrollTo({ top: 0, behavior: 'instant' });
      return;
    }
    this.#setCurrent(step);
    article.scrollIntoView({ behavior: 'instant' });
    article.querySelector('h4')?.focus({ preventScroll: true });
  }

  close(): void {
    this.#magnifier.close();
  }

  turn(by: 1 | -1): void {
    const { steps, note } = this.#around;
    const place = steps.findIndex(({ id }) => id === this.#current);
    const next = steps[Math.min(steps.length - 1, Math.max(0, place + by))];
    if (!next) return;
    const address: Address = { mode: 'lecture', step: next.id, moment: 0 };
    note(address);
    this.open(address);
  }

  /** A key that zooms opens the picture of the step that is read. */
  press(key: string): boolean {
    if (key !== '+') return false;
    const article = this.#current === undefined ? undefined : this.#article(this.#current);
    const screen = (article ?? this.#root).querySelector('[data-part="screen"]');
    if (screen) this.#magnify(screen);
    return screen !== null;
  }

  #article(step: string): Element | undefined {
    return document.getElementById(`/lecture/${step}`) ?? undefined;
  }

  #listenToPictures(): void {
    for (const screen of this.#root.querySelectorAll('[data-part="screen"]')) {
      screen.addEventListener('click', () => {
        this.#magnify(screen);
      });
    }
  }

  #magnify(screen: Element): void {
    const picture = screen.querySelector('[data-picture]');
    const key = picture?.getAttribute('data-picture');
    const found = this.#around.course.find((placed) => placed.moment.picture?.key === key);
    if (!picture || !found?.moment.picture) return;
    this.#magnifier.showModal();
    this.stage.show(found.moment.picture, found.placed.step.kind, picture.ariaLabel ?? '');
    this.stage.reveal(found.moment.picture.frame.marks.map((_, index) => index));
  }

  #listenToTools(): void {
    const notes = part(this.#root, 'notes', HTMLButtonElement);
    const showNotes = (areShown: boolean): void => {
      notes.ariaPressed = String(areShown);
      document.documentElement.classList.toggle('without-notes', !areShown);
    };
    showNotes(preference('notes') !== 'non');
    notes.addEventListener('click', () => {
      const areShown = notes.ariaPressed !== 'true';
      showNotes(areShown);
      keepPreference('notes', areShown ? 'oui' : 'non');
    });
    part(this.#root, 'print', HTMLButtonElement).addEventListener('click', () => {
      window.print();
    });
  }

  #followReader(onStep: (step: string) => void): void {
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.find(({ isIntersecting }) => isIntersecting);
        const step = entry?.target.getAttribute('data-step');
        if (typeof step !== 'string') return;
        this.#setCurrent(step);
        onStep(step);
      },
      // The step that crosses a line a third down the screen is the one that is read.
      { rootMargin: '-33% 0px -66% 0px' },
    );
    for (const article of this.#root.querySelectorAll('article[data-step]')) observer.observe(article);
  }

  #setCurrent(step: string): void {
    this.#current = step;
    const contents = part(this.#root, 'contents', HTMLElement);
    for (const link of contents.querySelectorAll('a')) {
      const isCurrent = link.getAttribute('data-step') === step;
      link.ariaCurrent = isCurrent ? 'true' : null;
      if (isCurrent) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
    }
  }
}
