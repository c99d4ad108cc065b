import { requireText, type FieldError } from './field-error.ts';

interface PersonName {
  firstName: string;
  lastName: string;
}

/**
 * The faults of a first or last name: letters of every script, spaces, apostrophes, hyphens and full stops
 * (screens.md R4).
 * @param maxLength in characters
 */
export function checkPersonName(field: string, label: string, text: string, maxLength: number): FieldError[] {
  const name = tidyName(text);
  const missing = requireText(field, label, name);
  if (missing.length > 0) return missing;
  if (Array.from(name).length > maxLength) {
    return [{ field, message: `Le champ ${label} ne peut dépasser ${maxLength} caractères.` }];
  }
  if (!/^[\p{L}\p{M} '’.-]*\p{L}[\p{L}\p{M} '’.-]*$/u.test(name)) {
    return [
      {
        field,
        message: `Le champ ${label} ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points.`,
      },
    ];
  }
  return [];
}

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
