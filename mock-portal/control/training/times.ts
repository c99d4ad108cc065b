import { MovableClock } from '../../sandbox/clock.ts';
import { durationText } from '../duration.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The machine's own time: a clock that nobody moves. */
const machine = new MovableClock();

const journalTime = new Intl.DateTimeFormat('fr-CA', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'America/Toronto',
});

/** A moment of the journal, to the second. @param at in milliseconds since 1970 */
export const secondText = (at: number): string => journalTime.format(at);

/** How long ago something was, as people say it. @param ms milliseconds */
export const agoText = (ms: number): string =>
  ms < MINUTE_MS ? "à l'instant" : `il y a ${aboutText(ms).replaceAll(' ', '\u00a0')}`;

/** How a sandbox's time stands to the machine's; nothing where it is the same. */
export function clockText(clock: Pick<MovableClock, 'now' | 'isFrozen'>): string | undefined {
  if (clock.isFrozen) return 'Heure arrêtée';
  const ahead = clock.now() - machine.now();
  // Two looks at the time are never quite at the same moment.
  const rounded = Math.round(Math.abs(ahead) / MINUTE_MS) * MINUTE_MS;
  if (rounded === 0) return undefined;
  return `Heure ${ahead > 0 ? 'avancée' : 'retardée'} de ${aboutText(rounded)}`;
}

/** A duration by the largest unit that it fills. */
const aboutText = (ms: number): string => {
  const unit = [DAY_MS, HOUR_MS, MINUTE_MS].find((candidate) => ms >= candidate) ?? MINUTE_MS;
  return durationText(Math.floor(ms / unit) * unit);
};
