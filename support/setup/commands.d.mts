/** A set-up that cannot go on: its message, in French, says what to do. */
export class SetupError extends Error {}
