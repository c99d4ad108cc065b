import type { Router } from 'express';
import { CIVILITY_TITLES } from '../onboarding/civility-title.ts';
import { ENROLMENT_LABELS, enrolUser, type EnrolmentForm } from '../onboarding/enrol-user.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { OFFERED_SERVICES, SERVICE_LABELS } from '../onboarding/services.ts';
import type { PortalContext } from '../web/context.ts';
import { Form } from '../web/form.ts';
import { once } from '../web/once.ts';
import { sendPage } from '../web/page.ts';
import { PATHS, withReference } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { asRepresentative } from './representative.ts';

/** R4, « Ajouter un utilisateur » (guide 1.4, 1.5). */
export function addUserScreen({ postOffice }: PortalContext): Router {
  const show = (form: Form) => ({
    portal: 'ramq' as const,
    view: 'ramq/views/add-user',
    heading: 'Ajouter un utilisateur',
    data: {
      form,
      labels: ENROLMENT_LABELS,
      titles: CIVILITY_TITLES,
      services: OFFERED_SERVICES.map((service) => ({ value: service, label: SERVICE_LABELS[service] })),
      serviceLabel: SERVICE_LABELS.userEnrolment,
    },
  });
  return screen(PATHS.ramq.addUser, {
    get: asRepresentative((req, res) => sendPage(req, res, show(Form.kept(req)))),
    post: asRepresentative(
      once(async (req, res, { account, clinic }) => {
        const form = Form.sent(req);
        const { sandbox } = req;
        const result = await enrolUser(enrolmentForm(form), account, clinic, sandbox);
        if (!result.ok) {
          await sendPage(req, res, { ...show(form.refused(result.errors)), status: 422 });
          return;
        }
        const { invitation, secretCode } = result.value;
        await postOffice.deliver(sandbox);
        if (secretCode !== undefined)
          sandbox.codesToShow.put(invitation.referenceNumber, account.username, secretCode);
        res.redirect(
          303,
          withReference(PATHS.ramq.userAdded, shortReferenceNumber(invitation.referenceNumber)),
        );
      }),
    ),
  });
}

const enrolmentForm = (form: Form): EnrolmentForm => ({
  hasAccount: form.text('hasAccount'),
  civilityTitle: form.text('civilityTitle'),
  firstName: form.text('firstName'),
  lastName: form.text('lastName'),
  email: form.text('email'),
  services: form.list('services'),
});
