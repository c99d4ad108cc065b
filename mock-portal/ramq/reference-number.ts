import type { Router } from 'express';
import { requireText } from '../onboarding/field-error.ts';
import { noteRefusals } from '../onboarding/journal.ts';
import { shortReferenceNumber, typedShortReferenceNumber } from '../onboarding/reference-number.ts';
import { sandboxOfReference } from '../web/choose-sandbox.ts';
import type { PortalContext } from '../web/context.ts';
import { Form } from '../web/form.ts';
import { sendPage } from '../web/page.ts';
import { PATHS, withReference } from '../web/paths.ts';
import { screen } from '../web/screen.ts';

const LABEL = 'Numéro de référence';
const UNKNOWN = {
  field: 'referenceNumber',
  message: 'Ce numéro de référence ne correspond à aucune demande.',
  rule: 'R6-numero',
};

/** R6 without a link: the number printed in the message leads to the policy (screens.md R6). */
export function referenceNumberScreen({ sandboxes }: PortalContext): Router {
  const show = (form: Form) => ({
    portal: 'ramq' as const,
    view: 'ramq/views/reference-number',
    heading: 'Création du compte',
    data: { form },
  });
  return screen(PATHS.ramq.referenceNumber, {
    get: (req, res) => sendPage(req, res, show(new Form())),
    post: async (req, res) => {
      const form = Form.sent(req);
      const typed = form.text('referenceNumber');
      const reference = typedShortReferenceNumber(typed);
      const invitation = sandboxOfReference(req, sandboxes, reference)?.invitations.find(reference);
      if (invitation !== undefined) {
        const short = shortReferenceNumber(invitation.referenceNumber);
        res.redirect(303, withReference(PATHS.ramq.policy, short));
        return;
      }
      const missing = requireText('referenceNumber', LABEL, typed, UNKNOWN.rule);
      const errors = missing.length > 0 ? missing : [UNKNOWN];
      noteRefusals(req.sandbox.journal, '', 'Création du compte', errors);
      await sendPage(req, res, { ...show(form.refused(errors)), status: 422 });
    },
  });
}
