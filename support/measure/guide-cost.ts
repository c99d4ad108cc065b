import { decimalText } from '../check/text.ts';

/** What a run took, in seconds. */
export interface Cost {
  /** On the wall clock. */
  readonly wall: number;
  /** Of users and system, on every core. */
  readonly processor: number;
}

/** Recording is to cost no more than half of what is recorded. */
const LIMIT = 1.5;

/** What recording costs, in French: each run, and how many times as much those that are recorded take. */
export function comparison(without: readonly Cost[], recorded: readonly Cost[]): string {
  return [
    runsLine('Sans enregistrement', without),
    runsLine('Avec enregistrement', recorded),
    `Rapport\u00a0: ${ratio(without, recorded, 'wall')} en durée, ${ratio(without, recorded, 'processor')} en processeur ` +
      `(au plus ${decimalText(LIMIT, 1)}).`,
    '',
  ].join('\n');
}

function runsLine(name: string, costs: readonly Cost[]): string {
  const each = costs.map(
    ({ wall, processor }) =>
      `${decimalText(wall, 1)}\u00a0s (processeur ${decimalText(processor, 1)}\u00a0s)`,
  );
  return `${name}\u00a0: ${each.join(', ')}`;
}

function ratio(without: readonly Cost[], recorded: readonly Cost[], what: keyof Cost): string {
  const sum = (costs: readonly Cost[]): number => costs.reduce((total, cost) => total + cost[what], 0);
  return decimalText(sum(recorded) / recorded.length / (sum(without) / without.length), 2);
}
