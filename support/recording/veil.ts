import type { Veil } from '../driver/witness.ts';
import type { Secret } from '../../reports/guide/secrets/secrets-in.ts';
import { PEOPLE } from '../people.ts';
import { QUESTIONS } from '../screens/account-screens.ts';

/** The fields and places whose content is secret, by their labels (screens.md R5, R7, R9). */
const SECRET_LABELS: readonly string[] = [
  'Code secret',
  ...QUESTIONS,
  ...QUESTIONS.map((question) => question.replace(/^\d+\. /, '')),
];

/** What the people of the demonstration keep to themselves. */
export const KNOWN_SECRETS: readonly Secret[] = PEOPLE.flatMap(({ password, answers }) => [
  { name: 'un mot de passe', value: password },
  ...answers.map((value) => ({ name: 'une réponse à une question secrète', value })),
]);

/** What the pictures of a guide hide. @param secrets those of the scenario, as known so far */
export const veilOver = (secrets: readonly Secret[]): Veil => ({
  labels: SECRET_LABELS,
  texts: [...new Set(secrets.map(({ value }) => value))],
});

/** The pictures of a scenario whose author shows secrets on purpose. */
export const NO_VEIL: Veil = { labels: [], texts: [] };
