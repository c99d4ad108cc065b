/** On a scenario or a feature: its guide shows what is otherwise hidden. */
export const SHOWS_SECRETS_TAG = '@secrets-visibles';
