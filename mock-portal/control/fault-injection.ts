import { setTimeout } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { sendClosedLink } from '../ramq/open-invitation.ts';
import { FAULTS, type FaultKind } from '../sandbox/faults.ts';
import { Form } from '../web/form.ts';
import { ownAddress } from '../web/own-address.ts';
import { portalOf, sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { loseSession } from '../web/session.ts';
import { visitorOf } from '../web/visitor.ts';

/** When a portal in maintenance says to come back, in seconds. */
const RETRY_AFTER_S = 120;

type Effect = (req: Request, res: Response) => Promise<'answered' | 'go on'>;

/** What each fault of a page does to a request; those of mail strike in the post office. */
const EFFECTS: Partial<Record<FaultKind, Effect>> = {
  maintenance: interrupt(
    503,
    'Service en maintenance',
    "Le service n'est pas disponible pour le moment. Rien n'a été enregistré. Réessayez dans quelques minutes.",
  ),
  internalError: interrupt(
    500,
    'Une erreur est survenue',
    "Le service n'a pas pu traiter votre demande. Rien n'a été enregistré. Réessayez.",
  ),
  cutConnection: (req) => {
    // Browsers send a request again by themselves when not one byte has come back.
    req.socket.end('interrompu');
    return Promise.resolve('answered');
  },
  lostSession: (req) => {
    loseSession(req);
    return Promise.resolve('go on');
  },
  expiredLink: async (req, res) => {
    await sendClosedLink(req, res, 'expired', 'panne «\u00a0lien déjà expiré\u00a0»');
    return 'answered';
  },
};

/** Has the faults of the visitor's sandbox strike the pages of the portals; no route knows of them. */
export const faultInjection: RequestHandler = async (req, res, next) => {
  // Only the portals' pages have a session.
  if (!('session' in req) || (req.method !== 'GET' && req.method !== 'POST')) {
    next();
    return;
  }
  const slow = strike(req, ['slowPortal']);
  if (slow !== undefined) {
    // A page that is awaited keeps no simulator from ending.
    await setTimeout(slow.durationMs, undefined, { ref: false });
    if (!req.sandbox.isOpen()) {
      req.socket.destroy();
      return;
    }
  }
  const fault = strike(req, kindsFor(req));
  const end = fault === undefined ? 'go on' : await EFFECTS[fault.kind]?.(req, res);
  if (end === 'go on') next();
};

/** The faults that make a difference to this request. */
function kindsFor(req: Request): FaultKind[] {
  const isSignedIn = req.session.username !== undefined;
  const isLink = req.path === PATHS.ramq.invitation || req.path.startsWith(`${PATHS.ramq.referenceNumber}/`);
  return [
    'maintenance',
    'internalError',
    'cutConnection',
    ...(isSignedIn ? (['lostSession'] as const) : []),
    ...(isLink ? (['expiredLink'] as const) : []),
  ];
}

function strike(req: Request, kinds: readonly FaultKind[]) {
  const { faults, journal } = req.sandbox;
  const { name: who, known: people } = visitorOf(req);
  const fault = faults.strike(kinds, { address: req.path, people });
  if (fault !== undefined) {
    const { name } = FAULTS[fault.kind];
    journal.note({
      kind: 'fault',
      who,
      text: `Panne «\u00a0${name}\u00a0» à ${req.method} ${req.path}`,
      rule: 'S-pannes',
    });
  }
  return fault;
}

/** Answers with a page from which the request can be sent again, with all that was typed but passwords. */
function interrupt(status: number, heading: string, text: string): Effect {
  return async (req, res) => {
    if (status === 503) res.set('Retry-After', String(RETRY_AFTER_S));
    const { pathname, search } = ownAddress(req);
    await sendPage(req, res, {
      portal: portalOf(req),
      view: 'web/views/interruption',
      heading,
      status,
      data: {
        text,
        address: pathname + search,
        fields: req.method === 'POST' ? Form.sent(req).entries() : undefined,
      },
    });
    return 'answered';
  };
}
