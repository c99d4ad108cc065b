import { Router, type Request, type RequestHandler, type Response } from 'express';
import { requireText } from '../../onboarding/field-error.ts';
import type { SecretHasher } from '../../onboarding/ports.ts';
import { ORDINARY_HASH_COST, scryptHasher } from '../../sandbox/scrypt-hasher.ts';
import { turns } from '../../sandbox/turns.ts';
import type { Access } from '../../web/access.ts';
import { pageNotFound } from '../../web/errors.ts';
import { Form } from '../../web/form.ts';
import { ownAddress } from '../../web/own-address.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';
import { renewSession, signOutSession } from '../../web/session.ts';
import { refused, sendRoomPage } from './room-page.ts';

const { home, signIn, signOut } = PATHS.training;

/** Lets whoever gave the password go on; everybody, where there is none. */
export const trainersOnly =
  ({ password }: Access): RequestHandler =>
  async (req, res, next) => {
    // An address in other letters than its own has no session, as cookies tell them apart.
    if (!('session' in req)) {
      await pageNotFound(req, res);
      return;
    }
    const { pathname, search } = ownAddress(req);
    if (password === undefined || req.session.isTrainer === true || pathname === signIn) {
      next();
      return;
    }
    if (req.method === 'GET' && req.accepts('html') !== false) req.session.returnTo = pathname + search;
    res.redirect(303, signIn);
  };

/** « Connexion » of the training room, and « Déconnexion ». */
export function signInScreen({ password }: Access): Router {
  const isRight = password === undefined ? () => Promise.resolve(true) : guessing(password);
  const stale = (_req: Request, res: Response): void => {
    res.redirect(303, home);
  };
  const show = (req: Request, res: Response, form: Form) =>
    sendRoomPage(req, res, {
      view: 'training/sign-in',
      heading: 'Connexion à la salle de formation',
      status: form.errors.length === 0 ? 200 : 422,
      data: { form },
    });
  return Router().use(
    screen(signIn, {
      stale,
      get: async (req, res) => {
        if (password === undefined || req.session.isTrainer === true) res.redirect(303, home);
        else await show(req, res, new Form());
      },
      post: async (req, res) => {
        const form = Form.sent(req);
        const typed = form.text('motDePasse');
        const missing = requireText('motDePasse', 'Mot de passe', typed, 'S-formation');
        if (missing.length > 0) {
          await show(req, res, form.refused(missing));
        } else if (await isRight(typed)) {
          const { returnTo = home } = req.session;
          await renewSession(req);
          req.session.isTrainer = true;
          res.redirect(303, returnTo);
        } else {
          const { errors } = refused('motDePasse', 'Le mot de passe est incorrect.');
          await show(req, res, form.refused(errors));
        }
      },
    }),
    screen(signOut, {
      stale,
      get: stale,
      post: async (req, res) => {
        await signOutSession(req);
        res.redirect(303, signIn);
      },
    }),
  );
}

/**
 * Tells whether a guess is right; each takes its time, one after the other, so that nobody tries many.
 * @param hasher what takes the time
 */
export function guessing(
  password: string,
  { hash, matches }: Pick<SecretHasher, 'hash' | 'matches'> = scryptHasher(ORDINARY_HASH_COST),
): (guess: string) => Promise<boolean> {
  const stored = hash(password);
  const inTurn = turns();
  return (guess) => inTurn('guess', async () => matches(guess, await stored));
}
