import type { Veil } from '../driver/witness.ts';
import { PEOPLE } from '../people.ts';
import { QUESTIONS } from '../screens/account-screens.ts';

/** Something that no guide may tell, and what it is, for whoever is told that it was found. */
export interface Secret {
  what: string;
  secret: string;
}

/** The fields and places whose content is secret, by their labels (screens.md R5, R7, R9). */
const SECRET_LABELS: readonly string[] = [
  'Code secret',
  ...QUESTIONS,
  ...QUESTIONS.map((question) => question.replace(/^\d+\. /, '')),
];

/** What the people of the demonstration keep to themselves. */
export const KNOWN_SECRETS: readonly Secret[] = PEOPLE.flatMap(({ password, answers }) => [
  { what: 'un mot de passe', secret: password },
  ...answers.map((secret) => ({ what: 'une réponse à une question secrète', secret })),
]);

/** What the pictures of a guide hide. @param secrets those of the scenario, as known so far */
export const veilOver = (secrets: readonly Secret[]): Veil => ({
  labels: SECRET_LABELS,
  texts: [...new Set(secrets.map(({ secret }) => secret))],
});

/** The pictures of a scenario whose author shows secrets on purpose. */
export const NO_VEIL: Veil = { labels: [], texts: [] };
