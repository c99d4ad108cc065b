// A run of which guides are made: one that is played now, or the messages of others.
import { access, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMessages } from '../../reports/ci/messages.ts';
import { GUIDE_TAG } from '../../reports/guide/build-storyboard.ts';
import type { Secret } from '../../reports/guide/secrets/secrets-in.ts';
import { GuideError } from './guide-error.ts';
import { secretsFileOf } from '../recording/leave-secrets.ts';
import { readSecrets } from './secrets-folder.ts';

/** Where the profile `guide` of cucumber.js leaves what the run says. */
const RUN_FOLDER = 'reports/output/guide';

/** Somebody did not want to wait. */
export class Interrupted extends Error {}

export type Ending = 'passed' | 'failed' | 'interrupted';

/** Plays the scenarios of guides to their end, recorded. */
export type Play = (options: {
  readonly secretsFolder: string;
  readonly isDouble: boolean;
}) => Promise<Ending>;

export interface Run {
  /** Files of messages: one, or those of each shard. */
  readonly messages: readonly string[];
  /** Undefined where nobody knows them. */
  readonly secrets: readonly Secret[] | undefined;
  readonly hasPassed: boolean;
  /** Removes all that it left, where it was played for these guides. */
  readonly forget: (() => Promise<void>) | undefined;
}

/**
 * Plays the scenarios. Their secrets are out of the repository, and only until they are read.
 * @throws {GuideError} where the run said nothing
 * @throws {Interrupted}
 */
export async function playRun(play: Play, isDouble: boolean, folder = RUN_FOLDER): Promise<Run> {
  const messages = join(folder, 'messages.ndjson');
  const forget = () => removeFiles(folder);
  await forget();
  await mkdir(folder, { recursive: true });
  const secretsFolder = await mkdtemp(join(tmpdir(), 'onboarding-secrets-'));
  try {
    const ending = await play({ secretsFolder, isDouble });
    if (ending === 'interrupted') throw new Interrupted('Interrompu.');
    await access(messages).catch(() => {
      throw new GuideError("L'exécution n'a laissé aucun message\u00a0: il n'y a rien dont faire un guide.");
    });
    const secrets = await readSecrets(secretsFolder);
    if (secrets !== undefined) await refuseMissingSecrets([messages], secretsFolder);
    return { messages: [messages], secrets, hasPassed: ending === 'passed', forget };
  } catch (error) {
    // Nobody will look for secrets in it.
    await forget();
    throw error;
  } finally {
    await rm(secretsFolder, { recursive: true });
  }
}

/** @param secretsFolder what those runs left, if it was kept */
export async function formerRun(
  messages: readonly string[],
  secretsFolder: string | undefined,
): Promise<Run> {
  const secrets = secretsFolder === undefined ? undefined : await readSecrets(secretsFolder);
  if (secretsFolder !== undefined && secrets === undefined) {
    throw new GuideError(`Il n'y a aucun secret dans ${secretsFolder}\u00a0: rien ne peut être vérifié.`);
  }
  if (secretsFolder !== undefined) await refuseMissingSecrets(messages, secretsFolder);
  return { messages, secrets, hasPassed: true, forget: undefined };
}

/**
 * Every scenario of a guide leaves its secrets, be it to say that it has none.
 * @throws {GuideError} that names those that left nothing: what nobody knows cannot be looked for
 */
async function refuseMissingSecrets(messages: readonly string[], secretsFolder: string): Promise<void> {
  const left = await readdir(secretsFolder);
  const missing = new Set<string>();
  for (const file of messages) {
    const names = new Map<string, string>();
    for await (const { pickle, testCase } of readMessages(file)) {
      if (pickle?.tags.some(({ name }) => name === GUIDE_TAG)) names.set(pickle.id, pickle.name);
      const name = names.get(testCase?.pickleId ?? '');
      if (testCase && name !== undefined && !left.includes(secretsFileOf(testCase.pickleId)))
        missing.add(name);
    }
  }
  if (missing.size === 0) return;
  const names = [...missing].map((name) => `«\u00a0${name}\u00a0»`).join(', ');
  throw new GuideError(`Il manque les secrets de ${names}\u00a0: rien ne peut être vérifié.`);
}

/** The guides, which are folders, stay. */
async function removeFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isFile()) await rm(join(folder, entry.name));
}
