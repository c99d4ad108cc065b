import { Router } from 'express';
import { enteredSandbox, referenceInAddress } from './choose-sandbox.ts';
import type { PortalContext } from './context.ts';
import { sendPage } from './page.ts';
import { PATHS } from './paths.ts';

/**
 * Beyond the loopback, lets in whoever has come into a sandbox by its link or comes with an invitation's, and nobody else;
 * the training room asks for its password itself. It knows no sandbox but the visitor's: its page gives nothing away.
 */
export function admission({ access, sandboxes }: PortalContext): Router {
  const router = Router();
  if (!access.isBeyondLoopback) return router;
  router.use(PATHS.training.home, (_req, _res, next) => {
    next('router');
  });
  router.use(async (req, res, next) => {
    const isKnown = enteredSandbox(req, sandboxes) ?? sandboxes.ofReference(referenceInAddress(req));
    if (isKnown !== undefined) {
      next();
      return;
    }
    await sendPage(req, res, {
      portal: 'simulator',
      view: 'web/views/explanation',
      heading: 'Entrée réservée',
      status: 401,
      data: {
        text: "On entre dans ce simulateur par le lien d'un bac. Demandez-le à la personne qui donne la formation, puis ouvrez-le dans ce navigateur.",
        link: { href: PATHS.training.home, label: 'Je donne la formation' },
      },
    });
  });
  return router;
}
