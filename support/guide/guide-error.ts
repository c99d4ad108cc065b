/** Why there is no guide, in a French sentence. */
export class GuideError extends Error {}
