import type { Response } from 'express';
import { z } from 'zod';
import { uniqueId } from '../sandbox/random.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { SESSION_COOKIE, sessionCookie, sessionIdIn } from './session-cookie.ts';
import { isIdle } from './session.ts';

const PORTALS = ['ramq', 'rvsq'] as const;

/** What makes a visitor of one portal who they are: no token, no notice, and nothing that was typed. */
const place = z.object({
  username: z.string().optional(),
  pendingReference: z.string().optional(),
  returnTo: z.string().optional(),
  expiredFor: z.string().optional(),
  recovery: z.object({ username: z.string(), answersAreRight: z.boolean().optional() }).optional(),
});

/** As whom somebody visits a sandbox: at each portal where they have a session. */
export const visitSchema = z.object({ ramq: place.optional(), rvsq: place.optional() });

export type Visit = z.infer<typeof visitSchema>;

/** As whom the browser with these cookies visits the sandbox now. */
export function visitOf(sandbox: Sandbox, cookies: Readonly<Record<string, string>>): Visit {
  const visit: Visit = {};
  for (const portal of PORTALS) {
    const id = sessionIdIn(portal, cookies[portal] ?? '');
    const record = id === undefined ? undefined : sandbox.sessions.read(id);
    if (record !== undefined && !isIdle(record, sandbox))
      visit[portal] = place.parse(JSON.parse(record.content));
  }
  return visit;
}

/** Has the browser visit the sandbox like that from now on, by sessions of its own. */
export function resumeVisit(res: Response, sandbox: Sandbox, visit: Visit): void {
  for (const portal of PORTALS) {
    const content = visit[portal];
    if (content === undefined) continue;
    const id = uniqueId();
    sandbox.sessions.write(
      id,
      JSON.stringify({ cookie: { ...SESSION_COOKIE, originalMaxAge: null, path: '/' }, ...content }),
    );
    res.cookie(portal, sessionCookie(portal, id), SESSION_COOKIE);
  }
}
