import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RULES, type Rules } from '../onboarding/rules.ts';
import { looseKey } from '../onboarding/text.ts';
import { DataError } from './database.ts';
import { DEMONSTRATION } from './demonstration.ts';
import type { Preset } from './preset.ts';
import { uniqueId } from './random.ts';
import { ORDINARY_HASH_COST, SCENARIO_HASH_COST } from './scrypt-hasher.ts';
import { freshContents, lookInto, openSandbox, type Sandbox } from './sandbox.ts';
import type { Snapshot } from './snapshot.ts';

/** The sandbox of whoever asks for none: the one that people find at `npm start`. */
export const DEFAULT_SANDBOX = 'demonstration';

/** What keeps a sandbox from being opened, named or dropped; the message is for people. */
export class SandboxError extends DataError {}

/** How a new sandbox is to be. */
export interface NewSandbox {
  /** What people call it; its id is made from it. Without one it gets an id by chance. */
  title?: string | undefined;
  /** What people call one that has no title; its id unless told. */
  label?: string | undefined;
  /** The id of a preset; the demonstration's unless told. */
  preset?: string | undefined;
  /** Whether it outlives the simulator. @default where it has a title and no seed, and there is a data folder */
  isKept?: boolean | undefined;
  /** Has its secret codes and reference numbers be the same each time; such a sandbox is never kept. */
  seed?: string | undefined;
  /** Whether no invitation's link leads there from elsewhere: a guide, which anybody may have, tells its numbers. */
  isPrivate?: boolean | undefined;
}

/** How a registry works. */
interface RegistryOptions {
  /** What holds in all sandboxes. */
  rules?: Rules;
  /** By their ids. */
  presets?: ReadonlyMap<string, Preset>;
  /** Where sandboxes are kept that outlive the simulator; without it, none does. */
  folder?: string | undefined;
}

const ENDING = '.sqlite';
/** SQLite's own files beside a database. */
const COMPANIONS = ['', '-wal', '-shm'];

const TITLE_MAX_LENGTH = 60;

/** The sandboxes that are open. It knows neither who visits them nor what they hold. */
export class SandboxRegistry {
  readonly presets: ReadonlyMap<string, Preset>;
  readonly #rules: Rules;
  readonly #folder: string | undefined;
  readonly #open = new Map<string, Sandbox>();
  /** The ids of sandboxes that are being opened. */
  readonly #coming = new Set<string>();
  readonly #private = new WeakSet<Sandbox>();
  readonly #listeners = new Set<() => void>();

  constructor({ rules = DEFAULT_RULES, presets, folder }: RegistryOptions = {}) {
    this.#rules = rules;
    this.#folder = folder;
    this.presets = presets ?? new Map([[DEMONSTRATION.id, DEMONSTRATION]]);
  }

