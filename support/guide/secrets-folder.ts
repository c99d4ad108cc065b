import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Secret } from '../../reports/guide/secrets/secrets-in.ts';
import { GuideError } from './guide-error.ts';

/** What a scenario leaves. */
const left = z.array(z.object({ name: z.string(), value: z.string() }));

/**
 * Reads what the scenarios of a run left as their secrets, each once.
 *
 * @returns undefined where no scenario left anything, be it to say that it has none
 * @throws {GuideError} that does not say what is in a file that cannot be read
 */
export async function readSecrets(folder: string): Promise<Secret[] | undefined> {
  const files = await readdir(folder);
  if (files.length === 0) return undefined;
  const secrets = new Map<string, Secret>();
  for (const file of files) {
    for (const secret of parse(await readFile(join(folder, file), 'utf8'), file)) {
      if (secret.value.trim() !== '') secrets.set(secret.value, secret);
    }
  }
  return [...secrets.values()];
}

function parse(text: string, file: string): Secret[] {
  try {
    return left.parse(JSON.parse(text));
  } catch {
    throw new GuideError(`Les secrets laissés par l'exécution ne se lisent pas (${file}).`);
  }
}
