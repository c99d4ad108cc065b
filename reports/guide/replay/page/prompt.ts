import type { Moment, PlacedStep } from './guide.ts';
import { make, part } from './dom.ts';

/** What is to be done now: the step, its captions, its note; and how far one is. */
export class Prompt {
  readonly #where: HTMLElement;
  readonly #number: HTMLElement;
  readonly #captions: HTMLElement;
  readonly #note: HTMLElement;
  /** To the simulator, where the step can be done for real; an evaluation has no such link. */
  readonly #practise: HTMLAnchorElement | null;
  readonly #rail: HTMLElement;
  readonly #railText: HTMLElement;

  constructor(root: Element, steps: readonly PlacedStep[]) {
    this.#where = part(root, 'where', HTMLElement);
    this.#number = part(root, 'number', HTMLElement);
    this.#captions = part(root, 'captions', HTMLElement);
    this.#note = part(root, 'note', HTMLElement);
    this.#practise = root.querySelector('a[data-part="practise"]');
    this.#rail = part(root, 'rail', HTMLElement);
    this.#railText = part(root, 'rail-text', HTMLElement);
    this.#rail.ariaValueMax = String(steps.length);
    this.#rail.append(
      ...steps.map(({ partNumber }, index) => {
        const isFirst = partNumber !== steps[index - 1]?.partNumber;
        return make('span', { className: isFirst ? 'segment first' : 'segment' });
      }),
    );
  }

  /**
   * @param place of the step in the guide, from 0
   * @param order of the moment in the step, from 0
   */
  show(placed: PlacedStep, place: number, order: number): void {
    const { step, moments, partNumber, partTitle } = placed;
    this.#where.textContent = `Partie ${partNumber}\u00a0· ${partTitle}`;
    const gesture = moments.length > 1 ? `, geste ${order + 1} sur ${moments.length}` : '';
    this.#number.replaceChildren(
      make('span', { className: 'visually-hidden' }, 'Étape '),
      make('span', { className: 'number' }, step.number),
      make(
        'span',
        { className: 'gesture' },
        make('span', { className: 'visually-hidden' }, ', '),
        gesture.slice(2),
      ),
    );
    this.#showCaptions(placed, moments[order]);
    this.#note.hidden = step.note === '';
    this.#note.replaceChildren(
      make('p', { className: 'trainer-note-title' }, 'Note de formation'),
      ...step.note.split('\n').map((line) => make('p', {}, line)),
    );
    this.#showPractise(placed);
    this.#showProgress(place);
  }

  /** Where the keyboard and a screen reader go on from. */
  focus(): void {
    this.#number.focus();
  }

  #showCaptions({ step }: PlacedStep, moment: Moment | undefined): void {
    const current = moment?.picture?.frame.caption;
    const items = step.captions.map((caption, index) => {
      const item = make('li', {}, caption);
      if (step.captions.length > 1 && index === current) item.ariaCurrent = 'step';
      return item;
    });
    this.#captions.replaceChildren(...items);
    this.#captions.classList.toggle('alone', items.length === 1);
    // What is longer than its room is moved by the keyboard too.
    const isCut = this.#captions.scrollHeight > this.#captions.clientHeight;
    if (isCut) this.#captions.tabIndex = 0;
    else this.#captions.removeAttribute('tabindex');
    const item = items[current ?? 0];
    if (item) this.#captions.scrollTop = item.offsetTop - this.#captions.offsetTop - 40;
  }

  /** The link is that of the reading. */
  #showPractise({ id }: PlacedStep): void {
    if (!this.#practise) return;
    const link = document.querySelector(`article[data-step="${id}"] a[data-part="practise"]`);
    this.#practise.hidden = link === null;
    this.#practise.setAttribute('href', link?.getAttribute('href') ?? '');
  }

  #showProgress(place: number): void {
    const count = this.#rail.childElementCount;
    this.#rail.ariaValueNow = String(place + 1);
    this.#rail.ariaValueText = `Étape ${place + 1} sur ${count}`;
    this.#railText.textContent = `${place + 1} / ${count}`;
    [...this.#rail.children].forEach((segment, index) => {
      segment.classList.toggle('done', index < place);
      segment.classList.toggle('current', index === place);
    });
  }
}
