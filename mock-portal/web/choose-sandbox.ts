import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { decodeReferenceNumber } from '../onboarding/reference-number.ts';
import type { SandboxRegistry } from '../sandbox/registry.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { PATHS } from './paths.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** The world of the person who asks. */
    sandbox: Sandbox;
    /** Whether a test named it: then no reference leads elsewhere. */
    sandboxIsNamed: boolean;
  }
}

/** Holds the key of the sandbox that a person has come into. */
const COOKIE = 'bac';
const SANDBOX_HEADER = 'X-Sandbox';

/**
 * Finds the sandbox of a request: the one that the header names (tests), else the cookie's (people), unless the invitation
 * in the address is another's (a link pasted into another browser), else the default one.
 * @param readsHeader whether whoever asks may name any sandbox
 */
export function chooseSandbox(sandboxes: SandboxRegistry, readsHeader: boolean): RequestHandler {
  return (req, res, next) => {
    const named = readsHeader ? req.get(SANDBOX_HEADER) : undefined;
    if (named !== undefined) {
      const sandbox = sandboxes.get(named);
      if (sandbox === undefined) {
        res.status(404).type('text').send(`Bac à sable inconnu\u00a0: ${named}.`);
        return;
      }
      req.sandbox = sandbox;
      req.sandboxIsNamed = true;
      next();
      return;
    }
    const own = enteredSandbox(req, sandboxes);
    req.sandbox = own ?? sandboxes.default();
    req.sandboxIsNamed = false;
    const invited = sandboxOfReference(req, sandboxes, referenceInAddress(req));
    if (invited !== undefined && invited !== own) {
      enterSandbox(res, invited);
      req.sandbox = invited;
    }
    next();
  };
}

/** Has the visitor's browser stay in a sandbox from now on. */
export function enterSandbox(res: Response, { identity }: Sandbox): void {
  res.cookie(COOKIE, identity.key, { httpOnly: true, sameSite: 'lax' });
}

/** Has the visitor's browser be in no sandbox of its own any more. */
export function leaveSandbox(res: Response): void {
  res.clearCookie(COOKIE);
}

/** The sandbox that the visitor has come into, if any. */
export const enteredSandbox = (req: Request, sandboxes: SandboxRegistry): Sandbox | undefined =>
  sandboxes.ofKey(keyOf(req));

/** The sandbox of an invitation's reference: the visitor's own where it has it, else wherever it is. */
export function sandboxOfReference(
  { sandbox, sandboxIsNamed }: Request,
  sandboxes: SandboxRegistry,
  reference: string,
): Sandbox | undefined {
  if (reference === '') return undefined;
  const isOwn = sandboxIsNamed || sandbox.invitations.find(reference) !== undefined;
  return isOwn ? sandbox : sandboxes.ofReference(reference);
}

/** NoRefre as the web server decoded it, or nothing. */
export const noRefreOf = (req: Request): string => {
  const { NoRefre } = req.query;
  return typeof NoRefre === 'string' ? decodeReferenceNumber(NoRefre) : '';
};

/** The reference number of the invitation that the address is about, or nothing. */
export function referenceInAddress(req: Request): string {
  // As Express compares paths: case and a final slash do not count.
  const path = req.path.toLowerCase().replace(/\/$/, '');
  if (path === PATHS.ramq.invitation.toLowerCase()) return noRefreOf(req);
  return path.startsWith(`${PATHS.ramq.referenceNumber}/`) ? (req.path.split('/')[3] ?? '') : '';
}

const cookies = z.object({ [COOKIE]: z.string() });

const keyOf = (req: Request): string => {
  const read = cookies.safeParse(req.cookies);
  return read.success ? read.data[COOKIE] : '';
};
