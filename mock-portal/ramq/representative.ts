import type { Request, RequestHandler, Response } from 'express';
import type { Account, Clinic } from '../onboarding/ports.ts';
import { SERVICE_LABELS } from '../onboarding/services.ts';
import { refuseAccess, signedIn } from '../web/guards.ts';

/** Whoever enrols people, and for which clinic. */
export interface Representative {
  account: Account;
  clinic: Clinic;
}

type RepresentativeHandler = (
  req: Request,
  res: Response,
  representative: Representative,
) => Promise<void> | void;

/** Lets a designated representative in, for one clinic, and nobody else (screens.md R2). */
export const asRepresentative = (handler: RepresentativeHandler): RequestHandler =>
  signedIn('ramq', (req, res, account) => {
    const clinic = req.sandbox.grants.clinicFor(account.username, 'userEnrolment');
    if (clinic !== undefined) return handler(req, res, { account, clinic });
    return refuseAccess(
      req,
      res,
      'ramq',
      'R2-droit',
      `Votre compte ne donne pas accès au service «\u00a0${SERVICE_LABELS.userEnrolment}\u00a0».`,
    );
  });
