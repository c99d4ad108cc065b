import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ControlRoom } from './control/control-room.ts';
import { assertFree } from './free-port.ts';
import { MailCatcher } from './mail/mail-catcher.ts';
import { PostOffice } from './mail/post-office.ts';
import { Postman } from './mail/postman.ts';
import { DEFAULT_RULES, type Rules } from './onboarding/rules.ts';
import { BUILT_IN_PRESETS, loadPresets } from './sandbox/preset-files.ts';
import { SandboxRegistry } from './sandbox/registry.ts';
import { LOOPBACK_ACCESS, type Access } from './web/access.ts';
import { portalApp } from './web/app.ts';

/** More than any browser sends to a site of ours, in bytes. */
const MAX_HEADER_SIZE = 16 * 1024;

/** How a simulator is to run; all of it may be left out. */
export interface SimulatorOptions {
  /** The portal's port, 0 for any free one. @default 0 */
  port?: number;
  /** The port of MailDev's web inbox; without one there is none. */
  mailPort?: number;
  /** Where messages are kept, in a folder that no other simulator uses; unless told, in one that goes with the simulator. */
  mailFolder?: string;
  /** Where the default sandbox and named ones are kept; without it, all live in memory. */
  dataFolder?: string;
  /** Folders of presets besides those that come with the simulator. */
  presetFolders?: readonly string[];
  /** Where the guides are that one can practise from; without it, there are none. */
  guidesFolder?: string | undefined;
  /** The rules that nobody outside could tell; those of screens.md unless told. */
  rules?: Rules;
  /** What the links of messages start with, without a final slash; the simulator's own address unless told. */
  linkAddress?: string;
  /** Who may reach it. @default this machine alone */
  access?: Access;
  /** Told of every fault that is the simulator's own; unless told, it is written to the standard error. */
  reportError?: (error: unknown) => void;
}

/** Where a running simulator is found. */
export interface Addresses {
  portal: string;
  /** MailDev's web inbox, if there is one. */
  webInbox: string | undefined;
}

/**
 * The whole simulator: portals, sandboxes and mail. It knows neither the command line nor tests.
 * @example see mock-portal/example.test.ts
 */
export class Simulator {
  readonly #options: SimulatorOptions;
  /** How to stop what runs, the last started first; undefined when stopped. */
  #stops: (() => Promise<void> | void)[] | undefined;
  #parts: Running | undefined;

  constructor(options: SimulatorOptions = {}) {
    this.#options = options;
  }

  /**
   * Starts everything, or leaves nothing running.
   * @throws PortTakenError where a port is in use, HostError where it can't listen, and Error when started twice
   */
  async start(): Promise<Addresses> {
    if (this.#stops !== undefined) throw new Error('The simulator is running: stop() it before start().');
    const { reportError = writeError } = this.#options;
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
    this.#parts = undefined;
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

  /**
   * Steers the sandboxes.
   * @throws Error when it is not running
   */
  get controlRoom(): ControlRoom {
    return this.#running.controlRoom;
  }

  /**
   * The sandboxes that are open.
   * @throws Error when it is not running
   */
  get sandboxes(): SandboxRegistry {
    return this.#running.sandboxes;
  }

  get #running(): Running {
    if (this.#parts === undefined) throw new Error('The simulator is not running: start() it first.');
    return this.#parts;
  }

  async #startAll(stops: (() => Promise<void> | void)[]): Promise<Addresses> {
    const { port = 0, mailPort, dataFolder, access = LOOPBACK_ACCESS } = this.#options;
    const {
      guidesFolder,
      presetFolders = [],
      rules = DEFAULT_RULES,
      reportError = writeError,
    } = this.#options;
    // A taken port is said first, before anything is opened.
    await assertFree(port, access.bind).catch(whyNotThere(port, access.bind));
    const sandboxes = new SandboxRegistry({
      rules,
      presets: loadPresets([BUILT_IN_PRESETS, ...presetFolders]),
      folder: dataFolder && join(dataFolder, 'bacs'),
    });
    stops.push(() => {
      sandboxes.closeAll();
    });
    await sandboxes.openKept();

    const directory = this.#mailFolder(stops);
    const mail = await MailCatcher.start({ directory, webPort: mailPort }).catch(whyNotThere(mailPort));
    stops.push(() => mail.stop());
    const postman = new Postman(mail.smtpPort);
    // MailDev waits half a minute for a client that stays connected.
    stops.push(() => {
      postman.close();
    });
    const postOffice: PostOffice = new PostOffice({
      postman,
      catcher: mail,
      portalAddress: () => this.#options.linkAddress ?? addressOf(server, access),
      reportError,
    });
    const controlRoom = new ControlRoom(sandboxes, postOffice);
    // MailDev answers this machine alone: to others, its address is of no use.
    const webInbox = access.isBeyondLoopback ? undefined : mail.webAddress;
    const server: Server = createServer(
      { maxHeaderSize: MAX_HEADER_SIZE },
      portalApp({ sandboxes, postOffice, controlRoom, webInbox, access, guidesFolder }, reportError),
    );
    await listen(server, port, access);
    stops.push(() => postOffice.stopRounds());
    stops.push(() => closeServer(server));
    await mail.forgetOthers(sandboxes.all().map(({ id }) => id));
    postOffice.startRounds(() => sandboxes.all());
    this.#parts = { controlRoom, sandboxes };
    return { portal: addressOf(server, access), webInbox: mail.webAddress };
  }

  #mailFolder(stops: (() => void)[]): string {
    const { mailFolder } = this.#options;
    if (mailFolder !== undefined) return mailFolder;
    const made = mkdtempSync(join(tmpdir(), 'simulator-mail-'));
    stops.push(() => {
      rmSync(made, { recursive: true, force: true });
    });
    return made;
  }
}

/** What a running simulator lends to programs. */
interface Running {
  controlRoom: ControlRoom;
  sandboxes: SandboxRegistry;
}

const writeError = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

/** A port that something else listens on; the message is for people. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `Le port ${port} est déjà utilisé. Fermez ce qui l'occupe ou choisissez un autre port avec --port (simulateur) ou --port-courriel (MailDev).`,
    );
  }
}

/** A place that is none of this machine's; the message is for people. */
export class HostError extends Error {
  constructor(host: string, options: ErrorOptions) {
    super(
      `«\u00a0${host}\u00a0» n'est pas une adresse de cette machine. Donnez à --hote l'une des siennes, 0.0.0.0 pour toutes, ou retirez --hote pour rester sur cette machine.`,
      options,
    );
  }
}

/** What the system says of a place where one can't listen because it is elsewhere, or nowhere. */
const NOT_HERE = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT', 'EINVAL'];

/** Says for people why one can't listen there. */
const whyNotThere =
  (port: number | undefined, host?: string) =>
  (error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EADDRINUSE' && port !== undefined) throw new PortTakenError(port);
    if (NOT_HERE.includes(code) && host !== undefined) throw new HostError(host, { cause: error });
    throw error;
  };

function listen(server: Server, port: number, { bind }: Access): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, bind, () => {
      server.off('error', reject);
      resolve();
    });
  }).catch(whyNotThere(port, bind));
}

function addressOf(server: Server, { publicHost }: Access): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address.');
  return `http://${publicHost}:${address.port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = promisify(server.close.bind(server))();
  server.closeAllConnections();
  await closed;
}
