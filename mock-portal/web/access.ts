import { createHash, timingSafeEqual } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** Who may reach the simulator, and by what names. */
export interface Access {
  /** The address that is listened on. */
  bind: string;
  /** What links start with: a name or an address by which those who may reach it do. */
  publicHost: string;
  /** Whether other machines can reach it. */
  isBeyondLoopback: boolean;
  /** What opens the training room; without one, it is open to this machine alone. */
  password: string | undefined;
  /** The names that it answers to, in lower case and without a port. */
  hosts: ReadonlySet<string>;
  /** Whether there is a control API. */
  hasControl: boolean;
}

/** What whoever starts the simulator says about it. */
export interface AccessOptions {
  /** Where to listen, as hostNamed gives it. */
  host: string;
  password: string | undefined;
  /** Whether the control API is there for other machines too. */
  remoteControl: boolean;
}

/** By what other machines reach this one. */
export interface Machine {
  hostname: string;
  /** Its addresses but the loopback's. */
  addresses: readonly string[];
}

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Where one listens on every address of the machine. */
const EVERYWHERE = new Set(['0.0.0.0', '[::]']);

/** For this machine alone. */
export const LOOPBACK_ACCESS: Access = {
  bind: '127.0.0.1',
  publicHost: '127.0.0.1',
  isBeyondLoopback: false,
  password: undefined,
  hosts: new Set(LOOPBACK_HOSTS),
  hasControl: true,
};

/**
 * Reads the name or address of a machine.
 * @returns as browsers write it in an address, IPv6 in brackets; undefined where no machine can have it
 */
export function hostNamed(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  if (!isIPv6(bare) && !/^[\w.-]+$/.test(text)) return undefined;
  const address = `http://${isIPv6(bare) ? `[${bare}]` : text}`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** Whether only this machine reaches what listens there. @param host as hostNamed gives it */
export const isLoopback = (host: string): boolean =>
  LOOPBACK_HOSTS.includes(host) || (isIPv4(host) && host.startsWith('127.'));

/** Who may reach a simulator that listens there (screens.md, « What the simulator must never do »). */
export function accessOf({ host, password, remoteControl }: AccessOptions, machine: Machine): Access {
  const isBeyondLoopback = !isLoopback(host);
  const isEverywhere = EVERYWHERE.has(host);
  const others = isEverywhere ? namesOf(machine) : [host];
  return {
    bind: host.replace(/[[\]]/g, ''),
    publicHost: (isEverywhere ? (others.find((name) => isIPv4(name)) ?? others[0]) : host) ?? '127.0.0.1',
    isBeyondLoopback,
    password,
    hosts: new Set(isBeyondLoopback && !isEverywhere ? others : [...LOOPBACK_HOSTS, ...others]),
    hasControl: !isBeyondLoopback || remoteControl,
  };
}

/** All that other machines may call this one, its addresses first; `.local` is how they find it without a name server. */
function namesOf({ hostname, addresses }: Machine): string[] {
  const [shortName = hostname] = hostname.split('.');
  return [...addresses, hostname, shortName, `${shortName}.local`].flatMap((name) => hostNamed(name) ?? []);
}

/** Compares two secrets in a time that tells nothing about them. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(fingerprint(one), fingerprint(other));

const fingerprint = (text: string): Buffer => createHash('sha256').update(text).digest();
