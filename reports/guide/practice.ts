/** What the simulator needs to let somebody practise from any step of a guide. */
export interface Practice {
  readonly title: string;
  /** Only those that one can begin at. */
  readonly steps: readonly PracticeStep[];
}

export interface PracticeStep {
  /** « 1)-4 ». */
  readonly number: string;
  /** What is to be done, from there to the end of the step. */
  readonly captions: readonly string[];
  /** For each caption, what is done for it that it does not name: « Saisir « … » dans « … » », secrets masked. */
  readonly sentences: readonly (readonly string[])[];
  /** The state of the simulator's sandbox when the step began; only the simulator reads it. */
  readonly moment: unknown;
}
