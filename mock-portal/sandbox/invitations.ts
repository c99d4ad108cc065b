import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { CIVILITY_TITLES } from '../onboarding/civility-title.ts';
import type { Invitation } from '../onboarding/invitation.ts';
import type { InvitationStore } from '../onboarding/ports.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { OFFERED_SERVICES } from '../onboarding/services.ts';
import { identifierKey } from '../onboarding/text.ts';

const invitationRow = z.object({
  reference_number: z.string(),
  clinic_id: z.string(),
  has_account: z.number(),
  civility_title: z.enum(CIVILITY_TITLES),
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  services: z.string(),
  secret_code_hash: z.string().nullable(),
  sent_by: z.string(),
  sent_at: z.number(),
  policy_accepted_at: z.number().nullable(),
  policy_version: z.string().nullable(),
  revoked_at: z.number().nullable(),
  used_at: z.number().nullable(),
  used_by: z.string().nullable(),
});
const serviceList = z.array(z.enum(OFFERED_SERVICES));

function readInvitation(row: unknown): Invitation {
  const read = invitationRow.parse(row);
  return {
    referenceNumber: read.reference_number,
    clinicId: read.clinic_id,
    hasAccount: read.has_account === 1,
    civilityTitle: read.civility_title,
    firstName: read.first_name,
    lastName: read.last_name,
    email: read.email,
    services: serviceList.parse(JSON.parse(read.services)),
    secretCodeHash: read.secret_code_hash ?? undefined,
    sentBy: read.sent_by,
    sentAt: read.sent_at,
    policyAcceptedAt: read.policy_accepted_at ?? undefined,
    policyVersion: read.policy_version ?? undefined,
    revokedAt: read.revoked_at ?? undefined,
    usedAt: read.used_at ?? undefined,
    usedBy: read.used_by ?? undefined,
  };
}

export function invitationStore(database: DatabaseSync): InvitationStore {
  const byReference = database.prepare(
    'SELECT * FROM invitations WHERE reference_number = ?1 OR short_reference_number = ?1',
  );
  const ofClinic = database.prepare('SELECT * FROM invitations WHERE clinic_id = ?');
  const insert = database.prepare(
    `INSERT INTO invitations (reference_number, short_reference_number, clinic_id, has_account, civility_title,
       first_name, last_name, email, services, secret_code_hash, sent_by, sent_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const accept = database.prepare(
    'UPDATE invitations SET policy_version = ?, policy_accepted_at = ? WHERE reference_number = ?',
  );
  const use = database.prepare('UPDATE invitations SET used_by = ?, used_at = ? WHERE reference_number = ?');
  const revoke = database.prepare('UPDATE invitations SET revoked_at = ? WHERE reference_number = ?');
  const send = database.prepare('UPDATE invitations SET sent_at = ? WHERE reference_number = ?');
  const changeCode = database.prepare(
    'UPDATE invitations SET secret_code_hash = ? WHERE reference_number = ?',
  );
  return {
    find(reference) {
      const row = byReference.get(reference);
      return row === undefined ? undefined : readInvitation(row);
    },
    ofClinic: (clinicId) => ofClinic.all(clinicId).map(readInvitation),
    add(invitation) {
      insert.run(
        invitation.referenceNumber,
        shortReferenceNumber(invitation.referenceNumber),
        invitation.clinicId,
        invitation.hasAccount ? 1 : 0,
        invitation.civilityTitle,
        invitation.firstName,
        invitation.lastName,
        invitation.email,
        JSON.stringify(invitation.services),
        invitation.secretCodeHash ?? null,
        identifierKey(invitation.sentBy),
        invitation.sentAt,
      );
    },
    recordPolicyAcceptance: (referenceNumber, policyVersion, at) =>
      void accept.run(policyVersion, at, referenceNumber),
    markUsed: (referenceNumber, username, at) => void use.run(identifierKey(username), at, referenceNumber),
    markRevoked: (referenceNumber, at) => void revoke.run(at, referenceNumber),
    markSent: (referenceNumber, at) => void send.run(at, referenceNumber),
    changeSecretCode: (referenceNumber, hash) => void changeCode.run(hash, referenceNumber),
  };
}
