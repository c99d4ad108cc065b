import { isCivilityTitle, type CivilityTitle } from './civility-title.ts';
import { requiredMessage, requireText, type FieldError, type FormResult } from './field-error.ts';
import { isAwaited, type Invitation } from './invitation.ts';
import { checkPersonName, tidyName } from './person-name.ts';
import type { Account, Clinic, Onboarding, SendInvitation } from './ports.ts';
import { makeReferenceNumber } from './reference-number.ts';
import type { Rules } from './rules.ts';
import { makeSecretCode } from './secret-code.ts';
import { isOfferedService, type OfferedService } from './services.ts';
import { identifierKey, isEmailShaped, looseKey } from './text.ts';

/** The form « Ajouter un utilisateur » as typed (guide 1.4). */
export interface EnrolmentForm {
  hasAccount: string;
  civilityTitle: string;
  firstName: string;
  lastName: string;
  email: string;
  services: readonly string[];
}

export const ENROLMENT_LABELS = {
  hasAccount: "L'utilisateur a-t-il déjà un compte?",
  civilityTitle: 'Titre de civilité',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Courriel',
  services: "Veuillez cocher les services dont l'utilisateur doit faire usage.",
} as const;

interface EnrolmentRequest {
  hasAccount: boolean;
  civilityTitle: CivilityTitle;
  firstName: string;
  lastName: string;
  email: string;
  services: OfferedService[];
}

const atEmail = (message: string): FieldError[] => [{ field: 'email', message }];

const NOT_SENT = atEmail(
  "Le message n'a pas pu être envoyé. L'utilisateur n'a pas été ajouté. Veuillez réessayer.",
);
const PENDING = atEmail(
  'Une invitation à ce service est déjà en attente pour cette personne. Vous pouvez la renvoyer à partir de la liste des utilisateurs.',
);

/** A person enrolled; the code is here and nowhere else, to be shown once (guide 1.6). */
export interface Enrolment {
  invitation: Invitation;
  secretCode: string | undefined;
}

/**
 * Enrols a person (guide 1.4 to 1.6): checks the form, keeps the invitation, sends the message. « Non » makes a secret
 * code, « Oui » makes none. A person who is still invited to one of the services is not invited again (screens.md R4).
 * Where the message cannot be sent, nothing is kept and the form says so.
 */
export async function enrolUser(
  form: EnrolmentForm,
  representative: Account,
  clinic: Clinic,
  onboarding: Onboarding,
  send: SendInvitation,
): Promise<FormResult<Enrolment>> {
  const checked = checkEnrolment(form, representative, onboarding);
  if (!checked.ok) return checked;
  const secretCode = checked.value.hasAccount ? undefined : makeSecretCode(onboarding.random);
  const invitation: Invitation = {
    ...checked.value,
    referenceNumber: makeReferenceNumber(onboarding.random),
    clinicId: clinic.id,
    secretCodeHash: secretCode === undefined ? undefined : await onboarding.hasher.hash(secretCode),
    sentBy: representative.username,
    sentAt: onboarding.clock.now(),
    policyAcceptedAt: undefined,
    policyVersion: undefined,
    revokedAt: undefined,
    usedAt: undefined,
    usedBy: undefined,
  };
  if (isAwaited(invitation, onboarding)) return { ok: false, errors: PENDING };
  onboarding.invitations.add(invitation);
  try {
    await send(invitation, representative);
  } catch {
    onboarding.invitations.remove(invitation.referenceNumber);
    return { ok: false, errors: NOT_SENT };
  }
  return { ok: true, value: { invitation, secretCode } };
}

function checkEnrolment(
  form: EnrolmentForm,
  representative: Account,
  { rules }: Onboarding,
): FormResult<EnrolmentRequest> {
  const { hasAccount, civilityTitle } = form;
  const services = form.services.filter(isOfferedService);
  const errors: FieldError[] = [
    ...(isYesOrNo(hasAccount) ? [] : [required('hasAccount')]),
    ...(isCivilityTitle(civilityTitle) ? [] : [required('civilityTitle')]),
    ...checkPersonName('firstName', ENROLMENT_LABELS.firstName, form.firstName, rules.nameMaxLength),
    ...checkPersonName('lastName', ENROLMENT_LABELS.lastName, form.lastName, rules.nameMaxLength),
    ...checkEmail(form.email.trim(), representative, rules),
    ...(services.length > 0 ? [] : [{ field: 'services', message: 'Veuillez cocher au moins un service.' }]),
  ];
  if (errors.length > 0 || !isCivilityTitle(civilityTitle)) return { ok: false, errors };
  return {
    ok: true,
    value: {
      hasAccount: hasAccount === 'oui',
      civilityTitle,
      firstName: tidyName(form.firstName),
      lastName: tidyName(form.lastName),
      email: form.email.trim(),
      services,
    },
  };
}

const isYesOrNo = (answer: string): boolean => answer === 'oui' || answer === 'non';

const required = (field: keyof typeof ENROLMENT_LABELS): FieldError => ({
  field,
  message: requiredMessage(ENROLMENT_LABELS[field]),
});

function checkEmail(email: string, representative: Account, { sharedMailboxes }: Rules): FieldError[] {
  const missing = requireText('email', ENROLMENT_LABELS.email, email);
  if (missing.length > 0) return missing;
  if (!isEmailShaped(email)) {
    return atEmail('Veuillez saisir une adresse courriel valide. (ex.: nom@exemple.ca)');
  }
  if (identifierKey(email) === identifierKey(representative.email)) {
    return atEmail("Le courriel de l'utilisateur doit être différent du vôtre.");
  }
  // What follows a + is a label that the mailbox's owner adds.
  const mailbox = looseKey(email.split('@')[0]?.split('+')[0] ?? '');
  if (sharedMailboxes.some((shared) => looseKey(shared) === mailbox)) {
    return atEmail(
      "Cette boîte courriel est partagée. Veuillez saisir l'adresse d'une boîte que l'utilisateur est seul à lire.",
    );
  }
  return [];
}
