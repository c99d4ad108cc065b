import type { Router } from 'express';
import { SECURITY_QUESTIONS } from '../onboarding/security-questions.ts';
import {
  ACCOUNT_HOLDERS,
  DEMONSTRATION_ANSWERS,
  DEMONSTRATION_CLINIC,
  DEMONSTRATION_PASSWORD,
  NEWCOMERS,
} from '../sandbox/demonstration.ts';
import type { PortalContext } from '../web/context.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';

/** The simulator's own first page: where to go, and whom to be. */
export const homeScreen = ({ mail }: PortalContext): Router =>
  screen(PATHS.home, {
    get: (req, res) =>
      sendPage(req, res, {
        portal: 'simulator',
        view: 'control/views/home',
        heading: 'Accueil du simulateur',
        data: {
          clinic: DEMONSTRATION_CLINIC,
          accountHolders: ACCOUNT_HOLDERS,
          newcomers: NEWCOMERS,
          password: DEMONSTRATION_PASSWORD,
          answers: SECURITY_QUESTIONS.map((question, index) => ({
            question,
            answer: DEMONSTRATION_ANSWERS[index],
          })),
          webInbox: mail.webAddress,
        },
      }),
  });
