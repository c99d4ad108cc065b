import { Router } from 'express';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';

/** R9, « Mot de passe oublié »: its steps are not simulated yet, and the page says so. */
export const forgottenPasswordScreen = (): Router =>
  Router().get(PATHS.ramq.forgottenPassword, (req, res) =>
    sendPage(req, res, {
      portal: 'ramq',
      view: 'web/views/explanation',
      heading: 'Mot de passe oublié',
      data: {
        text: "Le simulateur n'offre pas encore cet écran.",
        link: { href: PATHS.ramq.signIn, label: 'Retour à la connexion' },
      },
    }),
  );
