import type { RandomSource } from './ports.ts';

/** 97 bytes: a long base64 text that ends with `==`, as in the guide's address (2.1). */
const TOKEN_BYTES = 97;
const SHORT_FORM_LENGTH = 10;
/** No I, L, O nor U: nothing that is misread or misheard. */
const SHORT_FORM_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes the token that an invitation's link carries as NoRefre. */
export const makeReferenceNumber = (random: RandomSource): string =>
  Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64');

/** The form that a person can copy from the e-mail when the link is of no use (screens.md R6). */
export function shortReferenceNumber(referenceNumber: string): string {
  const bytes = Buffer.from(referenceNumber, 'base64');
  return Array.from({ length: SHORT_FORM_LENGTH }, (_, index) =>
    SHORT_FORM_ALPHABET.charAt((bytes[index] ?? 0) % SHORT_FORM_ALPHABET.length),
  ).join('');
}

/** What was typed as a reference number, ready to be looked up: spaces and hyphens go, O is 0, I and L are 1. */
export const typedShortReferenceNumber = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

/** The token as the link's address carries it: percent-encoded twice, `+` as `%252b` (guide 2.1). */
export const encodeReferenceNumber = (referenceNumber: string): string =>
  percentEncode(percentEncode(referenceNumber));

/**
 * The token behind a NoRefre that a web server has decoded once. Mail programs and people re-encode addresses, so
 * double, single and no encoding all lead to the same token (screens.md R6).
 */
export function decodeReferenceNumber(received: string): string {
  let text = received;
  for (let turn = 0; turn < 2 && text.includes('%'); turn++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return received;
    }
  }
  return text.replace(/ /g, '+');
}
