import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DAY, INVITATION, NOEMIE, NOON } from '../test-data.ts';
import type { Invitation } from '../onboarding/invitation.ts';
import type { InvitationStore } from '../onboarding/ports.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

const OTHER: Invitation = {
  ...INVITATION,
  referenceNumber: Buffer.from('--- another ---').toString('base64'),
  email: 'autre@courriel.example',
};

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
  sandbox.invitations.add(INVITATION);
  sandbox.invitations.add(OTHER);
});
afterEach(() => {
  sandbox.close();
});

describe('invitationStore', () => {
  const { referenceNumber } = INVITATION;
  for (const [what, change, changes] of [
    [
      'sent again',
      ({ markSent }: InvitationStore) => {
        markSent(referenceNumber, NOON + DAY);
      },
      { sentAt: NOON + DAY },
    ],
    [
      'given a new secret code',
      ({ changeSecretCode }: InvitationStore) => {
        changeSecretCode(referenceNumber, 'new hash');
      },
      { secretCodeHash: 'new hash' },
    ],
    [
      'revoked',
      ({ markRevoked }: InvitationStore) => {
        markRevoked(referenceNumber, NOON + DAY);
      },
      { revokedAt: NOON + DAY },
    ],
    [
      'used',
      ({ markUsed }: InvitationStore) => {
        markUsed(referenceNumber, NOEMIE, NOON + DAY);
      },
      { usedAt: NOON + DAY, usedBy: NOEMIE },
    ],
    [
      'followed by the acceptance of the policy',
      ({ recordPolicyAcceptance }: InvitationStore) => {
        recordPolicyAcceptance(referenceNumber, '2026-11', NOON + DAY);
      },
      { policyVersion: '2026-11', policyAcceptedAt: NOON + DAY },
    ],
  ] as const) {
    it(`keeps that one was ${what}, and changes nothing else`, () => {
      change(sandbox.invitations);
      assert.deepEqual(sandbox.invitations.find(referenceNumber), { ...INVITATION, ...changes });
      assert.deepEqual(sandbox.invitations.find(OTHER.referenceNumber), OTHER);
    });
  }
});
