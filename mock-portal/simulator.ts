import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assertFree } from './free-port.ts';
import { MailCatcher } from './mail/mail-catcher.ts';
import { Postman } from './mail/postman.ts';
import { DEFAULT_RULES, type Rules } from './onboarding/rules.ts';
import { SandboxRegistry } from './sandbox/registry.ts';
import { portalApp } from './web/app.ts';
import type { PortalContext } from './web/context.ts';

const LOOPBACK = '127.0.0.1';

/** More than any browser sends to a site of ours, in bytes. */
const MAX_HEADER_SIZE = 16 * 1024;

/** How a simulator is to run. */
export interface SimulatorOptions {
  /** The portal's port, 0 for any free one. */
  port: number;
  /** The port of MailDev's web inbox; without one there is none. */
  mailPort?: number;
  /** Where messages are kept; a folder that no other simulator uses. */
  mailFolder: string;
  /** Where the default sandbox is kept; without it, in memory. */
  dataFolder?: string;
  /** The rules that nobody outside could tell; those of screens.md unless told. */
  rules?: Rules;
  /** Told of every fault that is the simulator's own. */
  reportError: (error: unknown) => void;
}

/** Where a running simulator is found. */
export interface Addresses {
  portal: string;
  /** MailDev's web inbox, if there is one. */
  webInbox: string | undefined;
}

/** The whole simulator: portals, sandboxes and mail. It knows neither the command line nor tests. */
export class Simulator {
  readonly #options: SimulatorOptions;
  /** How to stop what runs, the last started first; undefined when stopped. */
  #stops: (() => Promise<void> | void)[] | undefined;

  constructor(options: SimulatorOptions) {
    this.#options = options;
  }

  /**
   * Starts everything, or leaves nothing running.
   * @throws PortTakenError where a port is in use, and Error when started twice
   */
  async start(): Promise<Addresses> {
    if (this.#stops !== undefined) throw new Error('The simulator is running: stop() it before start().');
    const { reportError } = this.#options;
    this.#stops = [];
    try {
      return await this.#startAll(this.#stops);
    } catch (error) {
      // What failed first is what is to be told.
      await this.stop().catch(reportError);
      throw error;
    }
  }

  /**
   * Stops everything.
   * @throws Error when it is not running
   */
  async stop(): Promise<void> {
    if (this.#stops === undefined) throw new Error('The simulator is not running: start() it before stop().');
    const stops = this.#stops.toReversed();
    this.#stops = undefined;
    const failures: unknown[] = [];
    for (const stop of stops) {
      try {
        await stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The simulator did not stop cleanly.');
  }

  async #startAll(stops: (() => Promise<void> | void)[]): Promise<Addresses> {
    const { port, mailPort, mailFolder, dataFolder, rules = DEFAULT_RULES, reportError } = this.#options;
    // A taken port is said first, before anything is opened.
    await assertFree(port).catch(portTaken(port));
    const sandboxes = new SandboxRegistry(rules);
    stops.push(() => {
      sandboxes.closeAll();
    });
    if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true });
    await sandboxes.openDefault(dataFolder && join(dataFolder, 'demonstration.sqlite'));

    const mail = await MailCatcher.start({ directory: mailFolder, webPort: mailPort }).catch(
      portTaken(mailPort),
    );
    stops.push(() => mail.stop());
    const postman = new Postman(mail.smtpPort);
    // MailDev waits half a minute for a client that stays connected.
    stops.push(() => {
      postman.close();
    });

    const senderFor: PortalContext['senderFor'] = (sandbox) => async (invitation, representative) => {
      try {
        await postman.send(invitation, representative, sandbox.id, addressOf(server));
      } catch (error) {
        reportError(error);
        throw error;
      }
    };
    const server = createServer(
      { maxHeaderSize: MAX_HEADER_SIZE },
      portalApp({ sandboxes, mail, senderFor }, reportError),
    );
    await listen(server, port);
    stops.push(() => closeServer(server));
    return { portal: addressOf(server), webInbox: mail.webAddress };
  }
}

/** A port that something else listens on; the message is for people. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `Le port ${port} est déjà utilisé. Fermez ce qui l'occupe ou choisissez un autre port avec --port (simulateur) ou --port-courriel (MailDev).`,
    );
  }
}

const portTaken =
  (port: number | undefined) =>
  (error: unknown): never => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken && port !== undefined ? new PortTakenError(port) : error;
  };

function listen(server: Server, port: number): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  }).catch(portTaken(port));
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address.');
  return `http://${LOOPBACK}:${address.port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = promisify(server.close.bind(server))();
  server.closeAllConnections();
  await closed;
}
