import { make } from './dom.ts';
import type { Score } from './score.ts';

/**
 * The sheet that says how a trainee did.
 *
 * @param title also where the keyboard goes on from
 * @param name of the trainee; empty for none
 * @param again where the same is done once more
 */
export function resultSheet(title: string, name: string, score: Score, again: string): Node[] {
  return [
    make('h2', { tabIndex: -1 }, title),
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
