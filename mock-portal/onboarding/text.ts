/** Compared without case nor outer spaces: usernames and RAMQ identifiers (screens.md R7, V3). */
export const identifierKey = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** Compared without case, accents nor outer spaces, œ as oe and ’ as ': filters (screens.md R3) and secret answers (R7). */
export const looseKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .trim();

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** The form that HTML's own e-mail fields accept, with no stray dots and a domain that ends with a name. */
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$`, 'i');

/** Whether the text has the form of an e-mail address; whether it exists is never asked (guide 2.3). */
export const isEmailShaped = (text: string): boolean => text.length <= 254 && EMAIL.test(text);
