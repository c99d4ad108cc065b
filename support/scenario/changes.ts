import { readFileSync } from 'node:fs';

/** An editor writes a file in several goes: how long after the last one it is whole, in milliseconds. */
const SETTLED_MS = 100;

/** What is played, or plays. */
const COUNTS = /(?<!\.test)\.(?:feature|ts)$/;

/** Gathers what is told of files that change, and gives them once they are whole. */
export class Changes {
  readonly #told = new Set<string>();
  /** What was in each file that was given. */
  readonly #texts = new Map<string, string>();
  readonly #read: (path: string) => string;
  #timer: NodeJS.Timeout | undefined;
  #isSettled = false;
  #isClosed = false;
  #waiting: ((changed: string[] | undefined) => void) | undefined;

  /** @param read what is in a file; nothing where it is gone */
  constructor(read = textOf) {
    this.#read = read;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Takes note that something happened to a file. @param path from the root, in whatever slashes */
  note(path: string): void {
    if (!COUNTS.test(path)) return;
    this.#told.add(path.replaceAll('\\', '/'));
    this.#isSettled = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isSettled = true;
      this.#give();
    }, SETTLED_MS);
  }

  /** @returns the files that changed since they were last given, as soon as there are; nothing once it is closed */
  next(): Promise<string[] | undefined> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#give();
    });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#give();
  }

  #give(): void {
    if (this.#waiting === undefined || (!this.#isSettled && !this.#isClosed)) return;
    // An editor may say several times that it wrote the same.
    const changed = this.#isClosed ? undefined : [...this.#told].sort().filter((path) => this.#isNew(path));
    this.#told.clear();
    this.#isSettled = false;
    if (changed?.length === 0) return;
    this.#waiting(changed);
    this.#waiting = undefined;
  }

  #isNew(path: string): boolean {
    const text = this.#read(path);
    const isNew = this.#texts.get(path) !== text;
    this.#texts.set(path, text);
    return isNew;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
