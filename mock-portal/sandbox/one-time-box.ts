/** Holds texts in memory until each is taken, once. */
export class OneTimeBox {
  readonly #texts = new Map<string, string>();

  put(key: string, text: string): void {
    this.#texts.set(key, text);
  }

  /** @returns the text, the first time only */
  take(key: string): string | undefined {
    const text = this.#texts.get(key);
    this.#texts.delete(key);
    return text;
  }
}
