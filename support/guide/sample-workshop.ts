// For tests: a folder in which guides are made of messages that nobody played, without a browser.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCapture, sampleRun, type SamplePlay } from '../../reports/guide/build-storyboard-sample.ts';
import { makeGuides } from './make-guides.ts';
import { readOptions, type GuideOptions } from './options.ts';
import type { Run } from './run.ts';

export const SECRET = { name: 'un code secret', value: 'wH6nCSZu' };

export const GHERKIN = `# language: fr
@guide
Fonctionnalité: L'accueil d'Émilie
  Scénario: Un
    Quand elle clique sur « Ajouter »
    Et qu'elle choisit « Non »
  Scénario: Deux
    Quand elle attend
`;

/** One picture a step, and a moment at the first. */
export const CAPTURED: SamplePlay = {
  captures: (step) => [
    sampleCapture(step.length, step, step.startsWith('elle clique') ? { moment: { code: 1 } } : {}),
  ],
};

/** A folder for one test. */
export interface Sample {
  readonly folder: string;
  /** Where the guides are. */
  readonly output: string;
  /** What was said so far. */
  said(): string;
  /** Writes the messages of a run. @returns the name of their file */
  messages(gherkin?: string, play?: SamplePlay, name?: string): Promise<string>;
  /** Makes the guides of these messages, of which one secret is known unless something else is said. */
  make(messages: readonly string[], more?: Partial<Run>, options?: Partial<GuideOptions>): Promise<boolean>;
}

/** Gives a test a folder, and removes it. */
export async function withSample(test: (sample: Sample) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guides-'));
  let said = '';
  const around = {
    references: join(folder, 'references'),
    // The page itself, in which words are found as well.
    printPdf: async (html: string, file: string) => {
      await writeFile(file, html);
    },
    write: (text: string) => {
      said += text;
    },
  };
  const output = join(folder, 'guides');
  try {
    await test({
      folder,
      output,
      said: () => said,
      messages: async (gherkin = GHERKIN, play = CAPTURED, name = 'messages.ndjson') => {
        const file = join(folder, name);
        const lines = sampleRun({ 'features/a.feature': gherkin }, play).map((envelope) =>
          JSON.stringify(envelope),
        );
        await writeFile(file, `${lines.join('\n')}\n`);
        return file;
      },
      make: async (messages, more = {}, options = {}) => {
        said = '';
        return await makeGuides(
          { messages, secrets: [SECRET], hasPassed: true, forget: undefined, ...more },
          { ...readOptions([], () => 'folder'), output, ...options },
          around,
        );
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
