import { z } from 'zod';
import { assertFree } from '../free-port.ts';

const LOOPBACK = '127.0.0.1';

/** Says in which sandbox a message was sent; MailDev keeps it with the message. */
export const SANDBOX_HEADER = 'X-Sandbox';

/** Tells the messages of one sandbox apart. */
export const NUMBER_HEADER = 'X-Message';

/** A message as MailDev caught it. */
export interface CaughtMessage {
  id: string;
  /** Its number in its sandbox's outbox. */
  number: number;
  from: string[];
  /** Everybody who gets it, in the open or not. */
  to: string[];
  subject: string;
  /** The Date header, in milliseconds since 1970. */
  sentAt: number;
  html: string;
  text: string;
}

/** Where MailDev keeps what it catches, and whether people may look at it. */
export interface MailCatcherOptions {
  /** A folder of its own: two MailDevs in one folder empty each other's. */
  directory: string;
  /** The port of MailDev's web inbox, 0 for any; without one there is no web inbox. */
  webPort?: number | undefined;
}

const addresses = z.array(z.object({ address: z.string() }));

const caughtEmail = z.object({
  id: z.string(),
  from: addresses,
  to: addresses,
  cc: addresses.default([]),
  calculatedBcc: addresses.default([]),
  subject: z.string(),
  time: z.date(),
  html: z.string().default(''),
  text: z.string().default(''),
  headers: z.record(z.string(), z.unknown()),
});

/** MailDev, embedded: it listens on the loopback and relays nothing. */
export class MailCatcher {
  readonly #mailDev: MailDevServer;
  readonly #servers: MailDevServers;
  /** The messages by their sandbox: MailDev itself would have to look at all of them. */
  readonly #bySandbox = new Map<string, CaughtMessage[]>();

  private constructor(mailDev: MailDevServer, servers: MailDevServers) {
    this.#mailDev = mailDev;
    this.#servers = servers;
    servers.smtp.on('new', (email) => {
      this.#catch(email);
    });
    servers.smtp.on('delete', ({ id }) => {
      for (const [sandboxId, messages] of this.#bySandbox) {
        this.#bySandbox.set(sandboxId, id === 'all' ? [] : messages.filter((message) => message.id !== id));
      }
    });
  }

  /** @throws where the web inbox's port is taken (code EADDRINUSE) */
  static async start({ directory, webPort }: MailCatcherOptions): Promise<MailCatcher> {
    // MailDev would leave its SMTP server running behind a taken web port.
    if (webPort !== undefined) await assertFree(webPort);
    // Loading MailDev takes longer than all the rest: only what truly starts it pays for it.
    const { MailDev } = await import('maildev');
    const mailDev = new MailDev({
      smtp: 0,
      ip: LOOPBACK,
      web: webPort ?? 0,
      webIp: LOOPBACK,
      disableWeb: webPort === undefined,
      mailDirectory: directory,
      silent: true,
    });
    const servers = await mailDev.start();
    const catcher = new MailCatcher(mailDev, servers);
    for (const email of await servers.smtp.getAllEmails()) catcher.#catch(email);
    return catcher;
  }

  get smtpPort(): number {
    return this.#servers.smtp.getPort();
  }

  /** Whether any message could leave the machine; it never can. */
  get relays(): boolean {
    return this.#servers.smtp.isRelayEnabled() || this.#servers.smtp.isAutoRelayEnabled();
  }

  /** The address of the web inbox, if there is one. */
  get webAddress(): string | undefined {
    const address = this.#servers.api?.getAddress();
    return address ? `http://${LOOPBACK}:${address.port}` : undefined;
  }

  /** The messages sent in one sandbox, oldest first. */
  messages(sandboxId: string): CaughtMessage[] {
    return [...(this.#bySandbox.get(sandboxId) ?? [])].sort(
      (a, b) => a.sentAt - b.sentAt || a.number - b.number,
    );
  }

  /** Throws the messages of a sandbox away. */
  async forget(sandboxId: string): Promise<void> {
    for (const { id } of this.messages(sandboxId)) await this.#servers.smtp.deleteEmail(id);
    this.#bySandbox.delete(sandboxId);
  }

  /** Throws the messages of all other sandboxes away, which are of a run before and gone. */
  async forgetOthers(sandboxIds: readonly string[]): Promise<void> {
    for (const id of this.#bySandbox.keys()) if (!sandboxIds.includes(id)) await this.forget(id);
  }

  #catch(email: unknown): void {
    const { id, from, to, cc, calculatedBcc, subject, time, html, text, headers } = caughtEmail.parse(email);
    const sandboxId = String(headers[SANDBOX_HEADER.toLowerCase()]);
    const messages = this.#bySandbox.get(sandboxId) ?? [];
    this.#bySandbox.set(sandboxId, messages);
    messages.push({
      id,
      number: Number(headers[NUMBER_HEADER.toLowerCase()]),
      from: from.map(({ address }) => address),
      to: [...to, ...cc, ...calculatedBcc].map(({ address }) => address),
      subject,
      sentAt: time.getTime(),
      html,
      text,
    });
  }

  /** Close every SMTP client first: MailDev waits half a minute for an idle one. */
  async stop(): Promise<void> {
    await this.#mailDev.stop();
  }
}

type MailDevServer = InstanceType<(typeof import('maildev'))['MailDev']>;
type MailDevServers = Awaited<ReturnType<MailDevServer['start']>>;
