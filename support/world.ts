import { setWorldConstructor, World } from '@cucumber/cucumber';
import type { Driver, Manner } from './driver/driver.ts';
import type { DriverPool } from './driver/pilots.ts';
import { personNamed, type Person } from './people.ts';
import { runVariable } from './run.ts';
import { SandboxClient, type Placed, type SentMessage } from './sandbox-client.ts';
import { screensOf, type Screens } from './screens/screens.ts';

/** A person of the scenario at a browser of their own. */
export interface Actor {
  person: Person;
  driver: Driver;
  screens: Screens;
}

/** What the hooks lend to a scenario. */
interface Equipment {
  sandbox: SandboxClient;
  browsers: DriverPool;
  /** Where the trace of a person's browser goes, where traces are recorded. */
  traceFile: ((name: string) => string) | undefined;
}

/** What is said of a note that nobody has made. */
const NOTES = {
  secretCode: 'Aucun code secret',
  previousSecretCode: 'Aucun ancien code secret',
  address: 'Aucune adresse',
  referenceNumber: 'Aucun numéro de référence',
  questions: 'Aucune question',
  time: 'Aucune heure',
} as const;

/** What people write down to use, or pass on, later. */
type Note = keyof typeof NOTES;

/** What one scenario holds: its sandbox, its people, and what they told each other. */
export class ScenarioWorld extends World {
  /** What people wrote down, by what it is. */
  readonly notes = new Map<Note, string>();
  /** All that was in the sandbox at some moment, where it was taken down. */
  snapshot: unknown;
  /** How everybody browses whose browser is not open yet. */
  manner: Manner = 'mouse';
  readonly #actors = new Map<string, Actor>();
  readonly #drivers: Driver[] = [];
  readonly #otherSandboxes: SandboxClient[] = [];
  #lastNamed: string | undefined;
  #equipment: Equipment | undefined;

  /** Called once, before the first step. */
  equip(equipment: Equipment): void {
    this.#equipment = equipment;
  }

  /** Whether the scenario has got as far as its first step. */
  get isEquipped(): boolean {
    return this.#equipment !== undefined;
  }

  get sandbox(): SandboxClient {
    return this.#lent.sandbox;
  }

  /** Opens a sandbox besides the scenario's own; it goes with the scenario. */
  async openAnotherSandbox(): Promise<SandboxClient> {
    const sandbox = await SandboxClient.open(runVariable('simulator'));
    this.#otherSandboxes.push(sandbox);
    return sandbox;
  }

  /** Throws all sandboxes of the scenario away. */
  async closeSandboxes(): Promise<void> {
    for (const sandbox of [this.sandbox, ...this.#otherSandboxes]) await sandbox.close();
  }

  /** Every message sent so far. @throws where there is none: then there is nothing to say about them */
  async sentMessages(): Promise<SentMessage[]> {
    const messages = await this.sandbox.messages();
    if (messages.length > 0) return messages;
    throw new Error("Aucun courriel n'a été envoyé\u00a0: il n'y a rien à vérifier.");
  }

  /** Every browser of the scenario, in the order of their opening. */
  get drivers(): readonly Driver[] {
    return this.#drivers;
  }

  /**
   * The person at their browser, which opens at the first call.
   * @param name a first name; « elle » or « il » is the person named last
   * @throws for a pronoun before any name
   */
  async actor(name: string): Promise<Actor> {
    const firstName = name === 'elle' || name === 'il' ? this.#lastNamed : name;
    if (firstName === undefined)
      throw new Error(`Qui est «\u00a0${name}\u00a0»? Nommez d'abord une personne.`);
    this.mention(firstName);
    return this.#actors.get(firstName) ?? this.#seat(firstName, this.#lent.sandbox.id);
  }

  /** Says that the scenario speaks of somebody: « elle » or « il » is that person from now on. */
  mention(firstName: string): void {
    this.#lastNamed = firstName;
  }

  /** Gives the person another browser, which has seen nothing of the simulator yet. */
  async changeBrowser(name: string): Promise<Actor> {
    const { person } = await this.actor(name);
    return this.#seat(person.firstName, undefined);
  }

  /** Writes a secret code down; the one before stays known. */
  noteSecretCode(secretCode: string): void {
    const previous = this.notes.get('secretCode');
    if (previous !== undefined) this.notes.set('previousSecretCode', previous);
    this.notes.set('secretCode', secretCode);
  }

  /** Writes down what a person who was placed somewhere in the journey needs to go on. */
  notePlaced({ policyPath, secretCode }: Placed): void {
    if (secretCode !== undefined) this.noteSecretCode(secretCode);
    if (policyPath !== undefined) this.notes.set('address', policyPath);
  }

  /** What was written down. @throws where nothing was */
  noted(what: Note): string {
    const note = this.notes.get(what);
    if (note !== undefined) return note;
    throw new Error(`${NOTES[what]} n'a encore été noté dans ce scénario.`);
  }

  async #seat(firstName: string, sandboxId: string | undefined): Promise<Actor> {
    const { browsers, traceFile } = this.#lent;
    const driver = await browsers.open({
      baseURL: runVariable('simulator'),
      sandboxId,
      manner: this.manner,
      traceFile: traceFile?.(`${firstName}-${this.#drivers.length + 1}`),
    });
    this.#drivers.push(driver);
    const actor = { person: personNamed(firstName), driver, screens: screensOf(driver) };
    this.#actors.set(firstName, actor);
    return actor;
  }

  get #lent(): Equipment {
    if (this.#equipment === undefined)
      throw new Error('The scenario is not equipped: is support/hooks.ts loaded?');
    return this.#equipment;
  }
}

setWorldConstructor(ScenarioWorld);
