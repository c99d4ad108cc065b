import type { Rectangle } from '../../storyboard.ts';
import { make, part } from './dom.ts';
import { isRightText, type Exercise } from './exercise.ts';
import { judgePlace, type Verdict } from './geometry.ts';
import { controlOf, quoted } from './sentences.ts';
import { Stage } from './stage.ts';

/** Where the picture is below what is asked, as in style/player.css. */
const NARROW = window.matchMedia('(width < 60rem)');

/** What a trainee's answers lead to. */
export interface Reactions {
  /** The place was clicked, or chosen among the answers. */
  picked(verdict: Verdict): void;
  typed(isRight: boolean): void;
}

/** Where a trainee answers: on the picture, or without it in a list of answers; then by typing. */
export class Desk {
  readonly stage: Stage;
  readonly #reactions: Reactions;
  readonly #ask: HTMLElement;
  readonly #typingBar: HTMLElement;
  readonly #expected: HTMLElement;
  readonly #feedback: HTMLElement;
  readonly #candidates: HTMLDetailsElement;
  readonly #list: HTMLElement;
  #exercise: Exercise | undefined;
  #field: HTMLInputElement | undefined;

  constructor(root: Element, reactions: Reactions) {
    this.#reactions = reactions;
    this.#ask = part(root, 'ask', HTMLElement);
    this.#typingBar = part(root, 'typing-bar', HTMLElement);
    this.#expected = part(root, 'expected', HTMLElement);
    this.#feedback = part(root, 'feedback', HTMLElement);
    this.#candidates = part(root, 'candidates', HTMLDetailsElement);
    this.#list = part(root, 'candidate-list', HTMLElement);
    this.stage = new Stage(root, (point) => {
      const exercise = this.#exercise;
      if (!exercise || this.#field) return;
      const { target, otherPlaces } = exercise;
      reactions.picked(judgePlace(point, target.rectangle, otherPlaces, this.stage.shownSize));
    });
    part(root, 'validate', HTMLButtonElement).addEventListener('click', () => {
      this.#submit();
    });
  }

  /** @param exercise none when there is nothing to answer */
  present(exercise: Exercise | undefined, ask: string): void {
    this.#exercise = exercise;
    this.#closeField();
    this.#ask.textContent = ask;
    this.#candidates.hidden = exercise === undefined;
    this.stage.canvas.classList.toggle('pickable', exercise !== undefined);
    this.#list.replaceChildren(...(exercise?.candidates ?? []).map((text) => this.#candidate(text)));
  }

  /** @param kind 'right', 'wrong' or none */
  say(text: string, kind: 'right' | 'wrong' | '' = ''): void {
    // What is said twice in a row is not read out twice.
    if (this.#feedback.textContent === text) return;
    this.#feedback.dataset['kind'] = kind;
    this.#feedback.textContent = text;
  }

  /** Shows the circle, and which answer is the right one. */
  showSolution({ mark, target }: Exercise): void {
    this.stage.reveal([mark]);
    this.stage.approach(target.rectangle);
    for (const button of this.#list.querySelectorAll('button')) {
      button.classList.toggle('solution', button.textContent === controlOf(target));
    }
  }

  /** The place was right, and it has been said: now the text. */
  openField({ target }: Exercise): void {
    this.#closeField();
    this.#candidates.hidden = true;
    this.#ask.textContent = '';
    this.stage.canvas.classList.remove('pickable');
    this.stage.approach(target.rectangle);
    this.#typingBar.hidden = false;
    this.#expected.textContent =
      target.isSecret || target.text === undefined
        ? 'Saisissez un texte de votre choix\u00a0: le vrai est secret.'
        : `Texte à saisir\u00a0: ${quoted(target.text)}`;
    this.#field = this.#makeField(target.label, target.isSecret, target.rectangle);
    // A keyboard takes half of a narrow screen: what to type goes to the top of what is left.
    if (NARROW.matches) this.#typingBar.scrollIntoView({ behavior: 'instant' });
  }

  #makeField(label: string, isSecret: boolean, { x, y, width, height }: Rectangle): HTMLInputElement {
    const field = make('input', {
      type: isSecret ? 'password' : 'text',
      ariaLabel: label,
      autocomplete: 'off',
    });
    field.spellcheck = false;
    const form = make('form', { className: 'typing' }, field);
    const percent = (fraction: number): string => `${fraction * 100}%`;
    Object.assign(form.style, {
      left: percent(x),
      top: percent(y),
      width: percent(width),
      height: percent(height),
    });
    field.style.fontSize = `${Math.max(11, Math.min(height * this.stage.shownSize.height * 0.45, 22))}px`;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.stage.canvas.append(form);
    field.focus({ preventScroll: true });
    return field;
  }

  #submit(): void {
    if (!this.#field || !this.#exercise) return;
    const isRight = isRightText(this.#exercise.target, this.#field.value);
    if (!isRight) this.#field.focus();
    this.#reactions.typed(isRight);
  }

  #closeField(): void {
    this.#typingBar.hidden = true;
    this.#field?.form?.remove();
    this.#field = undefined;
  }

  #candidate(text: string): HTMLLIElement {
    const button = make('button', { type: 'button' }, text);
    button.addEventListener('click', () => {
      if (!this.#exercise) return;
      const isRight = text === controlOf(this.#exercise.target);
      button.classList.toggle('tried', !isRight);
      this.#reactions.picked(isRight ? 'right' : 'wrong');
    });
    return make('li', {}, button);
  }
}
