import type { CivilityTitle } from '../onboarding/civility-title.ts';
import type { Clinic, EmployeeRole } from '../onboarding/ports.ts';
import type { Service } from '../onboarding/services.ts';

/** The clinic and the people of every new sandbox (screens.md, « People of the demonstration clinic »). */
export const DEMONSTRATION_CLINIC: Clinic = { id: 'erables', name: 'Clinique des Érables' };

/** The password of every seeded account. */
export const DEMONSTRATION_PASSWORD = 'Exercice2026a';

/** What every seeded account answered to the eight secret questions, in their order. */
export const DEMONSTRATION_ANSWERS = [
  'Laurier',
  'Caramel',
  'Mme Roy',
  'Rimouski',
  'Civic',
  'Pompière',
  'Aline',
  'Le Survenant',
] as const;

interface Person {
  civilityTitle: CivilityTitle;
  firstName: string;
  lastName: string;
  email: string;
}

/** Someone who has an account from the start; the username is the e-mail address. */
interface AccountHolder extends Person {
  /** What the person is in the demonstration, for people to read. */
  part: string;
  services: readonly Service[];
  employedAs: EmployeeRole | undefined;
}

export const ACCOUNT_HOLDERS: readonly AccountHolder[] = [
  {
    civilityTitle: 'Madame',
    firstName: 'Louise',
    lastName: 'Gagnon',
    email: 'louise.gagnon@erables.example',
    part: 'représentante désignée et administratrice locale RVSQ',
    services: ['userEnrolment', 'rvsq'],
    employedAs: 'localAdministrator',
  },
  {
    civilityTitle: 'Monsieur',
    firstName: 'Karim',
    lastName: 'Haddad',
    email: 'karim.haddad@erables.example',
    part: 'employé de la clinique, sans droit de représentant',
    services: ['rvsq'],
    employedAs: 'employee',
  },
  {
    civilityTitle: 'Docteure',
    firstName: 'Noémie',
    lastName: "Lavoie-O'Brien",
    email: 'noemie.lavoie-obrien@erables.example',
    part: 'déjà inscrite à la RAMQ, pas encore à la clinique (réponse « Oui »)',
    services: [],
    employedAs: undefined,
  },
];

/** People without an account, for the journeys. */
export const NEWCOMERS: readonly Person[] = [
  {
    civilityTitle: 'Madame',
    firstName: 'Émilie',
    lastName: 'Tremblay',
    email: 'emilie.tremblay@courriel.example',
  },
  {
    civilityTitle: 'Docteur',
    firstName: 'Jean-François',
    lastName: "D'Amours",
    email: 'jean-francois.damours@courriel.example',
  },
];
