import type { FeatureFile } from './feature-file.ts';

/** What mends a finding: what to write, from its place on, instead of so many characters. */
export interface Edit {
  readonly length: number;
  readonly text: string;
}

/** Something to change in a feature file. */
export interface Finding {
  /** From 1, like columns. */
  readonly line: number;
  readonly column: number;
  /** French: what is wrong, and what to write instead. */
  readonly message: string;
  readonly edit?: Edit;
}

/** One thing that a feature file must not have. */
export interface Rule {
  /** French, as people read it between brackets and in the page for QA. */
  readonly id: string;
  /** Whether `npm run gherkin` mends what it finds: by edits or by laying out the file. */
  readonly isMended: boolean;
  /** @param all every feature file, for what is to be unique over all */
  readonly check: (feature: FeatureFile, all: readonly FeatureFile[]) => Finding[];
}

/** « word » between French quotation marks, for messages. */
export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;
