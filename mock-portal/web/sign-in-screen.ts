import { Router, type Request } from 'express';
import type { Account } from '../onboarding/ports.ts';
import { signIn, type SignInWording } from '../onboarding/sign-in.ts';
import { usernameState } from '../onboarding/tries.ts';
import { Form } from './form.ts';
import { sendPage } from './page.ts';
import { PATHS } from './paths.ts';
import { screen } from './screen.ts';
import { signInSession, signOutSession, takeNotice, type Notice } from './session.ts';

/** What tells the sign-in screens of the two portals apart. */
interface SignIn {
  portal: 'ramq' | 'rvsq';
  wording: SignInWording;
  /** Where a person arrives who asked for no other page. */
  home: string;
  /** Answers the invitation whose link led here. */
  answerInvitation?: (req: Request, reference: string, account: Account) => Notice;
}

/** R1 and V1, « Connexion », with « Déconnexion », which ends the session in every tab (screens.md R10). */
export function signInScreenOf({ portal, wording, home, answerInvitation }: SignIn): Router {
  const show = (req: Request, form: Form) => ({
    portal,
    view: 'web/views/sign-in',
    heading: 'Connexion',
    data: {
      form,
      labels: wording,
      notice: takeNotice(req),
      isInvited: req.session.pendingReference !== undefined,
      isLocked: form.errors.length > 0 && usernameState(form.text('username'), req.sandbox) === 'locked',
    },
  });
  return Router().use(
    screen(PATHS[portal].signIn, {
      get: (req, res) => sendPage(req, res, show(req, new Form())),
      post: async (req, res) => {
        const form = Form.sent(req);
        const typed = { username: form.text('username'), password: form.text('password') };
        const result = await signIn(typed, wording, req.sandbox);
        if (!result.ok) {
          await sendPage(req, res, { ...show(req, form.refused(result.errors)), status: 422 });
          return;
        }
        const { pendingReference, returnTo } = req.session;
        await signInSession(req, result.value.username);
        if (pendingReference === undefined || answerInvitation === undefined) {
          res.redirect(303, returnTo ?? home);
          return;
        }
        req.session.notice = answerInvitation(req, pendingReference, result.value);
        res.redirect(303, home);
      },
    }),
    screen(PATHS[portal].signOut, {
      get: (_req, res) => {
        res.redirect(303, PATHS[portal].signIn);
      },
      post: async (req, res) => {
        await signOutSession(req);
        res.redirect(303, PATHS[portal].signIn);
      },
    }),
  );
}
