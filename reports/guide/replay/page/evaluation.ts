import { ANEW, formatAddress, THE_END, type Address } from './address.ts';
import type { PlacedMoment } from './course.ts';
import { Desk } from './desk.ts';
import { part } from './dom.ts';
import { exerciseOf, type Exercise } from './exercise.ts';
import type { Mode, Surroundings } from './mode.ts';
import { Prompt } from './prompt.ts';
import { resultSheet } from './results.ts';
import { Score } from './score.ts';
import type { Stage } from './stage.ts';

/** An act that counts, where it is in the guide. */
interface Question extends PlacedMoment {
  readonly exercise: Exercise;
}

type State = 'start' | 'running' | 'end';

const AGAIN = formatAddress({ mode: 'evaluation', step: ANEW, moment: 0 });

/** « Évaluation »: one try an act, no help, and a score at the end. */
export class Evaluation implements Mode {
  readonly #around: Surroundings;
  readonly #questions: readonly Question[];
  readonly #start: HTMLFormElement;
  readonly #player: HTMLElement;
  readonly #end: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #prompt: Prompt;
  readonly #desk: Desk;
  #state: State = 'start';
  #score = new Score();
  #place = 0;

  constructor(root: Element, around: Surroundings) {
    this.#around = around;
    this.#questions = around.course.flatMap((placed) => {
      const exercise = exerciseOf(around.steps, placed.moment);
      return exercise ? [{ ...placed, exercise }] : [];
    });
    this.#start = part(root, 'start', HTMLFormElement);
    this.#player = part(root, 'player', HTMLElement);
    this.#end = part(root, 'end', HTMLElement);
    this.#name = part(root, 'name', HTMLInputElement);
    part(root, 'rules', HTMLElement).textContent =
      `${this.#questions.length} gestes à faire, dans l'ordre du guide. Le résultat s'affiche à la fin.`;
    this.#prompt = new Prompt(root, around.steps);
    this.#desk = new Desk(root, {
      picked: (verdict) => {
        if (verdict !== 'right') this.#answer(false);
        else this.#found();
      },
      typed: (isRight) => {
        this.#answer(isRight);
      },
    });
    this.#start.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#begin();
    });
    part(root, 'pass', HTMLButtonElement).addEventListener('click', () => {
      this.#answer(false);
    });
  }

  get stage(): Stage {
    return this.#desk.stage;
  }

  /** What was begun goes on, wherever the address leads. */
  open({ step }: Address): void {
    if (step === ANEW) this.#state = 'start';
    this.#show();
  }

  close(): void {
    this.#desk.say('');
  }

  /** An answer is not passed by chance. */
  turn(): void {
    return;
  }

  press(): boolean {
    return false;
  }

  #begin(): void {
    this.#state = this.#questions.length > 0 ? 'running' : 'end';
    this.#score = new Score();
    this.#place = 0;
    this.#show();
    this.#prompt.focus();
  }

  #found(): void {
    const exercise = this.#questions[this.#place]?.exercise;
    if (exercise?.target.gesture !== 'fill') {
      this.#answer(true);
      return;
    }
    this.#desk.say('Écrivez, puis validez avec Entrée.');
    this.#desk.openField(exercise);
  }

  #answer(isRight: boolean): void {
    const question = this.#questions[this.#place];
    if (!question) return;
    this.#score.record(question.placed, question.order, isRight);
    this.#place += 1;
    if (this.#place >= this.#questions.length) this.#state = 'end';
    this.#show();
    if (this.#state === 'running') {
      this.#desk.say('Réponse notée.');
      this.#prompt.focus();
    }
  }

  #show(): void {
    this.#start.hidden = this.#state !== 'start';
    this.#player.hidden = this.#state !== 'running';
    this.#end.hidden = this.#state !== 'end';
    const question = this.#questions[this.#place];
    if (this.#state === 'running' && question) this.#ask(question);
    else if (this.#state === 'end') this.#finish();
    else this.#around.note({ mode: 'evaluation', moment: 0 });
  }

  #ask({ placed, place, order, moment, exercise }: Question): void {
    const { picture } = moment;
    this.#around.note({ mode: 'evaluation', step: placed.id, moment: order });
    this.#prompt.show(placed, place, order);
    this.stage.show(picture, placed.step.kind, placed.step.captions.join('; '));
    this.#desk.present(
      exercise,
      `Geste ${this.#place + 1} sur ${this.#questions.length}. Cliquez au bon endroit sur l'image.`,
    );
  }

  #finish(): void {
    this.#around.note({ mode: 'evaluation', step: THE_END, moment: 0 });
    this.#end.replaceChildren(
      ...resultSheet({
        title: "Résultat de l'évaluation",
        guide: this.#around.title,
        name: this.#name.value.trim(),
        score: this.#score,
        again: AGAIN,
      }),
    );
    this.#end.querySelector('h2')?.focus();
  }
}
