import { FIDELITY_LINES } from '../../mock-portal/control/fidelity-register.ts';

/** Tags that name no rule of the register. */
const OTHER_TAGS = ['sans-javascript', 'navigateur', 'guide', 'secrets-visibles'];

/** Tags of what is put aside for a time: the linter wants to know why. */
export const ASIDE_TAGS = ['ignore', 'wip'];

/** Every tag a feature may have, without its @. */
export const KNOWN_TAGS: readonly string[] = [
  ...FIDELITY_LINES.map(({ id }) => id),
  ...OTHER_TAGS,
  ...ASIDE_TAGS,
];
