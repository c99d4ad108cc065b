import { base64Forms, plain, squeezed } from './forms.ts';
import { textsOf } from './texts.ts';

/** What must be in no file that is published. */
export interface Secret {
  /** What it is, for who is told that it was found: « code secret d'Émilie ». */
  readonly name: string;
  readonly value: string;
}

/**
 * Looks for secrets in what is about to be published: JSON, HTML or any other text, PDF, PPTX or any other ZIP, PNG.
 * They are found as they are, and as HTML, JSON, addresses (encoded several times over) and base64 write them, with
 * tags or spaces in the middle. Pictures are not read: what they show is for who takes them to mask.
 *
 * @param content the bytes of a file, or its text
 * @returns the names of the secrets that are in it; never their values, so that they can be told
 * @throws {Error} where a secret is empty, or the file cannot be read: it is not fit to be published then
 */
export async function secretsIn(content: Uint8Array | string, secrets: readonly Secret[]): Promise<string[]> {
  const sought = secrets.map(({ name, value }) => ({
    name,
    value: squeezed(value),
    base64: base64Forms(value),
  }));
  const empty = sought.find(({ value }) => value === '');
  if (empty) throw new Error(`The secret « ${empty.name} » is empty.`);
  const found = new Set<string>();
  for (const text of await textsOf(content)) {
    const read = squeezed(plain(text));
    for (const { name, value, base64 } of sought) {
      if (read.includes(value) || base64.some((form) => text.includes(form))) found.add(name);
    }
  }
  return secrets.map(({ name }) => name).filter((name) => found.has(name));
}
