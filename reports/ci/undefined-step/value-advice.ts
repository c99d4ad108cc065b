// What to say of what is written where a step has a name, a quoted text, a number, a state…
import type { Parameter } from './vocabulary.ts';
import { enumerated, MISTYPED, nearest, quoted } from './words.ts';

/** Some French sentence about what is written where a parameter stands, and is not one of its values. */
export function valueAdvice(written: string, parameter: Parameter): string[] {
  const { isQuoted, values = [] } = parameter;
  if (isQuoted) return quoteAdvice(written);
  const names = namesAmong(values);
  // Keys have capitals too.
  if (names.length > 0 && /personne|nom/i.test(parameter.name))
    return [nameAdvice(written, parameter, names)];
  const units = unitsAmong(values);
  if (units.length > 0) return [unitAdvice(written, units)];
  if (parameter.accepts('2') && !parameter.accepts('deux'))
    return [`${quoted(written)} est là où il faut un nombre, en chiffres.`];
  if (values.length === 0) return [`${quoted(written)} ne convient pas comme ${braces(parameter)}.`];
  const near = nearest(written, values);
  const all = [...near, ...values.filter((value) => !near.includes(value))];
  return [
    `${once(written)} n'est pas une valeur connue de ${braces(parameter)}, qui peut être ${enumerated(all.map(once), 'ou')}.`,
  ];
}

/** A French sentence about a parameter for which nothing is written. */
export function missingValueAdvice(parameter: Parameter): string {
  const { isQuoted, values = [] } = parameter;
  if (isQuoted) return `Il manque ${braces(parameter)}, un texte entre guillemets.`;
  if (values.length === 0) return `Il manque ${braces(parameter)}.`;
  return `Il manque ${braces(parameter)}\u00a0: ${enumerated(values, 'ou')}.`;
}

function quoteAdvice(written: string): string[] {
  // A guillemet that is not closed has a sentence of its own.
  if (/["«»“”]/.test(written)) return [];
  const bare = written.replace(/^['‘’<\s]+|['‘’>\s]+$/g, '');
  if (written !== bare) return [`Un texte se met entre « et », ou entre " et "\u00a0: ${quoted(bare)}.`];
  return [`Il manque des guillemets autour de ${bare}\u00a0: ${quoted(bare)}.`];
}

function nameAdvice(written: string, { values = [] }: Parameter, names: readonly string[]): string {
  const pronouns = values.filter((value) => /(?:^|[\s'])(?:elle|il|lui)$/.test(value));
  const last = pronouns.length > 0 ? `; ${quotedAll(pronouns)} désigne la dernière personne nommée` : '';
  const all = `Les personnes sont\u00a0: ${enumerated(names)}${last}.`;
  const [near] = nearest(written, values, MISTYPED);
  if (near !== undefined && names.some((name) => written.endsWith(name)))
    return `${quoted(written)} s'écrit ${quoted(near)}.`;
  const meant = near === undefined ? '' : ` Vouliez-vous dire ${near}?`;
  if (/^(?:de |d['’])?\p{Lu}[\p{L}\p{M}-]*$/u.test(written))
    return `Personne ne s'appelle ${written.replace(/^(?:de |d['’])/, '')}.${meant} ${all}`;
  return `${quoted(written)} n'est le nom de personne.${meant} ${all}`;
}

function unitAdvice(written: string, units: readonly string[]): string {
  const [, count, unit] = /^(\S+)\s+(.*)$/.exec(written) ?? [];
  const all = `Les unités sont\u00a0: ${enumerated(units)}.`;
  if (unit !== undefined && count !== undefined && /^\d+$/.test(count))
    return `${quoted(unit)} n'est pas une unité de temps connue. ${all}`;
  return `${quoted(written)} n'est pas une durée\u00a0: un nombre en chiffres, puis une unité. ${all}`;
}

/** « Louise » of « de Louise »: what is written with a capital in every value but the pronouns. */
function namesAmong(values: readonly string[]): string[] {
  const names = values.flatMap(
    (value) => /(?:^|[\s'’])(\p{Lu}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*)$/u.exec(value)?.[1] ?? [],
  );
  return names.length * 2 > values.length ? [...new Set(names)] : [];
}

/** « jour(s) » of « 3 jour(s) »: where all values are a number and something. */
function unitsAmong(values: readonly string[]): string[] {
  const units = values.flatMap((value) => /^3 (.+)$/.exec(value)?.[1] ?? []);
  return units.length === values.length ? units : [];
}

const braces = ({ name }: Parameter): string => `{${name}}`;
const quotedAll = (texts: readonly string[]): string => enumerated(texts.map(quoted), 'ou');
/** Some values have their quotation marks with them. */
const once = (text: string): string => (/^[«“"]/.test(text) ? text : quoted(text));
