import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { decodeReferenceNumber } from '../onboarding/reference-number.ts';
import type { SandboxRegistry } from '../sandbox/registry.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { PATHS } from './paths.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** The world of the person who asks. */
    sandbox: Sandbox;
  }
}

const COOKIE = 'sandbox';
const SANDBOX_HEADER = 'X-Sandbox';

/**
 * Finds the sandbox of a request: the one that the header names (tests), else the one of the invitation in the address
 * (a link pasted into another browser), else the cookie's (people), else the default one.
 */
export function chooseSandbox(sandboxes: SandboxRegistry): RequestHandler {
  return (req, res, next) => {
    const named = req.get(SANDBOX_HEADER);
    if (named !== undefined) {
      const sandbox = sandboxes.get(named);
      if (sandbox === undefined) {
        res.status(404).type('text').send(`Bac à sable inconnu\u00a0: ${named}.`);
        return;
      }
      req.sandbox = sandbox;
    } else {
      const reference = referenceInAddress(req);
      const invited = reference === '' ? undefined : sandboxes.ofReference(reference);
      if (invited !== undefined) res.cookie(COOKIE, invited.id, { httpOnly: true, sameSite: 'lax' });
      req.sandbox = invited ?? sandboxes.get(cookieOf(req)) ?? sandboxes.default();
    }
    next();
  };
}

/** The sandbox of a reference that the visitor typed: wherever it is, for people; its own, for a test that named one. */
export const sandboxOfReference = (
  req: Request,
  sandboxes: SandboxRegistry,
  reference: string,
): Sandbox | undefined =>
  req.get(SANDBOX_HEADER) === undefined ? sandboxes.ofReference(reference) : req.sandbox;

/** NoRefre as the web server decoded it, or nothing. */
export const noRefreOf = (req: Request): string => {
  const { NoRefre } = req.query;
  return typeof NoRefre === 'string' ? decodeReferenceNumber(NoRefre) : '';
};

function referenceInAddress(req: Request): string {
  // As Express compares paths: case and a final slash do not count.
  const path = req.path.toLowerCase().replace(/\/$/, '');
  if (path === PATHS.ramq.invitation.toLowerCase()) return noRefreOf(req);
  return path.startsWith(`${PATHS.ramq.referenceNumber}/`) ? (req.path.split('/')[3] ?? '') : '';
}

const cookies = z.object({ [COOKIE]: z.string() });

const cookieOf = (req: Request): string => {
  const read = cookies.safeParse(req.cookies);
  return read.success ? read.data[COOKIE] : '';
};
