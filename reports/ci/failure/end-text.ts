import type { Failure } from '../failure-text.ts';
import { durationText } from '../terminal/duration.ts';
import type { Paint } from '../terminal/paint.ts';
import { placeText, PLAY_FAILURES_AGAIN } from './play-again.ts';

/** How the scenarios of a run ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One line for a scenario that failed as another did. */
export const sameFailureText = ({ name, place }: Failure, same: Failure): string =>
  `✖ ${name} (${placeText(place)})\u00a0: même échec que «\u00a0${same.name}\u00a0».`;

/**
 * What a run ends with: how many scenarios, then those that failed, by what they failed for.
 * @param elapsed in milliseconds
 */
export function endText(counts: Counts, failures: readonly Failure[], elapsed: number, paint: Paint): string {
  const { passed, failed, skipped } = counts;
  const played = `${countOf(passed + failed + skipped, 'scénario joué', 'scénarios joués')} en ${durationText(elapsed)}`;
  const told = [
    countOf(passed, 'réussi', 'réussis'),
    `${failed} en échec`,
    ...(skipped > 0 ? [countOf(skipped, 'sauté', 'sautés')] : []),
  ].join(', ');
  const reasons = Map.groupBy(failures, ({ key }) => key);
  return [
    paint('bold', `${played}\u00a0: ${told}.`),
    ...(failures.length > 1
      ? [`${failures.length} échecs, pour ${countOf(reasons.size, 'raison')}\u00a0:`]
      : []),
    ...(failures.length > 1 ? Array.from(reasons.values(), reasonText) : []),
    ...(failures.length > 1 ? [`Pour les rejouer\u00a0: ${PLAY_FAILURES_AGAIN}`] : []),
  ].join('\n');
}

const reasonText = (failures: readonly Failure[]): string =>
  [
    `  ${failures[0]?.title ?? ''}`,
    ...failures.map(({ name, place }) => `    ${placeText(place)} ${name}`),
  ].join('\n');

const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count < 2 ? one : many}`;
