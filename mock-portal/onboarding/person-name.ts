import { requireText, type FieldError } from './field-error.ts';

interface PersonName {
  firstName: string;
  lastName: string;
}

/**
 * The faults of a first or last name: letters of every script, spaces, apostrophes, hyphens and full stops
 * (screens.md R4).
 * @param label as printed
 * @param maxLength in characters
 */
export function checkPersonName(field: string, label: string, text: string, maxLength: number): FieldError[] {
  const name = tidyName(text);
  const missing = requireText(field, label, name, 'R4-obligatoire');
  if (missing.length > 0) return missing;
  const rule = 'R4-nom';
  const { length } = Array.from(name);
  if (length > maxLength) {
    const message = `Le champ ${label} ne peut dépasser ${maxLength} caractères.`;
    return [{ field, message, rule, why: `le champ ${label} compte ${length} caractères` }];
  }
  const [odd] = /[^\p{L}\p{M} '’.-]/u.exec(name) ?? [];
  if (odd === undefined && /\p{L}/u.test(name)) return [];
  return [
    {
      field,
      message: `Le champ ${label} ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points.`,
      rule,
      why:
        odd === undefined
          ? `le champ ${label} n'a aucune lettre`
          : `le champ ${label} contient ${nameOfCharacter(odd)}`,
    },
  ];
}

/** A character between guillemets or, where it would not be seen, its number in Unicode. */
const nameOfCharacter = (character: string): string =>
  /[\p{C}\p{Z}]/u.test(character)
    ? `le caractère U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : `«\u00a0${character}\u00a0»`;

/** A name as it is kept: composed accents, ordinary spaces, none around. */
export const tidyName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();

/** A person's first and last name, as screens and messages write them. */
export const fullName = (person: PersonName): string => `${person.firstName} ${person.lastName}`;

const frenchOrder = new Intl.Collator('fr-CA');

/** The French order of people: by last name, then by first name (screens.md R3). */
export const compareNames = (a: PersonName, b: PersonName): number =>
  frenchOrder.compare(a.lastName, b.lastName) || frenchOrder.compare(a.firstName, b.firstName);
