import { Router } from 'express';
import { fullName } from '../onboarding/person-name.ts';
import { SERVICE_LABELS } from '../onboarding/services.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { asRepresentative } from './representative.ts';

/** R5, « Ajout effectué »: the one place and the one time that the secret code is shown (guide 1.6). */
export const userAddedScreen = (): Router =>
  Router().get(
    PATHS.ramq.userAdded,
    asRepresentative(async (req, res) => {
      const { added } = req.session;
      if (added === undefined) {
        res.redirect(303, PATHS.ramq.users);
        return;
      }
      await sendPage(req, res, {
        portal: 'ramq',
        view: 'ramq/views/user-added',
        heading: 'Ajout effectué',
        data: {
          name: fullName(added),
          hasAccount: added.hasAccount,
          // A HEAD request shows nothing to anybody: it must not use the code up.
          secretCode: req.method === 'GET' ? req.sandbox.codesToShow.take(added.referenceNumber) : undefined,
          serviceLabel: SERVICE_LABELS.userEnrolment,
        },
      });
    }),
  );
