import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import session, { Store, type SessionData } from 'express-session';
import { z } from 'zod';
import { uniqueId } from '../sandbox/random.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SessionRecords } from '../sandbox/sessions.ts';

/** A message about what has just been done, or has not. */
export interface Notice {
  kind: 'success' | 'info';
  text: string;
}

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in. */
    username?: string;
    /** The invitation that signing in will answer (« Connexion à son compte »). */
    pendingReference?: string;
    /** The person just added, until another is: who, and in which invitation. */
    added?: { firstName: string; lastName: string; hasAccount: boolean; referenceNumber: string };
    /** A message for the next page only. */
    notice?: Notice;
  }
}

const savedSession = z.looseObject({ cookie: z.looseObject({ originalMaxAge: z.null() }) });

/** Keeps express-session's sessions in a sandbox, so that they end with it. */
class SandboxSessionStore extends Store {
  readonly #records: SessionRecords;

  constructor(records: SessionRecords) {
    super();
    this.#records = records;
  }

  override get(id: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    const content = this.#records.read(id);
    callback(null, content === undefined ? null : savedSession.parse(JSON.parse(content)));
  }

  override set(id: string, data: SessionData, callback?: (error?: unknown) => void): void {
    this.#records.write(id, JSON.stringify(data));
    callback?.();
  }

  override destroy(id: string, callback?: (error?: unknown) => void): void {
    this.#records.remove(id);
    callback?.();
  }
}

/**
 * The sessions of one portal: RAMQ and RVSQ each have their own, and each sandbox keeps its own.
 * @param cookieName what tells the portals' sessions apart
 */
export function portalSession(cookieName: string): RequestHandler {
  const secret = uniqueId();
  const ofSandbox = new WeakMap<Sandbox, RequestHandler>();
  return (req, res, next) => {
    let handler = ofSandbox.get(req.sandbox);
    if (handler === undefined) {
      handler = session({
        name: cookieName,
        secret,
        store: new SandboxSessionStore(req.sandbox.sessions),
        resave: false,
        saveUninitialized: false,
        cookie: { httpOnly: true, sameSite: 'lax' },
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

/** Signs an account in under a new session id. */
export function signInSession(req: Request, username: string): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error) => {
      if (error) {
        reject(new Error('The session could not be renewed.', { cause: error }));
        return;
      }
      req.session.username = username;
      resolve();
    });
  });
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

/** Takes the message left for this page, if any. */
export function takeNotice(req: Request): Notice | undefined {
  const { notice } = req.session;
  delete req.session.notice;
  return notice;
}
