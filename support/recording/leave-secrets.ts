import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secret } from '../../reports/guide/secrets/secrets-in.ts';

/** Names the folder where a run leaves its secrets for whoever makes a guide of it, who looks for them in it. */
export const SECRETS_FOLDER_VARIABLE = 'ONBOARDING_SECRETS_FOLDER';

/** What the file of a scenario is called. */
export const secretsFileOf = (pickleId: string): string => `${pickleId}.json`;

/** Leaves the secrets of a scenario, if anybody asked for them: they are in none of the run's reports. */
export async function leaveSecrets(pickleId: string, secrets: readonly Secret[]): Promise<void> {
  const folder = process.env[SECRETS_FOLDER_VARIABLE];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, secretsFileOf(pickleId)), JSON.stringify(secrets));
}
