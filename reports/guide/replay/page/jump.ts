import { make, part } from './dom.ts';
import type { PlacedStep } from './guide.ts';

/** The list from which one goes to any step. */
export class Jump {
  readonly #list: HTMLSelectElement;

  /** @param onChoice told the step's place in the guide, from 0 */
  constructor(root: Element, steps: readonly PlacedStep[], onChoice: (place: number) => void) {
    this.#list = part(root, 'jump', HTMLSelectElement);
    const groups = new Map<number, HTMLOptGroupElement>();
    steps.forEach(({ partNumber, partTitle, step }, place) => {
      const group = groups.get(partNumber) ?? make('optgroup', { label: `${partNumber}) ${partTitle}` });
      groups.set(partNumber, group);
      const [caption = ''] = step.captions;
      group.append(make('option', { value: String(place) }, `${step.number} ${caption}`));
    });
    this.#list.append(...groups.values());
    this.#list.addEventListener('change', () => {
      onChoice(Number(this.#list.value));
    });
  }

  show(place: number): void {
    this.#list.value = String(place);
  }
}
