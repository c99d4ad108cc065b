import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { identifierKey } from '../onboarding/text.ts';

/** The faults, by the name that Gherkin, the control API, the training room and trainers share. */
export const FAULTS = {
  mailRefused: {
    name: 'courriel refusé',
    shows:
      "Le service de courriel refuse le message\u00a0: il attend dans la boîte d'envoi et part quand la panne est levée, 15 minutes plus tard, ou par «\u00a0Renvoyer l'invitation\u00a0».",
    strikes: 'mail',
  },
  mailDelayed: {
    name: 'courriel retardé',
    shows: "Le message attend dans la boîte d'envoi et arrive plus tard.",
    strikes: 'mail',
    duration: { defaultMs: 10 * 60_000, mostMs: 31 * 24 * 60 * 60_000 },
  },
  slowPortal: {
    name: 'portail lent',
    shows: 'La page se fait attendre, puis arrive.',
    strikes: 'page',
    duration: { defaultMs: 3000, mostMs: 60_000 },
  },
  maintenance: {
    name: 'portail en maintenance',
    shows:
      "«\u00a0Service en maintenance\u00a0»\u00a0: rien n'est enregistré, «\u00a0Réessayer\u00a0» renvoie le formulaire.",
    strikes: 'page',
  },
  internalError: {
    name: 'erreur interne',
    shows:
      "«\u00a0Une erreur est survenue\u00a0»\u00a0: rien n'est enregistré, «\u00a0Réessayer\u00a0» renvoie le formulaire.",
    strikes: 'page',
  },
  lostSession: {
    name: 'session perdue',
    shows:
      '«\u00a0Votre session a expiré.\u00a0»\u00a0: il faut se connecter de nouveau; la page demandée et ce qui y était saisi reviennent.',
    strikes: 'session',
  },
  expiredLink: {
    name: 'lien déjà expiré',
    shows: "«\u00a0Lien expiré\u00a0», bien que l'invitation soit valide.",
    strikes: 'link',
  },
  cutConnection: {
    name: 'connexion coupée',
    shows: "Le navigateur dit que le site ne répond pas; rien n'est enregistré.",
    strikes: 'page',
  },
} as const satisfies Record<string, FaultKindInfo>;

interface FaultKindInfo {
  name: string;
  /** What people see of it, a French sentence. */
  shows: string;
  /** What it strikes: a message, any page, a page of somebody signed in, an invitation's link. */
  strikes: 'mail' | 'page' | 'session' | 'link';
  /** For a fault that lasts: how long unless told, and at the most, in milliseconds. */
  duration?: { defaultMs: number; mostMs: number };
}

export type FaultKind = keyof typeof FAULTS;

/** Every fault, in the order of the list. */
export const FAULT_KINDS = Object.keys(FAULTS).filter(isFaultKind);

export function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(FAULTS, text);
}

/** A fault that waits to strike. */
export interface Fault {
  id: number;
  kind: FaultKind;
  /** How often still; undefined for always. */
  timesLeft: number | undefined;
  /** The one address that it strikes, `*` at its end for all below; every address where it is left out. */
  address: string | undefined;
  /** E-mail or username of the one person whom it strikes; everybody where it is left out. */
  person: string | undefined;
  /** How long it lasts, in milliseconds, for the kinds that last. */
  durationMs: number | undefined;
}

/** Where a fault could strike now. */
export interface Target {
  /** The path of the page asked for. */
  address?: string;
  /** All that the person concerned is known by: usernames, e-mails. */
  people: readonly string[];
}

/** The faults of a sandbox. */
export interface SandboxFaults {
  list(): Fault[];
  add(fault: Omit<Fault, 'id'>): Fault;
  /** @returns the fault, where there was one */
  lift(id: number): Fault | undefined;
  /** Has the first fault of these kinds strike here: it counts. @returns the fault, if one does */
  strike(kinds: readonly FaultKind[], target: Target): Fault | undefined;
}

const faultRow = z.object({
  id: z.number(),
  fault: z.string().refine(isFaultKind),
  times_left: z.number().nullable(),
  address: z.string().nullable(),
  person: z.string().nullable(),
  duration_ms: z.number().nullable(),
});

function readFault(row: unknown): Fault {
  const read = faultRow.parse(row);
  return {
    id: read.id,
    kind: read.fault,
    timesLeft: read.times_left ?? undefined,
    address: read.address ?? undefined,
    person: read.person ?? undefined,
    durationMs: read.duration_ms ?? undefined,
  };
}

export function sandboxFaults(database: DatabaseSync): SandboxFaults {
  const all = database.prepare('SELECT * FROM faults ORDER BY id');
  const insert = database.prepare(
    'INSERT INTO faults (fault, times_left, address, person, duration_ms) VALUES (?, ?, ?, ?, ?) RETURNING *',
  );
  const remove = database.prepare('DELETE FROM faults WHERE id = ? RETURNING *');
  const count = database.prepare('UPDATE faults SET times_left = times_left - 1 WHERE id = ?');
  const list = (): Fault[] => all.all().map(readFault);
  return {
    list,
    add: ({ kind, timesLeft, address, person, durationMs }) =>
      readFault(insert.get(kind, timesLeft ?? null, address ?? null, person ?? null, durationMs ?? null)),
    lift(id) {
      const row = remove.get(id);
      return row === undefined ? undefined : readFault(row);
    },
    strike(kinds, target) {
      const fault = list().find(
        (candidate) => kinds.includes(candidate.kind) && strikesAt(candidate, target),
      );
      if (fault === undefined) return undefined;
      if (fault.timesLeft === 1) remove.get(fault.id);
      else if (fault.timesLeft !== undefined) count.run(fault.id);
      return fault;
    },
  };
}

function strikesAt({ address, person }: Fault, target: Target): boolean {
  const isItsPerson =
    person === undefined || target.people.some((known) => identifierKey(known) === identifierKey(person));
  return isItsPerson && (address === undefined || isAt(address, target.address ?? ''));
}

/** As Express compares paths: case and a final slash do not count. */
function isAt(address: string, path: string): boolean {
  const tidy = (text: string): string => text.toLowerCase().replace(/\/$/, '');
  return address.endsWith('*')
    ? path.toLowerCase().startsWith(address.slice(0, -1).toLowerCase())
    : tidy(path) === tidy(address);
}
