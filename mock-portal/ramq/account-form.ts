import type { Request, Response, Router } from 'express';
import { ACCOUNT_LABELS, createAccount, type AccountForm } from '../onboarding/create-account.ts';
import type { Invitation } from '../onboarding/invitation.ts';
import { PASSWORD_CONDITIONS } from '../onboarding/password.ts';
import { encodeReferenceNumber } from '../onboarding/reference-number.ts';
import { answerField, SECURITY_QUESTIONS } from '../onboarding/security-questions.ts';
import { Form } from '../web/form.ts';
import { once } from '../web/once.ts';
import { sendPage } from '../web/page.ts';
import { PATHS, referenceOf, withReference } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { openInvitation } from './open-invitation.ts';

const QUESTIONS = SECURITY_QUESTIONS.map((question, index) => ({
  field: answerField(index),
  label: `${index + 1}. ${question}`,
}));

/** R7, « Création du compte »: the form (guide 2.3, 2.4), out of reach until the policy is accepted. */
export function accountFormScreen(): Router {
  const show = (form: Form) => ({
    portal: 'ramq' as const,
    view: 'ramq/views/account-form',
    heading: 'Création du compte',
    data: { form, labels: ACCOUNT_LABELS, conditions: PASSWORD_CONDITIONS, questions: QUESTIONS },
  });
  return screen(PATHS.ramq.accountForm, {
    get: async (req, res) => {
      const invitation = await acceptedInvitation(req, res, req.params.reference);
      if (invitation !== undefined) await sendPage(req, res, show(new Form()));
    },
    post: once(async (req, res) => {
      const reference = referenceOf(req);
      const form = Form.sent(req);
      const invitation = await acceptedInvitation(req, res, reference);
      if (invitation === undefined) return;
      const result = await createAccount(accountForm(form), invitation, req.sandbox);
      if (result === 'spent') await openInvitation(req, res, reference);
      else if (!result.ok) await sendPage(req, res, { ...show(form.refused(result.errors)), status: 422 });
      else res.redirect(303, withReference(PATHS.ramq.accountCreated, reference));
    }),
  });
}

const accountForm = (form: Form): AccountForm => ({
  secretCode: form.text('secretCode'),
  username: form.text('username'),
  password: form.text('password'),
  passwordConfirmation: form.text('passwordConfirmation'),
  answers: QUESTIONS.map(({ field }) => form.text(field)),
});

async function acceptedInvitation(
  req: Request,
  res: Response,
  reference: string,
): Promise<Invitation | undefined> {
  const invitation = await openInvitation(req, res, reference);
  if (invitation === undefined) return undefined;
  if (invitation.policyAcceptedAt !== undefined) return invitation;
  const link = `${PATHS.ramq.invitation}?NoRefre=${encodeReferenceNumber(invitation.referenceNumber)}`;
  res.redirect(303, link);
  return undefined;
}
