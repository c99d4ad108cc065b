import { make } from './dom.ts';
import type { Score } from './score.ts';

/** What a trainee did. */
interface Result {
  /** What the sheet is called; also where the keyboard goes on from. */
  readonly title: string;
  /** The title of the guide. */
  readonly guide: string;
  /** Of the trainee; empty for none. */
  readonly name: string;
  readonly score: Score;
  /** Where the same is done once more. */
  readonly again: string;
}

/** The sheet that says how a trainee did. */
export function resultSheet({ title, guide, name, score, again }: Result): Node[] {
  return [
    make('h2', { tabIndex: -1 }, title),
    make('p', { className: 'sheet-guide' }, guide),
    ...(name === '' ? [] : [make('p', { className: 'sheet-name' }, `Nom\u00a0: ${name}`)]),
    ...(score.total === 0 ? [make('p', {}, "Aucun geste n'a été fait.")] : scoreOf(score)),
    make('p', { className: 'sheet-date' }, 'Date\u00a0: '),
    make(
      'p',
      { className: 'actions' },
      button('Imprimer'),
      make('a', { className: 'button', href: again }, 'Recommencer'),
    ),
  ];
}

function scoreOf(score: Score): Node[] {
  const { right, total, missedSteps } = score;
  const ratio = right / total;
  return [
    make(
      'p',
      { className: 'score' },
      make('strong', {}, `${right} / ${total}`),
      make('span', {}, `${plural(right, 'geste réussi', 'gestes réussis')} du premier coup`),
      make('span', { className: 'score-percent' }, `${Math.round(ratio * 100)}\u00a0%`),
    ),
    meter(ratio),
    ...(missedSteps.length === 0 ? [make('p', {}, 'Aucune étape à revoir. Bravo!')] : missed(score)),
  ];
}

const plural = (count: number, one: string, several: string): string => (count > 1 ? several : one);

function button(text: string): HTMLButtonElement {
  const made = make('button', { type: 'button', className: 'main' }, text);
  made.addEventListener('click', () => {
    window.print();
  });
  return made;
}

function meter(ratio: number): HTMLElement {
  const filled = make('span', {});
  filled.style.width = `${ratio * 100}%`;
  return make('div', { className: 'score-bar', ariaHidden: 'true' }, filled);
}

function missed({ missedSteps }: Score): Node[] {
  const items = missedSteps.map(({ id, step }) =>
    make(
      'li',
      {},
      make('span', { className: 'number' }, step.number),
      make('span', { className: 'missed-caption' }, step.captions[0] ?? ''),
      make(
        'span',
        { className: 'missed-links' },
        make('a', { href: `#/lecture/${id}`, ariaLabel: `Relire l'étape ${step.number}` }, 'Relire'),
        make('a', { href: `#/pratique/${id}`, ariaLabel: `S'exercer à l'étape ${step.number}` }, "S'exercer"),
      ),
    ),
  );
  return [make('h3', {}, 'Étapes à revoir'), make('ul', { className: 'missed' }, ...items)];
}
