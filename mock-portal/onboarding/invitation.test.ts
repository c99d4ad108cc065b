import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INVITATION, NOON } from '../test-data.ts';
import { invitationState } from './invitation.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('invitationState', () => {
  for (const [when, moment, state] of [
    ['when it is sent', NOON, 'open'],
    ['after exactly 30 days', NOON + 30 * DAY, 'open'],
    ['a millisecond later', NOON + 30 * DAY + 1, 'expired'],
    ['a year later', NOON + 365 * DAY, 'expired'],
  ] as const) {
    it(`is ${state} ${when}`, () => {
      assert.equal(invitationState(INVITATION, moment), state);
    });
  }
  it('is used once an account spent it, and stays so', () => {
    const used = { ...INVITATION, usedAt: NOON + DAY };
    assert.equal(invitationState(used, NOON + DAY), 'used');
    assert.equal(invitationState(used, NOON + 31 * DAY), 'used');
  });
  it('is revoked once the representative removed the person, and stays so', () => {
    const revoked = { ...INVITATION, revokedAt: NOON + DAY };
    assert.equal(invitationState(revoked, NOON + DAY), 'revoked');
    assert.equal(invitationState(revoked, NOON + 31 * DAY), 'revoked');
  });
});
