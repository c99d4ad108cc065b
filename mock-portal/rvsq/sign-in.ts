import { Router } from 'express';
import { RAMQ_IDENTIFIER_LABEL } from '../onboarding/add-employee.ts';
import { signIn } from '../onboarding/sign-in.ts';
import { Form } from '../web/form.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { signInSession, signOutSession } from '../web/session.ts';

const WORDING = {
  username: RAMQ_IDENTIFIER_LABEL,
  password: 'Mot de passe',
  wrongPair: "L'identifiant RAMQ ou le mot de passe est incorrect.",
};

/** V1, « Connexion » of RVSQ, with the RAMQ account. */
export function rvsqSignInScreen(): Router {
  const show = (form: Form) => ({
    portal: 'rvsq' as const,
    view: 'web/views/sign-in',
    heading: 'Connexion',
    data: { form, labels: WORDING },
  });
  return Router()
    .get(PATHS.rvsq.signIn, (req, res) => sendPage(req, res, show(new Form())))
    .post(PATHS.rvsq.signIn, async (req, res) => {
      const form = Form.sent(req);
      const typed = { username: form.text('username'), password: form.text('password') };
      const result = await signIn(typed, WORDING, req.sandbox);
      if (!result.ok) {
        await sendPage(req, res, { ...show(form.refused(result.errors)), status: 422 });
        return;
      }
      await signInSession(req, result.value.username);
      res.redirect(303, PATHS.rvsq.employees);
    })
    .post(PATHS.rvsq.signOut, async (req, res) => {
      await signOutSession(req);
      res.redirect(303, PATHS.rvsq.signIn);
    });
}
