import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { sendPage, type Portal } from './page.ts';

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
  413: { heading: 'Formulaire trop long', text: 'Le formulaire envoyé dépasse la taille permise.' },
  415: { heading: 'Format non pris en charge', text: 'Le simulateur ne lit pas ce format.' },
};

const OWN_FAULT: Explanation = {
  heading: 'Erreur du simulateur',
  text: "Le simulateur n'a pas pu répondre. Recommencez; si l'erreur se répète, redémarrez le simulateur.",
};

export const pageNotFound: RequestHandler = (req, res) => explain(req, res, 404);

const httpError = z.object({ status: z.number().int().min(400).max(499) });

/** Turns whatever a screen throws into a page in French; only our own faults are reported. */
export function errorPage(report: (error: unknown) => void): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const known = httpError.safeParse(error);
    if (!known.success) report(error);
    await explain(req, res, known.success ? known.data.status : 500);
  };
}

async function explain(req: Request, res: Response, status: number): Promise<void> {
  const { heading, text } = EXPLANATIONS[status] ?? OWN_FAULT;
  await sendPage(req, res, {
    portal: portalOf(req),
    view: 'web/views/explanation',
    heading,
    data: { text },
    status,
  });
}

function portalOf(req: Request): Portal {
  if (req.path.startsWith('/rvsq')) return 'rvsq';
  return /^\/(ramq|AGS)\b/.test(req.path) ? 'ramq' : 'simulator';
}
