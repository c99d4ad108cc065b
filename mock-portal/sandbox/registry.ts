import { DEFAULT_RULES, type Rules } from '../onboarding/rules.ts';
import { uniqueId } from './random.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

/** The sandbox of whoever asks for none: the one that people find at `npm start`. */
export const DEFAULT_SANDBOX = 'demonstration';

/** The sandboxes that are open. It knows neither who visits them nor what they hold. */
export class SandboxRegistry {
  readonly #open = new Map<string, Sandbox>();
  readonly #rules: Rules;

  /** @param rules what holds in all of them */
  constructor(rules: Rules = DEFAULT_RULES) {
    this.#rules = rules;
  }

  /** @param file where the default sandbox is kept; without one it lives in memory */
  async openDefault(file?: string): Promise<void> {
    this.#open.set(DEFAULT_SANDBOX, await openSandbox(DEFAULT_SANDBOX, { rules: this.#rules, file }));
  }

  /** Opens a new sandbox in memory. */
  async create(): Promise<Sandbox> {
    const sandbox = await openSandbox(uniqueId(), { rules: this.#rules });
    this.#open.set(sandbox.id, sandbox);
    return sandbox;
  }

  get(id: string): Sandbox | undefined {
    return this.#open.get(id);
  }

  /** @throws before openDefault */
  default(): Sandbox {
    const sandbox = this.#open.get(DEFAULT_SANDBOX);
    if (sandbox === undefined) throw new Error('The default sandbox is not open: call openDefault() first.');
    return sandbox;
  }

  /** The sandbox where an invitation with this reference was sent, if any. */
  ofReference(reference: string): Sandbox | undefined {
    return [...this.#open.values()].find((sandbox) => sandbox.invitations.find(reference) !== undefined);
  }

  /** Closes a sandbox and forgets it. @returns whether there was one */
  drop(id: string): boolean {
    this.#open.get(id)?.close();
    return this.#open.delete(id);
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.drop(id);
  }
}
