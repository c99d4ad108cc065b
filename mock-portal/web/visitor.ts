import type { Request } from 'express';
import { z } from 'zod';
import { fullName } from '../onboarding/person-name.ts';
import { referenceInAddress } from './choose-sandbox.ts';

/** Who is at the browser, as far as a request tells. */
export interface Visitor {
  /** A full name; empty where nobody is known. */
  name: string;
  /** The usernames and e-mails that the person is known by. */
  known: readonly string[];
}

const typedUsername = z.object({ username: z.string() });

/** The person who is signed in, else the one whose invitation the address is about, else the one who is signing in. */
export function visitorOf(req: Request): Visitor {
  const { accounts, invitations } = req.sandbox;
  const { username } = 'session' in req ? req.session : {};
  const account = username === undefined ? undefined : accounts.find(username);
  if (account !== undefined) return { name: fullName(account), known: [account.username, account.email] };
  const invitation = invitations.find(referenceInAddress(req));
  if (invitation !== undefined) return { name: fullName(invitation), known: [invitation.email] };
  const form = typedUsername.safeParse(req.body);
  if (!form.success) return { name: '', known: [] };
  const typed = accounts.find(form.data.username);
  return {
    name: typed === undefined ? '' : fullName(typed),
    known: [form.data.username, ...(typed === undefined ? [] : [typed.email])],
  };
}
