import { createHmac } from 'node:crypto';
import { uniqueId } from '../sandbox/random.ts';
import { isSameSecret } from './access.ts';

/** What signs the cookies of each portal's sessions, by the cookie's name; gone with the simulator. */
export const SECRETS = { ramq: uniqueId(), rvsq: uniqueId(), pratique: uniqueId() };

/** The cookies of sessions, by their names. */
export type SessionName = keyof typeof SECRETS;

/** How the cookies of sessions are set. */
export const SESSION_COOKIE = { httpOnly: true, sameSite: 'lax' } as const;

/** The cookie of a session, signed as express-session does. */
export const sessionCookie = (name: SessionName, id: string): string =>
  `s:${id}.${createHmac('sha256', SECRETS[name]).update(id).digest('base64').replace(/=+$/, '')}`;

/** The session that a cookie is of; nothing where the simulator did not sign it. */
export function sessionIdIn(name: SessionName, cookie: string): string | undefined {
  const id = /^s:(.+)\.[^.]*$/.exec(cookie)?.[1] ?? '';
  return isSameSecret(sessionCookie(name, id), cookie) ? id : undefined;
}
