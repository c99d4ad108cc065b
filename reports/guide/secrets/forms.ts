const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi;
const PERCENTS = /(?:%[\da-f]{2})+/gi;
const JSON_ESCAPE = /\\(?:u([\da-fA-F]{4})|(["'\\/])|[nrtbf])/g;
const TAG = /<\/?[a-z!?][^<>]*>/gi;

/** The guide's own link encodes its token twice, and is itself in an attribute: more than that is nobody's doing. */
const LAYERS = 5;

/** Below this a text in base64 is so short that pictures hold it by chance. */
const LEAST_BASE64 = 8;

/**
 * A text as it is, and as it is read by whatever undoes HTML, addresses and JSON, layer after layer; each time with its
 * tags, whose attributes count, and without.
 */
export function plain(text: string): string {
  const readings = [text];
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const last = readings.at(-1) ?? '';
    const next = decoded(last);
    if (next === last) break;
    readings.push(next);
  }
  return readings.flatMap((reading) => [reading, reading.replace(TAG, '')]).join('\u0000');
}

function decoded(text: string): string {
  return text
    .replace(ENTITY, (all, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      return letter(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal), all);
    })
    .replace(PERCENTS, (percents) => Buffer.from(percents.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(JSON_ESCAPE, (_, code?: string, sign?: string) =>
      code === undefined ? (sign ?? ' ') : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

const LAST_LETTER = 0x10ffff;
const letter = (code: number, otherwise: string): string =>
  code <= LAST_LETTER ? String.fromCodePoint(code) : otherwise;

/** Without what a line's end or a hand-made space puts in the middle, and with letters written in one way only. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '');

/** What base64 makes of a text wherever in the bytes it begins; nothing for one that is too short. */
export function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length < LEAST_BASE64) return [];
  return [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    // A letter of base64 is six bits: those at both ends have some of their neighbours'.
    const [first, last] = [Math.ceil((shift * 8) / 6), Math.floor((shifted.length * 8) / 6)];
    return shifted.toString('base64').slice(first, last);
  });
}
