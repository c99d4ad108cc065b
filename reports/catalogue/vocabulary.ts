import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Where `npm run catalogue` leaves the description of the steps for whoever needs it, and the plan of all scenarios. */
export const VOCABULARY_FILE = 'reports/output/vocabulaire.json';
export const PLAN_FILE = 'reports/output/vocabulaire.ndjson';

/** A piece of a step's expression: words, or a place to fill. */
const part = z.union([z.object({ text: z.string() }), z.object({ parameter: z.string() })]);

const step = z.object({
  keyword: z.enum(['Given', 'When', 'Then']),
  /** As the step's file has it. */
  expression: z.string(),
  parts: z.array(part),
  /** What it does or checks, in French sentences. */
  meaning: z.string(),
  /** Where it is defined. */
  file: z.string(),
  line: z.number(),
});

const parameter = z.object({
  name: z.string(),
  /** What to write there, in French sentences. */
  meaning: z.string(),
  /** All that can be written there or, where it is open, samples of it. */
  values: z.array(z.string()),
  isOpen: z.boolean(),
});

const section = z.object({
  heading: z.string(),
  /** What its steps have in common, a French sentence. */
  about: z.string(),
  steps: z.array(step),
});

const vocabulary = z.object({ sections: z.array(section), parameters: z.array(parameter) });

/** Everything that scenarios can say. */
export type Vocabulary = z.infer<typeof vocabulary>;
export type VocabularySection = z.infer<typeof section>;
export type VocabularyStep = z.infer<typeof step>;
export type VocabularyParameter = z.infer<typeof parameter>;
export type VocabularyPart = z.infer<typeof part>;

/** The vocabulary that `npm run catalogue` has just described. @throws where there is none */
export async function readVocabulary(): Promise<Vocabulary> {
  return vocabulary.parse(JSON.parse(await readFile(VOCABULARY_FILE, 'utf8')));
}
