import { Router } from 'express';
import { clinicUsers, filterUsers } from '../onboarding/clinic-users.ts';
import { SERVICE_LABELS } from '../onboarding/services.ts';
import { Form } from '../web/form.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { asRepresentative } from './representative.ts';

/** R3, « Utilisateurs » (guide 1.2, 1.3); the filter is in the address. */
export const usersScreen = (): Router =>
  Router().get(
    PATHS.ramq.users,
    asRepresentative((req, res, { clinic }) => {
      const form = Form.asked(req);
      const users = filterUsers(clinicUsers(clinic, req.sandbox), {
        lastName: form.text('lastName'),
        firstName: form.text('firstName'),
        username: form.text('username'),
      });
      return sendPage(req, res, {
        portal: 'ramq',
        view: 'ramq/views/users',
        heading: 'Utilisateurs',
        data: { form, users, clinic, serviceLabel: SERVICE_LABELS.userEnrolment },
      });
    }),
  );
