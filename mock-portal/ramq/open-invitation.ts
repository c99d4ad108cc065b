import type { Request, Response } from 'express';
import {
  invitationState,
  whyClosed,
  type Invitation,
  type InvitationState,
} from '../onboarding/invitation.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';

const CLOSED_LINKS = {
  unknown: {
    status: 404,
    heading: 'Lien inconnu',
    text: "Ce lien ne correspond à aucune demande. Vérifiez que l'adresse est complète ou demandez à votre représentant de vous inscrire de nouveau.",
  },
  used: {
    status: 410,
    heading: 'Lien déjà utilisé',
    text: "Cette demande a déjà été traitée. Connectez-vous avec votre nom d'utilisateur et votre mot de passe.",
    link: { href: PATHS.ramq.signIn, label: 'Connexion' },
  },
  revoked: {
    status: 410,
    heading: 'Demande annulée',
    text: 'Cette demande a été annulée par votre représentant. Communiquez avec cette personne si vous devez encore accéder au service.',
  },
  expired: {
    status: 410,
    heading: 'Lien expiré',
    text: "Ce lien n'est plus valide. Demandez à votre représentant de vous renvoyer l'invitation.",
  },
} as const satisfies Record<Exclude<InvitationState, 'open'> | 'unknown', object>;

/**
 * The open invitation behind a reference, where it leads to a new account. A person who already has one is led to R1
 * (guide 2.1 b); any other reference is answered with the page that says what to do (screens.md R6).
 * @returns nothing where the answer has been given
 */
export async function openInvitation(
  req: Request,
  res: Response,
  reference: string,
): Promise<Invitation | undefined> {
  const invitation = req.sandbox.invitations.find(reference);
  const state = invitation === undefined ? 'unknown' : invitationState(invitation, req.sandbox);
  if (invitation?.hasAccount && state === 'open') {
    req.session.pendingReference = invitation.referenceNumber;
    res.redirect(303, PATHS.ramq.signIn);
    return undefined;
  }
  if (state === 'open') return invitation;
  await sendClosedLink(req, res, state, whyClosed(invitation, req.sandbox));
  return undefined;
}

/**
 * The page of a link that leads nowhere, which says what to do (screens.md R6).
 * @param why for the journal
 */
export async function sendClosedLink(
  req: Request,
  res: Response,
  state: keyof typeof CLOSED_LINKS,
  why: string,
): Promise<void> {
  const { heading, status, ...data } = CLOSED_LINKS[state];
  const refusal = { rule: 'R6-liens', why };
  await sendPage(req, res, { portal: 'ramq', view: 'web/views/explanation', heading, status, data, refusal });
}
