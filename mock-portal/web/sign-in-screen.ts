import { Router, type Request, type Response } from 'express';
import type { Account } from '../onboarding/ports.ts';
import { signIn, type SignInWording } from '../onboarding/sign-in.ts';
import { invitationState } from '../onboarding/invitation.ts';
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
      isInvited: isInvited(req),
      isLocked: form.errors.some(({ message }) => message === wording.locked),
    },
  });
  // A second click comes with the token of the session that the first click renewed. Whoever is not signed in is led
  // from home to this screen.
  const stale = (_req: Request, res: Response): void => {
    res.redirect(303, home);
  };
  return Router().use(
    screen(PATHS[portal].signIn, {
      stale,
      get: (req, res) => sendPage(req, res, show(req, new Form())),
      post: async (req, res) => {
        const form = Form.sent(req);
        const typed = { username: form.text('username'), password: form.text('password') };
        const result = await signIn(typed, wording, req.sandbox);
        if (!result.ok) {
          await sendPage(req, res, { ...show(req, form.refused(result.errors)), status: 422 });
          return;
        }
        const { pendingReference, returnTo, expiredFor, typed: typedBefore } = req.session;
        const isBack = expiredFor === undefined || expiredFor === result.value.username;
        await signInSession(req, result.value.username);
        if (isBack && typedBefore !== undefined) req.session.typed = typedBefore;
        if (pendingReference === undefined || answerInvitation === undefined) {
          res.redirect(303, (isBack ? returnTo : undefined) ?? home);
          return;
        }
        req.session.notice = answerInvitation(req, pendingReference, result.value);
        res.redirect(303, home);
      },
    }),
    screen(PATHS[portal].signOut, {
      stale,
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

/** Whether signing in will answer an invitation that still stands. */
function isInvited({ sandbox, session }: Request): boolean {
  const { pendingReference } = session;
  const invitation = pendingReference === undefined ? undefined : sandbox.invitations.find(pendingReference);
  return invitation !== undefined && invitationState(invitation, sandbox) === 'open';
}
