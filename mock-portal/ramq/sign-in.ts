import type { Request, Router } from 'express';
import { ACCOUNT_LABELS } from '../onboarding/create-account.ts';
import { joinWithAccount } from '../onboarding/join-with-account.ts';
import type { Account } from '../onboarding/ports.ts';
import { USERNAME_BLOCKED } from '../onboarding/recover-password.ts';
import { SERVICE_LABELS } from '../onboarding/services.ts';
import { PATHS } from '../web/paths.ts';
import type { Notice } from '../web/session.ts';
import { signInScreenOf } from '../web/sign-in-screen.ts';

const WORDING = {
  username: ACCOUNT_LABELS.username,
  password: ACCOUNT_LABELS.password,
  wrongPair: "Le nom d'utilisateur ou le mot de passe est incorrect.",
  locked: "Votre nom d'utilisateur est verrouillé.",
  blocked: USERNAME_BLOCKED,
  to: 'aux services en ligne',
  rules: { accepted: 'R1', required: 'R1-obligatoire', wrongPair: 'R1-paire-fausse', locked: 'R1-essais' },
};

/** R1, « Connexion » (guide 1.1), which is also where « Connexion à son compte » of the message leads (guide 2.1 b). */
export const signInScreen = (): Router =>
  signInScreenOf({ portal: 'ramq', wording: WORDING, home: PATHS.ramq.services, answerInvitation });

function answerInvitation(req: Request, reference: string, account: Account): Notice {
  const services = req.sandbox.invitations.find(reference)?.services ?? [];
  const names = services.map((service) => `«\u00a0${SERVICE_LABELS[service]}\u00a0»`).join(', ');
  switch (joinWithAccount(reference, account, req.sandbox)) {
    case 'joined':
      return { kind: 'success', text: `Le service ${names} a été ajouté à votre compte.` };
    case 'alreadyServed':
      return { kind: 'info', text: `Votre compte a déjà accès au service ${names}.` };
    case 'closed':
      return { kind: 'info', text: 'La demande liée à ce courriel a déjà été traitée ou a expiré.' };
  }
}
