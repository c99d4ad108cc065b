import type { Request, RequestHandler, Response } from 'express';
import type { Account } from '../onboarding/ports.ts';
import { Form } from './form.ts';
import { ownAddress } from './own-address.ts';
import { sendPage, type Portal } from './page.ts';
import { PATHS } from './paths.ts';

/** Who is signed in to the portal whose session the request has. */
function signedInAccount(req: Request): Account | undefined {
  const { username } = req.session;
  return username === undefined ? undefined : req.sandbox.accounts.find(username);
}

type SignedInHandler = (req: Request, res: Response, account: Account) => Promise<void> | void;

/** Leads whoever is not signed in to the sign-in screen, and from there back to the page asked for (screens.md R10). */
export function signedIn(portal: 'ramq' | 'rvsq', handler: SignedInHandler): RequestHandler {
  return async (req, res) => {
    const account = signedInAccount(req);
    if (account !== undefined) {
      await handler(req, res, account);
      return;
    }
    const { pathname, search } = ownAddress(req);
    req.session.returnTo = pathname + search;
    if (req.method === 'POST') req.session.typed = { path: req.path, fields: Form.sent(req).typed() };
    res.redirect(303, PATHS[portal].signIn);
  };
}

/**
 * The page of a person whose account lacks the right to go on (screens.md R2, V1).
 * @param rule the line of the fidelity register that says so
 */
export const refuseAccess = (
  req: Request,
  res: Response,
  portal: Portal,
  rule: string,
  text: string,
): Promise<void> =>
  sendPage(req, res, {
    portal,
    view: 'web/views/explanation',
    heading: 'Accès refusé',
    data: { text },
    status: 403,
    refusal: { rule, why: text },
  });
