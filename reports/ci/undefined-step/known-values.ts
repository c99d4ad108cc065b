/** What a regular expression may begin with, and what is left of it after. */
interface Read {
  readonly values: string[];
  readonly rest: string;
}

/** More than a person would read: such an expression is as good as endless. */
const MOST_VALUES = 200;
/** Stands for any number. */
const SOME_NUMBER = '3';

/**
 * Everything that a parameter of a step accepts, where that can be told: names, units, states…
 *
 * @param regexps as the parameter's definition has them
 * @returns nothing for a parameter that accepts any text; a number is told as « 3 », a letter that may be missing as « (e) »
 */
export function knownValues(regexps: readonly string[]): string[] | undefined {
  const values: string[] = [];
  for (const regexp of regexps) {
    const read = readChoices(regexp);
    if (read === undefined || read.rest !== '') return undefined;
    values.push(...read.values);
  }
  return values.length > MOST_VALUES ? undefined : [...new Set(values)];
}

/** « a|b|c », up to the end or to the bracket that closes it. */
function readChoices(regexp: string): Read | undefined {
  const values: string[] = [];
  let rest = `|${regexp}`;
  while (rest.startsWith('|')) {
    const read = readSequence(rest.slice(1));
    if (read === undefined) return undefined;
    values.push(...read.values);
    rest = read.rest;
  }
  return { values, rest };
}

/** One piece after another. */
function readSequence(regexp: string): Read | undefined {
  let values = [''];
  let rest = regexp;
  while (rest !== '' && !rest.startsWith('|') && !rest.startsWith(')')) {
    const piece = readPiece(rest);
    if (piece === undefined) return undefined;
    values = values.flatMap((before) => piece.values.map((value) => before + value));
    if (values.length > MOST_VALUES) return undefined;
    rest = piece.rest;
  }
  return { values, rest };
}

function readPiece(regexp: string): Read | undefined {
  const group = /^\((?:\?:)?/.exec(regexp);
  const piece = group ? readGroup(regexp.slice(group[0].length)) : readCharacter(regexp);
  if (piece?.rest.startsWith('?') !== true) return piece;
  return { values: piece.values.map((value) => `(${value})`), rest: piece.rest.slice(1) };
}

function readGroup(regexp: string): Read | undefined {
  const inside = readChoices(regexp);
  return inside?.rest.startsWith(')') === true
    ? { values: inside.values, rest: inside.rest.slice(1) }
    : undefined;
}

function readCharacter(regexp: string): Read | undefined {
  const read = /^(?:(?<space>\\s[*+]?)|(?<number>\\d\+?)|\\(?<escaped>\W)|(?<plain>[^\\.[\]{}*+?^$]))/u.exec(
    regexp,
  );
  if (read?.groups === undefined) return undefined;
  const { space, number, escaped, plain } = read.groups;
  const value = space === undefined ? (number === undefined ? (escaped ?? plain ?? '') : SOME_NUMBER) : ' ';
  const rest = regexp.slice(read[0].length);
  return /^[*+{]/.test(rest) ? undefined : { values: [value], rest };
}