  /**
   * Opens every sandbox that is kept, and the default one.
   * @throws DataError for a file that can't be used
   */
  async openKept(): Promise<void> {
    const kept = this.#folder === undefined ? [] : keptIds(this.#folder);
    for (const id of new Set([DEFAULT_SANDBOX, ...kept])) {
      await this.#openAs(id, {
        isKept: this.#folder !== undefined,
        ...(id === DEFAULT_SANDBOX && { title: 'Démonstration' }),
      });
    }
  }

  /**
   * Opens a new sandbox.
   * @throws SandboxError for a title that is taken or says nothing, a preset that nobody knows, no place to keep it, a seed
   *   for one that is to be kept
   */
  async create(asked: NewSandbox = {}): Promise<Sandbox> {
    const { title, label, preset = DEMONSTRATION.id, isKept, seed, isPrivate = false } = asked;
    const id = title === undefined ? uniqueId() : idOf(title);
    if (this.#open.has(id) || this.#coming.has(id))
      throw new SandboxError(
        `Le bac «\u00a0${id}\u00a0» existe déjà. Choisissez un autre nom; les bacs sont\u00a0: ${this.#names()}.`,
      );
    if (isKept === true && this.#folder === undefined)
      throw new SandboxError("Ce simulateur n'a pas de dossier de données\u00a0: aucun bac n'y est gardé.");
    if (isKept === true && seed !== undefined)
      throw new SandboxError(
        "Un bac ouvert avec «\u00a0hasard\u00a0» n'est pas gardé\u00a0: ses codes secrets se devinent. Retirez «\u00a0hasard\u00a0» ou «\u00a0gardé\u00a0».",
      );
    const from = this.#presetOf(preset);
    const sandbox = await this.#openAs(id, {
      title: title?.trim() ?? label,
      preset: from,
      seed,
      isKept: isKept ?? (title !== undefined && seed === undefined && this.#folder !== undefined),
    });
    if (isPrivate) this.#private.add(sandbox);
    return sandbox;
  }

  /**
   * Looks at what a snapshot holds, and at what its preset says of its people; no sandbox comes of it.
   * @throws SnapshotError where it can't be used
   */
  lookInto<Value>(snapshot: Snapshot, look: (sandbox: Sandbox) => Value): Value {
    return lookInto(snapshot, this.#rules, (sandbox) => {
      sandbox.cast.learn(this.presets.get(snapshot.preset)?.people ?? []);
      return look(sandbox);
    });
  }

  get(id: string): Sandbox | undefined {
    return this.#open.get(id);
  }

  /** The sandbox that this key opens. */
  ofKey(key: string): Sandbox | undefined {
    return this.all().find(({ identity }) => identity.key === key);
  }

  /** @throws before openKept */
  default(): Sandbox {
    const sandbox = this.#open.get(DEFAULT_SANDBOX);
    if (sandbox === undefined) throw new Error('The default sandbox is not open: call openKept() first.');
    return sandbox;
  }

  /** Every sandbox, in the order in which they were opened. */
  all(): Sandbox[] {
    return [...this.#open.values()];
  }

  /** The sandbox where an invitation with this reference was sent, the last one opened if several have it; no private one. */
  ofReference(reference: string): Sandbox | undefined {
    return this.all().findLast(
      (sandbox) => !this.#private.has(sandbox) && sandbox.invitations.find(reference) !== undefined,
    );
  }

  /**
   * Puts a sandbox back to what its preset says; nobody stays signed in.
   * @throws SandboxError where the preset is no longer there
   */
  async reset(sandbox: Sandbox): Promise<void> {
    const preset = this.#presetOf(sandbox.identity.preset);
    const hashCost = sandbox.isKept ? ORDINARY_HASH_COST : SCENARIO_HASH_COST;
    sandbox.restore(await freshContents(preset, this.#rules, hashCost, sandbox.random));
  }

  /**
   * Closes a sandbox and throws it away, with its file.
   * @throws SandboxError for the default one
   */
  drop(sandbox: Sandbox): void {
    if (sandbox.id === DEFAULT_SANDBOX)
      throw new SandboxError(
        'Le bac «\u00a0demonstration\u00a0» reste ouvert tant que le simulateur fonctionne. Vous pouvez le remettre à neuf.',
      );
    this.#close(sandbox);
    if (sandbox.isKept)
      for (const ending of COMPANIONS) rmSync(this.#file(sandbox.id) + ending, { force: true });
  }

  closeAll(): void {
    for (const sandbox of this.all()) this.#close(sandbox);
  }

  /** Calls back when a sandbox comes, goes or notes something in its journal. @returns what ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #openAs(
    id: string,
    { title, preset, isKept, seed }: Omit<NewSandbox, 'preset'> & { preset?: Preset; isKept: boolean },
  ): Promise<Sandbox> {
    this.#coming.add(id);
    try {
      const sandbox = await openSandbox(id, {
        rules: this.#rules,
        title,
        seed,
        ...(preset && { preset }),
        ...(isKept && { file: this.#file(id) }),
      });
      this.#open.set(id, sandbox);
      sandbox.journal.subscribe(() => {
        this.#tell();
      });
      this.#tell();
      return sandbox;
    } finally {
      this.#coming.delete(id);
    }
  }

  #presetOf(id: string): Preset {
    const preset = this.presets.get(id);
    if (preset !== undefined) return preset;
    throw new SandboxError(
      `Modèle inconnu\u00a0: «\u00a0${id}\u00a0». Les modèles sont\u00a0: ${[...this.presets.keys()].join(', ')}.`,
    );
  }

  #close(sandbox: Sandbox): void {
    this.#open.delete(sandbox.id);
    sandbox.close();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #file(id: string): string {
    if (this.#folder === undefined) throw new Error('There is no folder to keep a sandbox in.');
    mkdirSync(this.#folder, { recursive: true });
    return join(this.#folder, id + ENDING);
  }

  #names(): string {
    return this.all()
      .map(({ id }) => id)
      .join(', ');
  }
}

/** What a sandbox is called in addresses and files. @throws SandboxError for a title without a letter or a digit */
export function idOf(title: string): string {
  const id = looseKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (id !== '' && title.trim().length <= TITLE_MAX_LENGTH) return id;
  throw new SandboxError(
    `Le nom d'un bac a de 1 à ${TITLE_MAX_LENGTH} caractères, dont au moins une lettre ou un chiffre. Nom reçu\u00a0: «\u00a0${title}\u00a0».`,
  );
}

function keptIds(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}
