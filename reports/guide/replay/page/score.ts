import type { PlacedStep } from './guide.ts';

/** How a trainee does: each act counts once, by its first try. */
export class Score {
  readonly #tries = new Map<string, { step: PlacedStep; isRight: boolean }>();

  /** @param moment which of the step's, from 0 */
  record(step: PlacedStep, moment: number, isRight: boolean): void {
    const key = `${step.id}/${moment}`;
    if (!this.#tries.has(key)) this.#tries.set(key, { step, isRight });
  }

  get total(): number {
    return this.#tries.size;
  }

  get right(): number {
    return [...this.#tries.values()].filter(({ isRight }) => isRight).length;
  }

  /** The steps of which an act was missed, each once. */
  get missedSteps(): PlacedStep[] {
    return [...new Set([...this.#tries.values()].filter(({ isRight }) => !isRight).map(({ step }) => step))];
  }
}
