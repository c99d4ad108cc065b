import { setWorldConstructor, World } from '@cucumber/cucumber';
import type { Driver, Manner } from './driver/driver.ts';
import type { DriverPool } from './driver/pilots.ts';
import { Notes } from './notes.ts';
import { fullNameOf, personNamed, type Person } from './people.ts';
import type { Recorder } from './recording/recorder.ts';
import { runVariable } from './run.ts';
import { SandboxClient, type SentMessage } from './sandbox-client.ts';
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
  /** Where a guide is made of the scenario. */
  recorder: Recorder | undefined;
}

/** What one scenario holds: its sandbox, its people, and what they told each other. */
export class ScenarioWorld extends World {
  readonly notes = new Notes();
  /** All that was in the sandbox at some moment, where it was taken down. */
  snapshot: unknown;
  /** How everybody browses whose browser is not open yet. */
  manner: Manner = 'mouse';
  readonly #actors = new Map<string, Actor>();
  /** Everybody at each browser that they opened, in the order of their opening. */
  readonly #seats: Actor[] = [];
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

  get recorder(): Recorder | undefined {
    return this.#lent.recorder;
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
    return this.#seats.map(({ driver }) => driver);
  }

  /** Everybody at each browser that they opened, in the order of their opening. */
  get seats(): readonly Actor[] {
    return this.#seats;
  }

  /** Everybody who has a browser, each at the last one that they opened. */
  get people(): readonly Actor[] {
    return [...this.#actors.values()];
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

  async #seat(firstName: string, sandboxId: string | undefined): Promise<Actor> {
    const { browsers, recorder, traceFile } = this.#lent;
    const person = personNamed(firstName);
    const driver = await browsers.open({
      baseURL: runVariable('portal'),
      sandboxId,
      manner: this.manner,
      witness: recorder?.witnessOf(fullNameOf(person)),
      traceFile: traceFile?.(`${firstName}-${this.#seats.length + 1}`),
    });
    const actor = { person, driver, screens: screensOf(driver) };
    this.#seats.push(actor);
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
