/** Of scenarios that show secrets on purpose. */
export const SHOWN_SECRETS_TAG = '@secrets-visibles';
