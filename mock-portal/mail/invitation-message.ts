import { readFileSync } from 'node:fs';
import ejs from 'ejs';
import type { Invitation } from '../onboarding/invitation.ts';
import type { Account } from '../onboarding/ports.ts';
import { PATHS } from '../web/paths.ts';
import { encodeReferenceNumber, shortReferenceNumber } from '../onboarding/reference-number.ts';

/** The message's sender (guide 2.1). */
export const SENDER = 'Inscription.ServiceEnLigne@ramq.gouv.qc.ca';

/** The message's subject, which is also its title (guide 2.1). */
export const SUBJECT = "Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec";

interface InvitationFacts {
  subject: string;
  hasAccount: boolean;
  greeting: string;
  representative: string;
  linkLabel: string;
  linkAddress: string;
  referenceNumber: string;
  homeAddress: string;
}

type Template = (facts: InvitationFacts) => string;
const template = (name: string): Template => {
  const source = readFileSync(new URL(`views/${name}`, import.meta.url), 'utf8');
  const render = ejs.compile(source);
  return (facts) => render(facts);
};
const htmlTemplate = template('invitation.html.ejs');
const textTemplate = template('invitation.txt.ejs');

/** What is sent, in both forms, with the same facts. */
export interface InvitationMessage {
  subject: string;
  html: string;
  text: string;
}

/**
 * Writes the message that invites a person (guide 2.1; screens.md, « The e-mail »). It is given no secret code, so it
 * can hold none.
 * @param portalAddress where the simulator is, without a final slash
 */
export function invitationMessage(
  invitation: Omit<Invitation, 'secretCodeHash'>,
  representative: Account,
  portalAddress: string,
): InvitationMessage {
  const { hasAccount, civilityTitle, referenceNumber } = invitation;
  const facts: InvitationFacts = {
    subject: SUBJECT,
    hasAccount,
    greeting: civilityTitle,
    representative: `${representative.civilityTitle} ${representative.firstName} ${representative.lastName}`,
    linkLabel: hasAccount ? 'Connexion à son compte' : 'Créer un compte',
    linkAddress: `${portalAddress}${PATHS.ramq.invitation}?NoRefre=${encodeReferenceNumber(referenceNumber)}`,
    referenceNumber: shortReferenceNumber(referenceNumber),
    homeAddress: `${portalAddress}/`,
  };
  return { subject: SUBJECT, html: htmlTemplate(facts), text: textTemplate(facts) };
}
