import type { Router } from 'express';
import { SERVICE_LABELS, type Service } from '../onboarding/services.ts';
import { signedIn } from '../web/guards.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { takeNotice } from '../web/session.ts';

const SERVICE_PAGES: Readonly<Record<Service, string>> = {
  userEnrolment: PATHS.ramq.users,
  rvsq: PATHS.rvsq.signIn,
};

/** R2, the services of the person who signed in (guide 1.2). */
export const servicesScreen = (): Router =>
  screen(PATHS.ramq.services, {
    get: signedIn('ramq', (req, res, account) => {
      const services = req.sandbox.grants
        .servicesOf(account.username)
        .map((service) => ({ label: SERVICE_LABELS[service], href: SERVICE_PAGES[service] }));
      return sendPage(req, res, {
        portal: 'ramq',
        view: 'ramq/views/services',
        heading: 'Services',
        data: { services, notice: takeNotice(req) },
      });
    }),
  });
