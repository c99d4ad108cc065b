import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import session, { Store, type SessionData } from 'express-session';
import { z } from 'zod';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SessionRecords } from '../sandbox/sessions.ts';
import { SECRETS, SESSION_COOKIE, type SessionName } from './session-cookie.ts';

/** A message about what has just been done, or has not. */
export interface Notice {
  kind: 'success' | 'info' | 'error';
  text: string;
}

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in. */
    username?: string;
    /** The invitation that signing in will answer (« Connexion à son compte »). */
    pendingReference?: string;
    /** The page that was asked for before signing in. */
    returnTo?: string;
    /** Whose session expired: nobody else is led to the page that this person asked for. */
    expiredFor?: string;
    /** A recovery of a password: whose, and what became of the answers, which nobody is told before its end. */
    recovery?: { username: string; answersAreRight?: boolean };
    /** What was typed on the page that was asked for before signing in. */
    typed?: { path: string; fields: Record<string, string[]> };
    /** A message for the next page only. */
    notice?: Notice;
  }
}

const savedSession = z.looseObject({ cookie: z.looseObject({ originalMaxAge: z.null() }) });

const MINUTE_MS = 60_000;

const EXPIRED: Notice = { kind: 'info', text: 'Votre session a expiré.' };

/** Keeps express-session's sessions in a sandbox, so that they end with it, and signs idle visitors out. */
class SandboxSessionStore extends Store {
  readonly #records: SessionRecords;
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    super();
    this.#records = sandbox.sessions;
    this.#sandbox = sandbox;
  }

  override get(id: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    answer(callback, () => this.#read(id));
  }

  override set(id: string, data: SessionData, callback?: (error?: unknown) => void): void {
    answer(callback, () => {
      this.#records.write(id, JSON.stringify(data));
    });
  }

  override touch(id: string, _data: SessionData, callback?: (error?: unknown) => void): void {
    answer(callback, () => {
      this.#records.touch(id);
    });
  }

  override destroy(id: string, callback?: (error?: unknown) => void): void {
    answer(callback, () => {
      this.#records.remove(id);
    });
  }

  #read(id: string): SessionData | null {
    const record = this.#records.read(id);
    if (record === undefined) return null;
    const saved = savedSession.parse(JSON.parse(record.content));
    const { username, recovery, ...rest } = saved;
    if (!isIdle(record, this.#sandbox) || (username === undefined && recovery === undefined)) return saved;
    // What remains lets a form that was open all the while be sent without losing what was typed.
    const expiredFor = typeof username === 'string' ? { expiredFor: username } : {};
    const expired = { ...rest, ...expiredFor, notice: EXPIRED };
    this.#records.write(id, JSON.stringify(expired));
    return expired;
  }
}

/** Tells express-session how it went: it hears of nothing that is thrown. */
function answer<Value>(
  callback: ((error: unknown, value?: Value) => void) | undefined,
  work: () => Value,
): void {
  let value: Value;
  try {
    value = work();
  } catch (error) {
    callback?.(error);
    return;
  }
  callback?.(null, value);
}

/** Whether a session has been idle for so long that its visitor is signed out. */
export const isIdle = ({ idleMs }: { idleMs: number }, { rules }: Pick<Sandbox, 'rules'>): boolean =>
  idleMs > rules.sessionMinutes * MINUTE_MS;

/**
 * The sessions of one portal: RAMQ and RVSQ each have their own, and each sandbox keeps its own.
 * @param cookieName what tells the portals' sessions apart
 */
export function portalSession(cookieName: SessionName): RequestHandler {
  const ofSandbox = new WeakMap<Sandbox, RequestHandler>();
  return (req, res, next) => {
    let handler = ofSandbox.get(req.sandbox);
    if (handler === undefined) {
      handler = session({
        name: cookieName,
        secret: SECRETS[cookieName],
        store: new SandboxSessionStore(req.sandbox),
        resave: false,
        saveUninitialized: false,
        cookie: SESSION_COOKIE,
      });
      ofSandbox.set(req.sandbox, handler);
    }
    handler(req, res, next);
  };
}

const csrfBody = z.object({ _csrf: z.string() });

const csrf = csrfSync({
  getTokenFromRequest: (req) => {
    const body = csrfBody.safeParse(req.body);
    return body.success ? body.data._csrf : null;
  },
});

/** Refuses a form that no page of this visitor's session sent out. */
export const csrfProtection: RequestHandler = csrf.csrfSynchronisedProtection;

/** The token that every form of the visitor's pages carries. */
export const csrfToken = (req: Request): string => csrf.generateToken(req);

/** Gives the visitor a new and empty session, under a new id. */
export function renewSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error) => {
      if (error) reject(new Error('The session could not be renewed.', { cause: error }));
      else resolve();
    });
  });
}

/** Signs an account in under a new session id. */
export async function signInSession(req: Request, username: string): Promise<void> {
  await renewSession(req);
  req.session.username = username;
}

/** Ends the visitor's session. */
export function signOutSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error) => {
      if (error) reject(new Error('The session could not be ended.', { cause: error }));
      else resolve();
    });
  });
}

/** Signs the visitor out as time does, and leaves the rest: what a form typed meanwhile holds can still be sent. */
export function loseSession(req: Request): void {
  const { username } = req.session;
  delete req.session.username;
  delete req.session.recovery;
  if (username !== undefined) req.session.expiredFor = username;
  req.session.notice = EXPIRED;
}

/** Takes the message left for this page, if any. */
export function takeNotice(req: Request): Notice | undefined {
  const { notice } = req.session;
  // A HEAD request shows nothing to anybody.
  if (req.method !== 'HEAD') delete req.session.notice;
  return notice;
}
