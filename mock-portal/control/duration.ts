import { looseKey } from '../onboarding/text.ts';

const SECOND_MS = 1000;

/** What a duration is made of, the longest first, in milliseconds. */
const UNITS = [
  { name: 'semaine', iso: 'W', ms: 7 * 24 * 3600 * SECOND_MS },
  { name: 'jour', iso: 'D', ms: 24 * 3600 * SECOND_MS },
  { name: 'heure', iso: 'H', ms: 3600 * SECOND_MS },
  { name: 'minute', iso: 'M', ms: 60 * SECOND_MS },
  { name: 'seconde', iso: 'S', ms: SECOND_MS },
] as const;

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const ISO = new RegExp(
  `^P(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
  'i',
);
const PART = new RegExp(String.raw`${NUMBER}\s*(${UNITS.map(({ name }) => name).join('|')})s?`, 'g');

/** As far as time may be moved at once, in milliseconds. */
const TEN_YEARS_MS = 10 * 366 * 24 * 3600 * SECOND_MS;

/** A duration that can't be read; the message is for people. */
export class DurationError extends Error {}

/**
 * Reads a duration: ISO 8601 (`PT30M`, `P31D`) or in French (« 31 jours », « 1 heure et 30 minutes »).
 * @returns milliseconds, at most ten years
 * @throws DurationError
 */
export function readDuration(text: string): number {
  const ms = readIso(text.trim()) ?? readFrench(text);
  if (ms !== undefined && ms <= TEN_YEARS_MS) return Math.round(ms);
  throw new DurationError(
    `Durée incomprise\u00a0: «\u00a0${text}\u00a0». Écrivez par exemple «\u00a031 jours\u00a0», «\u00a01 heure et 30 minutes\u00a0», P31D ou PT30M; dix ans au plus. Les unités sont\u00a0: ${UNITS.map(({ name }) => name).join(', ')}.`,
  );
}

function readIso(text: string): number | undefined {
  const [, ...numbers] = ISO.exec(text) ?? [];
  if (!numbers.some(Boolean)) return undefined;
  return UNITS.reduce((sum, { ms }, index) => sum + toNumber(numbers[index]) * ms, 0);
}

function readFrench(text: string): number | undefined {
  const typed = looseKey(text);
  const parts = [...typed.matchAll(PART)];
  const rest = typed.replace(PART, '').replace(/\b(et)\b|,|\s/g, '');
  if (parts.length === 0 || rest !== '') return undefined;
  return parts.reduce(
    (sum, [, number, unit]) => sum + toNumber(number) * (UNITS.find(({ name }) => name === unit)?.ms ?? 0),
    0,
  );
}

const toNumber = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

/** A duration as people read it: « 1 jour, 2 heures ». @param ms milliseconds, at least 0 */
export function durationText(ms: number): string {
  let rest = ms;
  const parts = UNITS.filter(({ name }) => name !== 'semaine').flatMap(({ name, ms: unit }) => {
    const count = name === 'seconde' ? rest / unit : Math.floor(rest / unit);
    rest -= count * unit;
    return count === 0 ? [] : [`${String(count).replace('.', ',')} ${name}${count < 2 ? '' : 's'}`];
  });
  return parts.length === 0 ? '0 seconde' : parts.join(', ');
}
