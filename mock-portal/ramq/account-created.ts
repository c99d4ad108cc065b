import type { Router } from 'express';
import { sendPage } from '../web/page.ts';
import { PATHS, withReference } from '../web/paths.ts';
import { screen } from '../web/screen.ts';

/** R8, « Compte créé »: only for an invitation that an account has spent. */
export const accountCreatedScreen = (): Router =>
  screen(PATHS.ramq.accountCreated, {
    get: async (req, res) => {
      const { reference } = req.params;
      const invitation = req.sandbox.invitations.find(reference);
      if (invitation?.usedAt === undefined || invitation.hasAccount) {
        res.redirect(303, withReference(PATHS.ramq.accountForm, reference));
        return;
      }
      await sendPage(req, res, {
        portal: 'ramq',
        view: 'ramq/views/account-created',
        heading: 'Compte créé',
      });
    },
  });
