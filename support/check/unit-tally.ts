import { relative, resolve } from 'node:path';
import { ownStack } from '../../reports/ci/stack.ts';

/** How a test ended, as node:test tells it. */
export interface TestEnd {
  readonly name: string;
  readonly file?: string | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined; readonly error?: Error | undefined };
}

/**
 * Counts the tests of a node:test run and words its failures.
 * Stricter than node:test, for which a file without a test is one test that passed.
 */
export class UnitTally {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly #folder: string;
  readonly #saidByFile = new Map<string, string>();

  /** @param folder where the run takes place; files are named from there */
  constructor(folder: string) {
    this.#folder = folder;
  }

  stderr({ file, message }: { readonly file: string; readonly message: string }): void {
    const path = resolve(this.#folder, file);
    this.#saidByFile.set(path, (this.#saidByFile.get(path) ?? '') + message);
  }

  /** @returns French text about a failure, or nothing */
  pass(test: TestEnd): string {
    if (isPutOff(test)) this.skipped += 1;
    else if (this.#isFile(test)) return this.#failure(test, 'Ce fichier ne contient aucun test.');
    else if (test.details.type !== 'suite') this.passed += 1;
    return '';
  }

  /** @returns French text about a failure, or nothing when it was told already or does not count */
  fail(test: TestEnd): string {
    const { error } = test.details;
    if (isPutOff(test)) {
      this.skipped += 1;
      return '';
    }
    if (error && 'failureType' in error && error.failureType === 'subtestsFailed') return '';
    const said = this.#isFile(test) ? this.#saidByFile.get(resolve(this.#folder, test.name)) : undefined;
    return this.#failure(test, said ?? wordsOf(error?.cause ?? error));
  }

  #failure({ name, file }: TestEnd, why: string): string {
    this.failed += 1;
    const place = file === undefined ? '' : ` (${relative(this.#folder, file)})`;
    return `✖ ${name}${place}\n${why.trim().replace(/^(?=.)/gm, '  ')}\n\n`;
  }

  #isFile({ name, file }: TestEnd): boolean {
    return file !== undefined && resolve(this.#folder, name) === file;
  }
}

function isPutOff({ skip, todo }: TestEnd): boolean {
  return skip !== undefined || todo !== undefined;
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? ownStack(cause.stack ?? cause.message) : String(cause);
}
