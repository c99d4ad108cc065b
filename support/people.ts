import { DEMONSTRATION } from '../mock-portal/sandbox/demonstration.ts';

/** Someone that scenarios call by their first name. */
export interface Person {
  civilityTitle: string;
  firstName: string;
  lastName: string;
  email: string;
  /** What the person signs in with: given for account holders, chosen at account creation for newcomers. */
  username: string;
  password: string;
  /** To the eight secret questions, in their order. */
  answers: readonly string[];
}

/** The people of the demonstration clinic. A newcomer's username is never the address that receives the mail. */
export const PEOPLE: readonly Person[] = DEMONSTRATION.people;

/**
 * The person of that first name.
 * @throws where nobody has it
 */
export function personNamed(firstName: string): Person {
  const person = PEOPLE.find((candidate) => candidate.firstName === firstName);
  if (person !== undefined) return person;
  throw new Error(
    `Personne ne s'appelle ${firstName}. Les personnes sont\u00a0: ${firstNames().join(', ')}.`,
  );
}

export const fullNameOf = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

/** Every first name, in the order of the specification. */
export const firstNames = (): string[] => PEOPLE.map(({ firstName }) => firstName);

/** So many people to enrol whom nobody calls by name: « Invitée AA », « Invitée AB »… */
export const invitees = (
  count: number,
): Pick<Person, 'civilityTitle' | 'firstName' | 'lastName' | 'email'>[] =>
  Array.from({ length: count }, (_, index) => {
    const letters = [Math.floor(index / 26), index % 26]
      .map((place) => String.fromCharCode(65 + place))
      .join('');
    const email = `invitee-${letters.toLowerCase()}@courriel.example`;
    return { civilityTitle: 'Madame', firstName: 'Invitée', lastName: letters, email };
  });
