import { roughDurationText } from './duration.ts';
import type { Paint } from './paint.ts';

/** How far a run has come. */
export interface Advance {
  readonly ended: number;
  readonly expected: number;
  readonly failed: number;
  /** The name of a scenario that is being played. */
  readonly running: string | undefined;
  /** In milliseconds, where it can be told. */
  readonly remaining: number | undefined;
}

const BAR_WIDTH = 20;

/** « 45/120 scénarios, 2 en échec », for logs. */
export const countText = ({ ended, expected, failed }: Advance): string =>
  `${ended}/${expected} scénarios, ${failed} en échec`;

/**
 * « ██████░░░░ 45/120, 2 en échec, encore 2 min environ · Nom du scénario », cut before the terminal would wrap it.
 * @param width of the terminal, in columns
 */
export function barText(advance: Advance, width: number, paint: Paint): string {
  const { ended, expected, failed, running, remaining } = advance;
  const done = expected === 0 ? 0 : Math.round((ended / expected) * BAR_WIDTH);
  const told = [
    ` ${ended}/${expected}`,
    ...(failed > 0 ? [`, ${failed} en échec`] : []),
    ...(remaining === undefined ? [] : [`, encore ${roughDurationText(remaining)} environ`]),
    ...(running === undefined ? [] : [` · ${running}`]),
  ].join('');
  // Some terminals wrap a line that fills them.
  const room = width - 1;
  if (room < BAR_WIDTH * 2) return cut(told.trimStart(), room);
  const bar =
    paint(failed > 0 ? 'red' : 'green', '█'.repeat(done)) + paint('dim', '░'.repeat(BAR_WIDTH - done));
  return bar + cut(told, room - BAR_WIDTH);
}

function cut(text: string, room: number): string {
  const letters = Array.from(text.normalize('NFC'));
  return letters.length <= room ? text : `${letters.slice(0, Math.max(0, room - 1)).join('')}…`;
}
