import { Router } from 'express';
import {
  ACCOUNT_HOLDERS,
  DEMONSTRATION_CLINIC,
  DEMONSTRATION_PASSWORD,
  NEWCOMERS,
} from '../sandbox/demonstration.ts';
import type { PortalContext } from '../web/context.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';

/** The simulator's own first page: where to go, and whom to be. */
export const homeScreen = ({ mail }: PortalContext): Router =>
  Router().get(PATHS.home, (req, res) =>
    sendPage(req, res, {
      portal: 'simulator',
      view: 'control/views/home',
      heading: 'Accueil du simulateur',
      data: {
        clinic: DEMONSTRATION_CLINIC,
        accountHolders: ACCOUNT_HOLDERS,
        newcomers: NEWCOMERS,
        password: DEMONSTRATION_PASSWORD,
        webInbox: mail.webAddress,
      },
    }),
  );
