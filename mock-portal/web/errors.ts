import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { portalOf, sendPage } from './page.ts';

interface Explanation {
  heading: string;
  text: string;
}

const EXPLANATIONS: Readonly<Record<number, Explanation>> = {
  400: { heading: 'Demande incomprise', text: "L'adresse ou le formulaire ne peut être lu." },
  403: {
    heading: 'Page expirée',
    text: "Le formulaire n'est plus valide. Revenez à la page précédente, actualisez-la et recommencez.",
  },
  404: { heading: 'Page introuvable', text: "Cette page n'existe pas dans le simulateur." },
  405: { heading: 'Méthode refusée', text: 'Cette page ne répond pas à ce genre de demande.' },
  413: { heading: 'Formulaire trop long', text: 'Le formulaire envoyé dépasse la taille permise.' },
  415: { heading: 'Format non pris en charge', text: 'Le simulateur ne lit pas ce format.' },
};

const OWN_FAULT: Explanation = {
  heading: 'Erreur du simulateur',
  text: "Le simulateur n'a pas pu répondre. Recommencez; si l'erreur se répète, redémarrez le simulateur.",
};

export const pageNotFound = (req: Request, res: Response): Promise<void> => explain(req, res, 404);

/**
 * Answers whatever a page does not do.
 * @param allowed what it does, as the header Allow lists it
 */
export const methodNotAllowed =
  (allowed: string): RequestHandler =>
  async (req, res) => {
    res.set('Allow', allowed);
    if (req.method === 'OPTIONS') res.sendStatus(204);
    else await explain(req, res, 405);
  };

const httpError = z.object({ status: z.number().int().min(400).max(499) });

/** Turns whatever a screen throws into a page in French; only our own faults are reported. */
export function errorPage(report: (error: unknown) => void): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    const known = httpError.safeParse(error);
    if (!known.success) report(error);
    if (res.headersSent) {
      next(error);
      return;
    }
    await explain(req, res, known.success ? known.data.status : 500);
  };
}

async function explain(req: Request, res: Response, status: number): Promise<void> {
  const { heading, text } = EXPLANATIONS[status] ?? OWN_FAULT;
  await sendPage(req, res, {
    // Our own fault may be anywhere: its page asks nothing of the sandbox.
    portal: status === 500 ? 'simulator' : portalOf(req),
    view: 'web/views/explanation',
    heading,
    data: { text },
    status,
  });
}
