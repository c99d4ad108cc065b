import { ActPlayer } from './act-player.ts';
import { THE_END, type Address } from './address.ts';
import { placeIn } from './course.ts';
import { announce, part } from './dom.ts';
import type { Moment, PlacedStep } from './guide.ts';
import { Jump } from './jump.ts';
import type { Mode, Surroundings } from './mode.ts';
import { pause } from './motion.ts';
import { Prompt } from './prompt.ts';
import { sentenceOfAll } from './sentences.ts';
import { Stage } from './stage.ts';

/** What somebody needs to read what has just been shown, in milliseconds at normal speed: some, and more by letter. */
const READING = { least: 1400, letter: 28 };

/** A picture this small on the screen is moved closer to where something happens, in CSS pixels. */
const SMALL = 560;

/** « Démonstration »: the guide is played, act by act. */
export class Demonstration implements Mode {
  readonly stage: Stage;
  readonly #around: Surroundings;
  readonly #player: HTMLElement;
  readonly #end: HTMLElement;
  readonly #endHeading: HTMLElement;
  readonly #sentence: HTMLElement;
  readonly #play: HTMLButtonElement;
  readonly #speed: HTMLSelectElement;
  readonly #prompt: Prompt;
  readonly #jump: Jump;
  readonly #actPlayer: ActPlayer;
  #place = 0;
  #isAuto = false;
  #showing = new AbortController();

  constructor(root: Element, around: Surroundings) {
    this.#around = around;
    this.stage = new Stage(root, (point) => {
      this.stage.zoomTo(this.stage.isZoomed ? 1 : 2, point);
    });
    this.#player = part(root, 'player', HTMLElement);
    this.#end = part(root, 'end', HTMLElement);
    this.#endHeading = part(root, 'end-heading', HTMLElement);
    this.#sentence = part(root, 'sentence', HTMLElement);
    this.#play = part(root, 'play', HTMLButtonElement);
    this.#speed = part(root, 'speed', HTMLSelectElement);
    this.#prompt = new Prompt(root, around.steps);
    this.#actPlayer = new ActPlayer(this.stage);
    this.#jump = new Jump(root, around.steps, (place) => {
      this.#setAuto(false);
      this.#show(placeIn(around.course, around.steps[place]?.id, 0));
    });
    part(root, 'next', HTMLButtonElement).addEventListener('click', () => {
      this.turn(1);
    });
    part(root, 'previous', HTMLButtonElement).addEventListener('click', () => {
      this.turn(-1);
    });
    this.#play.addEventListener('click', () => {
      this.#toggleAuto();
    });
  }

  open({ step, moment }: Address): void {
    const { course } = this.#around;
    this.#show(step === THE_END ? course.length : placeIn(course, step, moment));
  }

  close(): void {
    this.#setAuto(false);
    this.#restart();
  }

  turn(by: 1 | -1): void {
    this.#setAuto(false);
    this.#show(this.#place + by);
  }

  press(key: string): boolean {
    if (key === ' ' || key === 'PageDown') this.turn(1);
    else if (key === 'PageUp') this.turn(-1);
    else if (key === 'l') this.#toggleAuto();
    else return false;
    return true;
  }

  #toggleAuto(): void {
    this.#setAuto(!this.#isAuto);
    if (this.#isAuto) this.#show(this.#place >= this.#around.course.length ? 0 : this.#place);
  }

  #setAuto(isAuto: boolean): void {
    this.#isAuto = isAuto;
    this.#play.ariaPressed = String(isAuto);
  }

  /** What was being shown is over. */
  #restart(): void {
    this.#showing.abort();
    this.#showing = new AbortController();
  }

  #show(place: number): void {
    const { course, note } = this.#around;
    this.#restart();
    if (place <= 0 || place !== this.#place + 1) this.#actPlayer.forget();
    this.#place = Math.min(course.length, Math.max(0, place));
    const current = course[this.#place];
    this.#player.hidden = !current;
    this.#end.hidden = current !== undefined;
    if (!current) {
      this.#setAuto(false);
      note({ mode: 'demonstration', step: THE_END, moment: 0 });
      this.#endHeading.focus();
      return;
    }
    const { placed, order, moment } = current;
    note({ mode: 'demonstration', step: placed.id, moment: order });
    this.#prompt.show(placed, current.place, order);
    this.#jump.show(current.place);
    void this.#perform(placed, moment, this.#showing.signal);
  }

  async #perform({ step }: PlacedStep, moment: Moment, signal: AbortSignal): Promise<void> {
    const { picture, marks, act } = moment;
    const shown = marks.flatMap((index) => picture?.frame.marks[index] ?? []);
    const sentence = sentenceOfAll(shown);
    this.#sentence.textContent = sentence;
    announce(`Étape ${step.number}. ${step.captions.join('; ')}. ${sentence}`);
    this.stage.show(picture, step.kind, [step.captions.join('; '), sentence].join('. '));
    const [first] = shown.flatMap(({ rectangle }) => rectangle ?? []);
    if (first && this.stage.shownSize.width < SMALL) this.stage.follow(first);
    this.stage.reveal(marks);
    const speed = Number(this.#speed.value);
    if (act) await this.#actPlayer.perform(act, speed, signal);
    if (signal.aborted || !this.#isAuto) return;
    const letters = sentence.length + (act ? 0 : step.captions.join().length);
    await pause((READING.least + letters * READING.letter) / speed, signal);
    // Another moment has its own signal.
    if (signal === this.#showing.signal) this.#show(this.#place + 1);
  }
}
