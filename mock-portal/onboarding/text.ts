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

const RESERVED_DOMAIN = /[@.](?:example|test|invalid|localhost|example\.(?:com|net|org))$/i;

/** Whether an address is at a domain that nobody can have (RFC 2606, RFC 6761). */
export const isFictitious = (address: string): boolean => RESERVED_DOMAIN.test(address);

/** Whether the text has the form of an e-mail address; whether it exists is never asked (guide 2.3). */
export const isEmailShaped = (text: string): boolean => text.length <= 254 && EMAIL.test(text);

/** What an address can have wrong with it, in the order in which people look for it. */
const EMAIL_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^.{255}/su, "l'adresse compte plus de 254 caractères"],
  [/\s/, "l'adresse contient un espace"],
  [/^[^@]*$/, "l'adresse n'a pas de @"],
  [/@.*@/s, "l'adresse a plus d'un @"],
  [/^@/, "l'adresse n'a rien avant le @"],
  [/@$/, "l'adresse n'a rien après le @"],
  [/[^a-z0-9!#$%&'*+/=?^_`{|}~.@-]/i, "l'adresse contient un caractère qui n'y est pas permis"],
  [/^\.|\.\..*@|\.@/, "l'adresse a un point mal placé avant le @"],
  [/@[^.]*$/, "l'adresse n'a pas de point après le @"],
];

/** What keeps a text from having the form of an e-mail address, for the journal, without any character that was typed. */
export const whyNotEmail = (text: string): string =>
  EMAIL_FAULTS.find(([fault]) => fault.test(text))?.[1] ?? "ce qui suit le @ n'est pas un nom de domaine";
