import type { Mark } from '../../storyboard.ts';
import { ANEW, formatAddress, THE_END, type Address } from './address.ts';
import { placeIn } from './course.ts';
import { Desk } from './desk.ts';
import { part } from './dom.ts';
import { exerciseOf, hintAfter, MISSES_BEFORE_CIRCLE, type Exercise } from './exercise.ts';
import type { Verdict } from './geometry.ts';
import { Jump } from './jump.ts';
import type { Mode, Surroundings } from './mode.ts';
import { isStill, pause } from './motion.ts';
import { Prompt } from './prompt.ts';
import { resultSheet } from './results.ts';
import { sentenceOf } from './sentences.ts';
import { Score } from './score.ts';
import type { Stage } from './stage.ts';

/** How long a right answer is seen before the next moment, in milliseconds. */
const APPLAUSE = 650;

const EXACT = 'Exact!';
const CLICK = "Cliquez au bon endroit sur l'image.";
const OTHER_ACT = "C'est un geste du guide, mais pas celui-ci.";
const NOT_THERE = "Ce n'est pas là.";
const NOT_THIS_TEXT = "Ce n'est pas tout à fait ce texte\u00a0: les accents et les majuscules comptent.";

const AGAIN = formatAddress({ mode: 'pratique', step: ANEW, moment: 0 });

/** What is asked where there is nothing to do on the picture. */
const watch = (act: Mark | undefined): string =>
  act
    ? `${sentenceOf(act)}\u00a0: ce geste ne se fait pas sur l'image. Continuez.`
    : 'Regardez, puis continuez.';

/** « Pratique »: the trainee does the acts, with as much help as is needed. */
export class Practice implements Mode {
  readonly #around: Surroundings;
  readonly #player: HTMLElement;
  readonly #end: HTMLElement;
  readonly #next: HTMLButtonElement;
  readonly #nextLabel: HTMLElement;
  readonly #prompt: Prompt;
  readonly #jump: Jump;
  readonly #desk: Desk;
  #score = new Score();
  #place = 0;
  #exercise: Exercise | undefined;
  #misses = 0;
  #showing = new AbortController();

  constructor(root: Element, around: Surroundings) {
    this.#around = around;
    this.#player = part(root, 'player', HTMLElement);
    this.#end = part(root, 'end', HTMLElement);
    this.#next = part(root, 'next', HTMLButtonElement);
    this.#nextLabel = part(root, 'next-label', HTMLElement);
    this.#prompt = new Prompt(root, around.steps);
    this.#desk = new Desk(root, {
      picked: (verdict) => {
        this.#picked(verdict);
      },
      typed: (isRight) => {
        this.#typed(isRight);
      },
    });
    this.#jump = new Jump(root, around.steps, (place) => {
      this.#show(placeIn(around.course, around.steps[place]?.id, 0));
    });
    this.#next.addEventListener('click', () => {
      this.turn(1);
      this.#prompt.focus();
    });
    part(root, 'previous', HTMLButtonElement).addEventListener('click', () => {
      this.turn(-1);
      this.#prompt.focus();
    });
  }

  get stage(): Stage {
    return this.#desk.stage;
  }

  open({ step, moment }: Address): void {
    const { course } = this.#around;
    if (step === ANEW) this.#score = new Score();
    this.#show(step === THE_END ? course.length : placeIn(course, step, moment));
  }

  close(): void {
    this.#showing.abort();
  }

  turn(by: 1 | -1): void {
    this.#show(this.#place + by);
  }

  press(): boolean {
    return false;
  }

  /** @param said of what was done before */
  #show(place: number, said = ''): void {
    const { course, note } = this.#around;
    this.#showing.abort();
    this.#showing = new AbortController();
    this.#place = Math.min(course.length, Math.max(0, place));
    this.#misses = 0;
    const current = course[this.#place];
    this.#player.hidden = !current;
    this.#end.hidden = current !== undefined;
    if (!current) {
      note({ mode: 'pratique', step: THE_END, moment: 0 });
      this.#finish();
      return;
    }
    const { placed, order, moment } = current;
    const { picture } = moment;
    note({ mode: 'pratique', step: placed.id, moment: order });
    this.#prompt.show(placed, current.place, order);
    this.#jump.show(current.place);
    this.#exercise = exerciseOf(this.#around.steps, moment);
    this.stage.show(picture, placed.step.kind, placed.step.captions.join('; '));
    if (!this.#exercise) this.stage.reveal(moment.marks);
    this.#desk.present(this.#exercise, this.#exercise ? CLICK : watch(moment.act));
    this.#desk.say(said, said === '' ? '' : 'right');
    this.#next.classList.toggle('main', !this.#exercise);
    this.#nextLabel.textContent = this.#exercise ? 'Passer' : 'Continuer';
  }

  #picked(verdict: Verdict): void {
    const exercise = this.#exercise;
    if (!exercise) return;
    if (verdict !== 'right') {
      this.#miss(exercise, verdict === 'otherAct' ? OTHER_ACT : NOT_THERE);
    } else if (exercise.target.gesture === 'fill') {
      this.#desk.say('Oui, ce champ. Écrivez, puis validez avec Entrée.', 'right');
      this.#desk.openField(exercise);
    } else void this.#succeed(exercise);
  }

  #typed(isRight: boolean): void {
    if (!this.#exercise) return;
    if (isRight) void this.#succeed(this.#exercise);
    else {
      this.#misses += 1;
      this.#record(false);
      this.#desk.say(NOT_THIS_TEXT, 'wrong');
    }
  }

  #miss(exercise: Exercise, why: string): void {
    this.#misses += 1;
    this.#record(false);
    this.#desk.say(`${why} ${hintAfter(this.#misses, exercise.target)}`, 'wrong');
    if (this.#misses >= MISSES_BEFORE_CIRCLE) this.#desk.showSolution(exercise);
  }

  async #succeed(exercise: Exercise): Promise<void> {
    const { signal } = this.#showing;
    this.#record(this.#misses === 0);
    this.#exercise = undefined;
    this.#desk.say(EXACT, 'right');
    this.stage.applaud(exercise.mark);
    if (!isStill()) await pause(APPLAUSE, signal);
    if (signal.aborted) return;
    this.#show(this.#place + 1, EXACT);
    if (this.#place < this.#around.course.length) this.#prompt.focus();
  }

  #record(isRight: boolean): void {
    const current = this.#around.course[this.#place];
    if (current) this.#score.record(current.placed, current.order, isRight);
  }

  #finish(): void {
    const { title: guide } = this.#around;
    this.#end.replaceChildren(
      ...resultSheet({ title: 'Fin de la pratique', guide, name: '', score: this.#score, again: AGAIN }),
    );
    this.#end.querySelector('h2')?.focus();
  }
}
