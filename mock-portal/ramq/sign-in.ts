import { Router, type Request } from 'express';
import { joinWithAccount } from '../onboarding/join-with-account.ts';
import type { Account } from '../onboarding/ports.ts';
import { SERVICE_LABELS } from '../onboarding/services.ts';
import { signIn } from '../onboarding/sign-in.ts';
import { Form } from '../web/form.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { signInSession, signOutSession, type Notice } from '../web/session.ts';

const WORDING = {
  username: "Nom d'utilisateur",
  password: 'Mot de passe',
  wrongPair: "Le nom d'utilisateur ou le mot de passe est incorrect.",
};

/** R1, « Connexion » (guide 1.1), which is also where « Connexion à son compte » of the message leads (guide 2.1 b). */
export function signInScreen(): Router {
  const show = (req: Request, form: Form) => ({
    portal: 'ramq' as const,
    view: 'web/views/sign-in',
    heading: 'Connexion',
    data: { form, labels: WORDING, invited: req.session.pendingReference !== undefined },
  });
  return Router()
    .get(PATHS.ramq.signIn, (req, res) => sendPage(req, res, show(req, new Form())))
    .post(PATHS.ramq.signIn, async (req, res) => {
      const form = Form.sent(req);
      const typed = { username: form.text('username'), password: form.text('password') };
      const result = await signIn(typed, WORDING, req.sandbox);
      if (!result.ok) {
        await sendPage(req, res, { ...show(req, form.refused(result.errors)), status: 422 });
        return;
      }
      const { pendingReference } = req.session;
      await signInSession(req, result.value.username);
      if (pendingReference !== undefined) {
        req.session.notice = answerInvitation(req, pendingReference, result.value);
      }
      res.redirect(303, PATHS.ramq.services);
    })
    .post(PATHS.ramq.signOut, async (req, res) => {
      await signOutSession(req);
      res.redirect(303, PATHS.ramq.signIn);
    });
}

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
