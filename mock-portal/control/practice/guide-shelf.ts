import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../../sandbox/database.ts';
import { readSnapshot, SnapshotError, type Snapshot } from '../../sandbox/snapshot.ts';
import type { PracticeTask } from '../../web/practice-note.ts';
import { visitSchema, type Visit } from '../../web/visit.ts';

/** Of each guide's folder, what one can practise from; `npm run guide` writes it. */
const FILE = 'pratique.json';

const AGAIN = 'Refaites le guide avec «\u00a0npm run guide\u00a0».';

/** A guide that can't be practised from; the message is for people. */
export class GuideError extends DataError {}

/** A step of a guide. */
export interface GuideStep {
  /** By what its address names it, « 1-4 ». */
  slug: string;
  /** « 1)-4 ». */
  number: string;
  /** What is to be done in it, in order. */
  tasks: readonly PracticeTask[];
  /** Not looked at yet. */
  moment: unknown;
}

/** A guide that one can practise from. */
export interface Guide {
  /** Its folder's name. */
  slug: string;
  title: string;
  /** In the guide's order. */
  steps: readonly GuideStep[];
}

/** What is to be put in a sandbox for somebody to begin at a step. */
export interface StepMoment {
  /** Where the person is then: a path of the simulator's own. */
  address: string;
  /** Who they are. */
  actor: string;
  snapshot: Snapshot;
  visitor: Visit;
}

const guideFile = z.object({
  title: z.string().min(1),
  steps: z.array(
    z.object({
      number: z.string().min(1),
      captions: z.array(z.string()),
      // Of each caption; guides that were made before have none.
      sentences: z.array(z.array(z.string())).default([]),
      moment: z.unknown(),
    }),
  ),
});

const momentInFile = z.object({
  // Two slashes would lead to another site.
  address: z.string().regex(/^\/(?![/\\])[^\s\\]*$/),
  actor: z.string(),
  state: z.object({ snapshot: z.unknown(), visitor: visitSchema }),
});

/** Finds guides in a folder, each time anew: one that was just made is there at once. */
export class GuideShelf {
  readonly #folder: string | undefined;

  /** @param folder where each guide has a folder; without one there are no guides */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Every guide, in the order of their names, and what is wrong with those that can't be read. */
  async list(): Promise<{ guides: Guide[]; problems: GuideError[] }> {
    const found = await Promise.all(
      (await this.#slugs()).map((slug) =>
        this.#read(slug).catch((error: unknown) => {
          if (error instanceof GuideError) return error;
          throw error;
        }),
      ),
    );
    return {
      guides: found.flatMap((guide) => (guide === undefined || guide instanceof GuideError ? [] : [guide])),
      problems: found.filter((guide) => guide instanceof GuideError),
    };
  }

  /**
   * The guide of that name, if there is one.
   * @throws GuideError where it can't be read
   */
  async find(slug: string): Promise<Guide | undefined> {
    return (await this.#slugs()).includes(slug) ? this.#read(slug) : undefined;
  }

  /** The folders of guides; those that begin with a dot are guides that are being made. */
  async #slugs(): Promise<string[]> {
    if (this.#folder === undefined) return [];
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(whereMissing([]));
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  }

  async #read(slug: string): Promise<Guide | undefined> {
    const text = await readFile(join(this.#folder ?? '', slug, FILE), 'utf8').catch(whereMissing(undefined));
    if (text === undefined) return undefined;
    const read = guideFile.safeParse(parsed(text));
    if (!read.success) throw new GuideError(`Le guide «\u00a0${slug}\u00a0» ne peut être lu. ${AGAIN}`);
    const { title, steps } = read.data;
    return {
      slug,
      title,
      steps: steps.map(({ number, captions, sentences, moment }) => ({
        slug: slugOf(number),
        number,
        tasks: captions.map((caption, index) => ({ caption, sentences: sentences[index] ?? [] })),
        moment,
      })),
    };
  }
}

/**
 * The moment at which a step begins.
 * @throws GuideError where it is not what this simulator can use
 */
export function momentOfStep({ number, moment }: GuideStep): StepMoment {
  const read = momentInFile.safeParse(moment);
  if (!read.success) throw new GuideError(`L'étape ${number} de ce guide ne peut être pratiquée. ${AGAIN}`);
  const { address, actor, state } = read.data;
  try {
    return { address, actor, snapshot: readSnapshot(state.snapshot), visitor: state.visitor };
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new GuideError(`${error.message} ${AGAIN}`, { cause: error });
  }
}

const slugOf = (number: string): string => number.replace(/[^\w-]+/g, '');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MISSING = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** What stands for a file or folder that is not there. */
const whereMissing =
  <Value>(instead: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && MISSING.includes(String(error.code))) return instead;
    throw error;
  };
