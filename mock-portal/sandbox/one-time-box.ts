/** Holds texts in memory until each is taken, once, by the one it is for. */
export class OneTimeBox {
  readonly #texts = new Map<string, { owner: string; text: string }>();

  /** What was there under the key is gone, whoever it was for. */
  put(key: string, owner: string, text: string): void {
    this.#texts.set(key, { owner, text });
  }

  /** @returns the text, the first time only, and to its owner only */
  take(key: string, owner: string): string | undefined {
    const kept = this.#texts.get(key);
    if (kept?.owner !== owner) return undefined;
    this.#texts.delete(key);
    return kept.text;
  }

  /** Forgets everything. */
  clear(): void {
    this.#texts.clear();
  }
}
