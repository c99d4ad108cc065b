import { Router, type Request } from 'express';
import { ACCOUNT_LABELS } from '../onboarding/create-account.ts';
import { PASSWORD_CONDITIONS, NEW_PASSWORD_LABELS } from '../onboarding/password.ts';
import {
  checkRecoveryAnswers,
  checkRecoveryUsername,
  endRecovery,
  questionsFor,
} from '../onboarding/recover-password.ts';
import { Form } from '../web/form.ts';
import { once } from '../web/once.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { renewSession, takeNotice } from '../web/session.ts';

const { forgottenPassword, recoveryQuestions, newPassword, signIn } = PATHS.ramq;

const HEADING = 'Mot de passe oublié';

const ENDS = {
  changed: {
    kind: 'success',
    text: 'Votre mot de passe a été changé. Vous pouvez maintenant vous connecter.',
  },
  refused: {
    kind: 'error',
    text: "Les réponses ne permettent pas de confirmer votre identité. Votre mot de passe n'a pas été changé.",
  },
  blocked: {
    kind: 'error',
    text: "Votre nom d'utilisateur est bloqué après trop de tentatives. Communiquez avec la Régie pour le débloquer.",
  },
} as const;

/**
 * R9, « Mot de passe oublié »: username, three of the eight questions, new password. A username that nobody has goes through
 * the same screens and fails at the end, like wrong answers.
 */
export const forgottenPasswordScreen = (): Router =>
  Router().use(usernameStep(), questionsStep(), lastStep());

function usernameStep(): Router {
  const show = (req: Request, form: Form) => ({
    portal: 'ramq' as const,
    view: 'ramq/views/recovery-username',
    heading: HEADING,
    data: { form, label: ACCOUNT_LABELS.username, notice: takeNotice(req) },
  });
  return screen(forgottenPassword, {
    get: (req, res) => sendPage(req, res, show(req, new Form())),
    post: async (req, res) => {
      const form = Form.sent(req);
      const username = form.text('username');
      const errors = checkRecoveryUsername(username, req.sandbox);
      if (errors.length > 0) {
        await sendPage(req, res, { ...show(req, form.refused(errors)), status: 422 });
        return;
      }
      req.session.recovery = { username };
      res.redirect(303, recoveryQuestions);
    },
  });
}

function questionsStep(): Router {
  const show = (req: Request, username: string, form: Form) => ({
    portal: 'ramq' as const,
    view: 'ramq/views/recovery-questions',
    heading: 'Questions secrètes',
    data: { form, questions: questionsFor(username, req.sandbox) },
  });
  return screen(recoveryQuestions, {
    get: async (req, res) => {
      const { recovery } = req.session;
      if (recovery === undefined) res.redirect(303, forgottenPassword);
      else await sendPage(req, res, show(req, recovery.username, new Form()));
    },
    post: async (req, res) => {
      const { recovery } = req.session;
      if (recovery === undefined) {
        res.redirect(303, forgottenPassword);
        return;
      }
      const { username } = recovery;
      const form = Form.sent(req);
      const answers = questionsFor(username, req.sandbox).map(({ field }) => form.text(field));
      const result = await checkRecoveryAnswers(username, answers, req.sandbox);
      if (!result.ok) {
        await sendPage(req, res, { ...show(req, username, form.refused(result.errors)), status: 422 });
        return;
      }
      req.session.recovery = { username, answersAreRight: result.value };
      res.redirect(303, newPassword);
    },
  });
}

function lastStep(): Router {
  const show = (form: Form) => ({
    portal: 'ramq' as const,
    view: 'ramq/views/recovery-password',
    heading: 'Nouveau mot de passe',
    data: { form, labels: NEW_PASSWORD_LABELS, conditions: PASSWORD_CONDITIONS },
  });
  return screen(newPassword, {
    stale: (_req, res) => {
      res.redirect(303, signIn);
    },
    get: async (req, res) => {
      if (req.session.recovery?.answersAreRight === undefined) res.redirect(303, forgottenPassword);
      else await sendPage(req, res, show(new Form()));
    },
    post: once(async (req, res) => {
      const { recovery } = req.session;
      if (recovery?.answersAreRight === undefined) {
        res.redirect(303, forgottenPassword);
        return;
      }
      const { username, answersAreRight } = recovery;
      const form = Form.sent(req);
      const typed = {
        password: form.text('password'),
        passwordConfirmation: form.text('passwordConfirmation'),
      };
      const result = await endRecovery(username, answersAreRight, typed, req.sandbox);
      if (!result.ok) {
        await sendPage(req, res, { ...show(form.refused(result.errors)), status: 422 });
        return;
      }
      if (result.value === 'changed') {
        // Whoever was signed in with the old password no longer is, here or elsewhere.
        const account = req.sandbox.accounts.find(username);
        if (account !== undefined) req.sandbox.sessions.removeOf(account.username);
        await renewSession(req);
      }
      delete req.session.recovery;
      req.session.notice = ENDS[result.value];
      res.redirect(303, result.value === 'changed' ? signIn : forgottenPassword);
    }),
  });
}
