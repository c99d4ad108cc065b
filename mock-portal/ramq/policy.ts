import { Router, type Request, type Response } from 'express';
import { acceptPolicy, refusePolicy } from '../onboarding/accept-policy.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { noRefreOf } from '../web/choose-sandbox.ts';
import { Form } from '../web/form.ts';
import { sendPage } from '../web/page.ts';
import { PATHS, withReference } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { openInvitation } from './open-invitation.ts';

/** R6, « Création du compte »: the policy (guide 2.2), where the message's link leads. */
export const policyScreen = (): Router =>
  Router().use(
    screen(PATHS.ramq.invitation, { get: (req, res) => showPolicy(req, res, noRefreOf(req)) }),
    screen(PATHS.ramq.policy, {
      get: (req, res) => showPolicy(req, res, req.params.reference),
      post: async (req, res) => {
        const { reference } = req.params;
        const invitation = await openInvitation(req, res, reference);
        if (invitation === undefined) return;
        if (Form.sent(req).text('decision') !== 'accept') {
          refusePolicy(invitation, req.sandbox);
          await sendPage(req, res, {
            portal: 'ramq',
            view: 'web/views/explanation',
            heading: 'Création du compte interrompue',
            data: {
              text: "Vous avez refusé la politique. Aucun compte n'a été créé. Vous pouvez reprendre tant que la demande est valide.",
              link: { href: withReference(PATHS.ramq.policy, reference), label: 'Revoir la politique' },
            },
          });
          return;
        }
        acceptPolicy(invitation, req.sandbox);
        res.redirect(303, withReference(PATHS.ramq.accountForm, reference));
      },
    }),
  );

async function showPolicy(req: Request, res: Response, reference: string): Promise<void> {
  const invitation = await openInvitation(req, res, reference);
  if (invitation === undefined) return;
  await sendPage(req, res, {
    portal: 'ramq',
    view: 'ramq/views/policy',
    heading: 'Création du compte',
    data: {
      action: withReference(PATHS.ramq.policy, shortReferenceNumber(invitation.referenceNumber)),
    },
  });
}
