// What a reader chose, kept on this machine where its browser lets it.

const PREFIX = 'guide-';

/** @returns undefined when nothing was chosen */
export function preference(name: string): string | undefined {
  try {
    return window.localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it where nothing can be kept. */
export function keepPreference(name: string, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + name, value);
  } catch {
    // A page opened from a disk may have no storage: the choice lasts as long as the page.
  }
}
