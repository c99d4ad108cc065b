import { Router, type Request, type Response } from 'express';
import { invitedState } from '../onboarding/clinic-users.ts';
import { isAwaited, validUntil, type Invitation } from '../onboarding/invitation.ts';
import { fullName } from '../onboarding/person-name.ts';
import { renewSecretCode, resendInvitation } from '../onboarding/renew-invitation.ts';
import { SERVICE_LABELS } from '../onboarding/services.ts';
import type { PortalContext } from '../web/context.ts';
import { dateAndTime } from '../web/date.ts';
import { pageNotFound } from '../web/errors.ts';
import { once } from '../web/once.ts';
import { sendPage } from '../web/page.ts';
import { PATHS, referenceOf, withReference } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { takeNotice, type Notice } from '../web/session.ts';
import { asRepresentative, type Representative } from './representative.ts';

const RESEND_ENDS = {
  sent: { kind: 'success', text: "L'invitation a été renvoyée." },
  waiting: { kind: 'info', text: "L'invitation sera renvoyée dès que le service de courriel répondra." },
  closed: { kind: 'info', text: "Cette personne n'attend plus d'invitation." },
  pending: { kind: 'info', text: 'Cette personne a reçu depuis une autre invitation, qui est en attente.' },
} as const satisfies Record<string, Notice>;

/**
 * R5, « Ajout effectué »: the one place and the one time that the secret code is shown (guide 1.6); and for a person still
 * invited, « Renvoyer l'invitation » and « Générer un nouveau code secret ».
 */
export function userAddedScreen({ postOffice }: PortalContext): Router {
  const show = aboutInvitation(showInvitation);
  const { userAdded, resend, renewCode } = PATHS.ramq;
  return Router().use(
    screen(userAdded, { get: show }),
    screen(resend, {
      get: backToInvitation,
      post: aboutInvitation(
        once(async (req, res, invitation, { account }) => {
          const { sandbox } = req;
          const end = resendInvitation(invitation, account, sandbox);
          await postOffice.deliver(sandbox);
          const isWaiting = sandbox.outbox.isWaiting(invitation.referenceNumber);
          req.session.notice = RESEND_ENDS[end === 'written' ? (isWaiting ? 'waiting' : 'sent') : end];
          backToInvitation(req, res);
        }),
      ),
    }),
    screen(renewCode, {
      get: backToInvitation,
      post: aboutInvitation(
        once(async (req, res, invitation, { account }) => {
          const secretCode = await renewSecretCode(invitation, account, req.sandbox);
          if (secretCode === undefined) {
            req.session.notice = RESEND_ENDS[isAwaited(invitation, req.sandbox) ? 'pending' : 'closed'];
          } else {
            req.sandbox.codesToShow.put(invitation.referenceNumber, account.username, secretCode);
            const text = "Un nouveau code secret a été généré. L'ancien ne fonctionne plus.";
            req.session.notice = { kind: 'success', text };
          }
          backToInvitation(req, res);
        }),
      ),
    }),
  );
}

type InvitationHandler = (
  req: Request,
  res: Response,
  invitation: Invitation,
  representative: Representative,
) => Promise<void>;

/** Finds the invitation in the address, if it is one of the representative's clinic and was not taken back. */
const aboutInvitation = (handler: InvitationHandler) =>
  asRepresentative(async (req, res, representative) => {
    const invitation = req.sandbox.invitations.find(referenceOf(req));
    const isTheirs = invitation?.clinicId === representative.clinic.id;
    if (invitation === undefined || !isTheirs || invitation.revokedAt !== undefined) {
      await pageNotFound(req, res);
    } else await handler(req, res, invitation, representative);
  });

const showInvitation: InvitationHandler = (req, res, invitation, { account }) => {
  const { sandbox } = req;
  const { referenceNumber, policyAcceptedAt, policyVersion, hasAccount, sentAt, email } = invitation;
  const state = invitedState(invitation, sandbox);
  // A HEAD request shows nothing to anybody: it must not use the code up.
  const secretCode =
    req.method === 'GET' ? sandbox.codesToShow.take(referenceNumber, account.username) : undefined;
  const reference = referenceOf(req);
  return sendPage(req, res, {
    portal: 'ramq',
    view: 'ramq/views/user-added',
    heading: 'Ajout effectué',
    data: {
      name: fullName(invitation),
      hasAccount,
      secretCode,
      notice: takeNotice(req),
      serviceLabel: SERVICE_LABELS.userEnrolment,
      isInvited: state !== undefined,
      isWaiting: sandbox.outbox.isWaiting(referenceNumber),
      facts: [
        { label: 'Courriel', text: email },
        { label: 'État', text: state ?? 'Demande traitée' },
        { label: 'Envoyée le', text: dateAndTime.format(sentAt) },
        { label: "Valide jusqu'au", text: dateAndTime.format(validUntil(invitation, sandbox)) },
        ...(policyAcceptedAt === undefined || policyVersion === undefined
          ? []
          : [
              {
                label: 'Politique acceptée le',
                text: `${dateAndTime.format(policyAcceptedAt)} (version ${policyVersion})`,
              },
            ]),
      ],
      resendAction: withReference(PATHS.ramq.resend, reference),
      renewCodeAction: withReference(PATHS.ramq.renewCode, reference),
    },
  });
};

function backToInvitation(req: Request, res: Response): void {
  res.redirect(303, withReference(PATHS.ramq.userAdded, referenceOf(req)));
}
