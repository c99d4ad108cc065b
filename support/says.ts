/** The options of a step definition that says what it means. */
export interface Said {
  wrapperOptions: { meaning: string };
}

/**
 * Says what a step means, for the catalogue of steps and for testers who read no code. Cucumber keeps it beside the step.
 * @param meaning French sentences: what the step does or checks, on which screen, and what it writes down
 */
export const says = (meaning: string): Said => ({ wrapperOptions: { meaning } });
