import type { Sandbox } from '../sandbox/sandbox.ts';
import type { WrittenMessage } from '../sandbox/outbox.ts';
import type { CaughtMessage, MailCatcher } from './mail-catcher.ts';
import type { Letter } from './postman.ts';

const MINUTE_MS = 60_000;

/** When a message that was refused is tried again, as mail servers do, by the sandbox's clock. */
const TRY_AGAIN_AFTER_MS = 15 * MINUTE_MS;

/** How often the post office looks whether the time of a message has come. */
const ROUND_MS = 1000;

/** What the post office works with. */
interface PostOfficeNeeds {
  postman: { send(letter: Letter): Promise<void> };
  catcher: MailCatcher;
  /** What the links of messages start with, without a final slash. */
  portalAddress: () => string;
  /** Told when the mail server itself fails, which no fault of a sandbox did. */
  reportError: (error: unknown) => void;
}

/**
 * Takes the messages out of the sandboxes' outboxes to the mail server, and holds those back that a fault strikes. No
 * message is lost: what can't leave waits.
 */
export class PostOffice {
  readonly #needs: PostOfficeNeeds;
  #rounds: NodeJS.Timeout | undefined;
  /** What is being delivered. */
  readonly #busy = new Set<Promise<void>>();
  /** The sandboxes that are gone, for whoever still asks for a delivery. */
  readonly #left = new WeakSet<Sandbox>();

  constructor(needs: PostOfficeNeeds) {
    this.#needs = needs;
  }

  /** Makes rounds of the sandboxes from now on, for the messages whose time comes by itself. */
  startRounds(sandboxes: () => readonly Sandbox[]): void {
    this.#rounds = setInterval(() => {
      for (const sandbox of sandboxes()) this.deliver(sandbox).catch(this.#needs.reportError);
    }, ROUND_MS).unref();
  }

  /** Ends the rounds, once nothing is on its way any more. */
  async stopRounds(): Promise<void> {
    clearInterval(this.#rounds);
    await Promise.allSettled([...this.#busy]);
  }

  /** What has arrived in the sandbox, oldest first. */
  received(sandbox: Sandbox): CaughtMessage[] {
    return this.#needs.catcher.messages(sandbox.id);
  }

  /** Hands over whatever is due. Once this resolves, the mailboxes show it. */
  async deliver(sandbox: Sandbox): Promise<void> {
    if (this.#left.has(sandbox) || sandbox.outbox.waiting() === 0) return;
    await this.#inTurn(sandbox, async () => {
      for (const message of sandbox.outbox.due(sandbox.clock.now())) await this.#handOver(message, sandbox);
    });
  }

  /** Hands over whatever waits, due or not. */
  async deliverAll(sandbox: Sandbox): Promise<void> {
    sandbox.outbox.hurry();
    await this.deliver(sandbox);
  }

  /** Empties the mailboxes of a sandbox, and fills them with what its outbox says has left. */
  async redeliver(sandbox: Sandbox): Promise<void> {
    await this.#inTurn(sandbox, async () => {
      await this.#needs.catcher.forget(sandbox.id);
      for (const message of sandbox.outbox.delivered()) {
        const letter = this.#letterOf(message, sandbox);
        if (letter !== undefined) await this.#needs.postman.send(letter);
      }
    });
    await this.deliver(sandbox);
  }

  /**
   * Empties the mailboxes of a sandbox when nothing of it is on its way.
   * @param close lets go of the sandbox; where it throws, the mailboxes stay as they are
   */
  async leave(sandbox: Sandbox, close: () => void): Promise<void> {
    await this.#inTurn(sandbox, async () => {
      close();
      this.#left.add(sandbox);
      await this.#needs.catcher.forget(sandbox.id);
    });
  }

  async #inTurn(sandbox: Sandbox, work: () => Promise<void>): Promise<void> {
    const busy = sandbox.inTurn('post office', async () => {
      if (!this.#left.has(sandbox)) await work();
    });
    this.#busy.add(busy);
    try {
      await busy;
    } finally {
      this.#busy.delete(busy);
    }
  }

  async #handOver(message: WrittenMessage, sandbox: Sandbox): Promise<void> {
    const { outbox, clock } = sandbox;
    const letter = this.#letterOf(message, sandbox);
    if (letter === undefined) {
      outbox.discard(message.id);
      return;
    }
    // A simulator that was killed may have handed it over without having said so.
    const isThere = this.received(sandbox).some(({ number }) => number === message.id);
    if (!isThere && this.#holdBack(message, letter, sandbox)) return;
    try {
      if (!isThere) await this.#needs.postman.send(letter);
    } catch (error) {
      this.#needs.reportError(error);
      outbox.postpone(message.id, clock.now() + TRY_AGAIN_AFTER_MS, message.delayed);
      note(sandbox, letter, "n'a pas pu partir et attend dans la boîte d'envoi", 'S-boite-envoi');
      return;
    }
    outbox.markDelivered(message.id, clock.now());
    note(sandbox, letter, 'est parti', letter.invitation.hasAccount ? 'M-oui' : 'M');
  }

  /** @returns whether a fault keeps the message from leaving now */
  #holdBack(message: WrittenMessage, { invitation }: Letter, sandbox: Sandbox): boolean {
    const { clock, faults, journal, outbox } = sandbox;
    const kinds = message.delayed ? (['mailRefused'] as const) : (['mailRefused', 'mailDelayed'] as const);
    const fault = faults.strike(kinds, { people: [invitation.email] });
    if (fault === undefined) return false;
    const isRefused = fault.kind === 'mailRefused';
    const wait = isRefused ? TRY_AGAIN_AFTER_MS : (fault.durationMs ?? 0);
    outbox.postpone(message.id, clock.now() + wait, message.delayed || !isRefused);
    journal.note({
      kind: 'fault',
      who: '',
      text: `Le courriel à ${invitation.email} ${isRefused ? 'est refusé' : 'est retardé'} et attend dans la boîte d'envoi`,
      rule: 'S-boite-envoi',
      why: `panne «\u00a0${isRefused ? 'courriel refusé' : 'courriel retardé'}\u00a0»`,
    });
    return true;
  }

  #letterOf(
    { id, referenceNumber, sentBy, writtenAt }: WrittenMessage,
    sandbox: Sandbox,
  ): Letter | undefined {
    const invitation = sandbox.invitations.find(referenceNumber);
    const representative = sandbox.accounts.find(sentBy);
    if (invitation === undefined || representative === undefined) return undefined;
    const portalAddress = this.#needs.portalAddress();
    return { invitation, representative, date: writtenAt, sandboxId: sandbox.id, number: id, portalAddress };
  }
}

function note({ journal }: Sandbox, { invitation }: Letter, what: string, rule: string): void {
  journal.note({ kind: 'mail', who: '', text: `Le courriel à ${invitation.email} ${what}`, rule });
}
