import { isCivilityTitle, type CivilityTitle } from './civility-title.ts';
import { requiredMessage, requireText, type FieldError, type FormResult } from './field-error.ts';
import { isAwaited, type Invitation } from './invitation.ts';
import { noteRefusals } from './journal.ts';
import { checkPersonName, fullName, tidyName } from './person-name.ts';
import type { Account, Clinic, Onboarding } from './ports.ts';
import { makeReferenceNumber } from './reference-number.ts';
import type { Rules } from './rules.ts';
import { makeSecretCode } from './secret-code.ts';
import { isOfferedService, type OfferedService } from './services.ts';
import { identifierKey, isEmailShaped, looseKey, whyNotEmail } from './text.ts';

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

const PENDING: FieldError = {
  field: 'email',
  message:
    'Une invitation à ce service est déjà en attente pour cette personne. Vous pouvez la renvoyer à partir de la liste des utilisateurs.',
  rule: 'R4-attente',
};

/** A person enrolled; the code is here and nowhere else, to be shown once (guide 1.6). */
export interface Enrolment {
  invitation: Invitation;
  secretCode: string | undefined;
}

/**
 * Enrols a person (guide 1.4 to 1.6): checks the form, keeps the invitation and puts its message in the outbox, both or
 * neither. « Non » makes a secret code, « Oui » makes none. A person who is still invited to one of the services is not
 * invited again (screens.md R4).
 * @param givenCode the secret code to use, for training material that fixes it; one is made where it is left out
 */
export async function enrolUser(
  form: EnrolmentForm,
  representative: Account,
  clinic: Clinic,
  onboarding: Onboarding,
  givenCode?: string,
): Promise<FormResult<Enrolment>> {
  const result = await enrol(form, representative, clinic, onboarding, givenCode);
  const who = fullName(representative);
  if (!result.ok) noteRefusals(onboarding.journal, who, 'Ajouter un utilisateur', result.errors);
  return result;
}

async function enrol(
  form: EnrolmentForm,
  representative: Account,
  clinic: Clinic,
  onboarding: Onboarding,
  givenCode: string | undefined,
): Promise<FormResult<Enrolment>> {
  const checked = checkEnrolment(form, representative, onboarding);
  if (!checked.ok) return checked;
  const { hasAccount } = checked.value;
  const secretCode = hasAccount ? undefined : (givenCode ?? makeSecretCode(onboarding.random));
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
  return onboarding.transaction(() => {
    if (isAwaited(invitation, onboarding)) return { ok: false, errors: [PENDING] };
    onboarding.invitations.add(invitation);
    onboarding.outbox.put(invitation.referenceNumber, representative.username, invitation.sentAt);
    onboarding.journal.note({
      kind: 'act',
      who: fullName(representative),
      text: `inscrit ${fullName(invitation)} (${hasAccount ? 'Oui' : 'Non'} à «\u00a0${ENROLMENT_LABELS.hasAccount}\u00a0»)`,
      rule: hasAccount ? 'R4-oui' : 'R5',
    });
    return { ok: true, value: { invitation, secretCode } };
  });
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
    ...(services.length > 0 ? [] : [NO_SERVICE]),
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

const NO_SERVICE: FieldError = {
  field: 'services',
  message: 'Veuillez cocher au moins un service.',
  rule: 'R4-obligatoire',
};

const isYesOrNo = (answer: string): boolean => answer === 'oui' || answer === 'non';

const required = (field: keyof typeof ENROLMENT_LABELS): FieldError => ({
  field,
  message: requiredMessage(ENROLMENT_LABELS[field]),
  rule: 'R4-obligatoire',
});

function checkEmail(email: string, representative: Account, { sharedMailboxes }: Rules): FieldError[] {
  const field = 'email';
  const missing = requireText(field, ENROLMENT_LABELS.email, email, 'R4-obligatoire');
  if (missing.length > 0) return missing;
  if (!isEmailShaped(email)) {
    const message = 'Veuillez saisir une adresse courriel valide. (ex.: nom@exemple.ca)';
    return [{ field, message, rule: 'R4-courriel', why: whyNotEmail(email) }];
  }
  if (identifierKey(email) === identifierKey(representative.email)) {
    const message = "Le courriel de l'utilisateur doit être différent du vôtre.";
    return [
      {
        field,
        message,
        rule: 'R4-representant',
        why: `c'est le courriel du représentant désigné, ${fullName(representative)}`,
      },
    ];
  }
  // What follows a + is a label that the mailbox's owner adds.
  const mailbox = looseKey(email.split('@')[0]?.split('+')[0] ?? '');
  const shared = sharedMailboxes.find((name) => looseKey(name) === mailbox);
  if (shared === undefined) return [];
  return [
    {
      field,
      message:
        "Cette boîte courriel est partagée. Veuillez saisir l'adresse d'une boîte que l'utilisateur est seul à lire.",
      rule: 'R4-partagee',
      why: `«\u00a0${shared}\u00a0» est dans la liste des boîtes partagées`,
    },
  ];
}
