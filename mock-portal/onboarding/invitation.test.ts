import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockAt, DAY, INVITATION, NOON } from '../test-data.ts';
import { invitationState, validUntil, whyClosed, type Invitation } from './invitation.ts';
import { DEFAULT_RULES } from './rules.ts';

const HOUR = DAY / 24;

const stateAt = (moment: number, invitation: Invitation = INVITATION, rules = DEFAULT_RULES) =>
  invitationState(invitation, { clock: clockAt(moment), rules });

describe('invitationState', () => {
  for (const [when, moment, state] of [
    ['when it is sent', NOON, 'open'],
    ['after exactly 30 days', NOON + 30 * DAY, 'open'],
    ['a millisecond later', NOON + 30 * DAY + 1, 'expired'],
    ['a year later', NOON + 365 * DAY, 'expired'],
  ] as const) {
    it(`is ${state} ${when}`, () => {
      assert.equal(stateAt(moment), state);
    });
  }
  it('is used once an account spent it, and stays so', () => {
    const used = { ...INVITATION, usedAt: NOON + DAY };
    assert.equal(stateAt(NOON + DAY, used), 'used');
    assert.equal(stateAt(NOON + 31 * DAY, used), 'used');
  });
  it('is revoked once the representative removed the person, and stays so', () => {
    const revoked = { ...INVITATION, revokedAt: NOON + DAY };
    assert.equal(stateAt(NOON + DAY, revoked), 'revoked');
    assert.equal(stateAt(NOON + 31 * DAY, revoked), 'revoked');
  });
  it('is used rather than revoked, and revoked rather than expired', () => {
    const revoked = { ...INVITATION, revokedAt: NOON };
    assert.equal(stateAt(NOON, { ...revoked, usedAt: NOON }), 'used');
    assert.equal(stateAt(NOON + 31 * DAY, revoked), 'revoked');
  });
  it('lasts as many days as the rules say, from the moment it was sent', () => {
    const rules = { ...DEFAULT_RULES, invitationDays: 2 };
    const later = { ...INVITATION, sentAt: NOON + DAY };
    assert.equal(validUntil(later, { rules }), NOON + 3 * DAY);
    assert.equal(stateAt(NOON + 3 * DAY, later, rules), 'open');
    assert.equal(stateAt(NOON + 3 * DAY + 1, later, rules), 'expired');
  });
});

describe('whyClosed', () => {
  for (const [what, invitation, moment, why] of [
    ['unknown', undefined, NOON, 'aucune demande ne porte ce numéro'],
    ['expired', INVITATION, NOON + 31 * DAY, 'le lien a expiré le 23 décembre 2026'],
    // 2 hours UTC: still the day before in Québec.
    [
      'expired at night',
      { ...INVITATION, sentAt: NOON + 9 * HOUR },
      NOON + 31 * DAY,
      'le lien a expiré le 23 décembre 2026',
    ],
    ['used', { ...INVITATION, usedAt: NOON }, NOON, 'le compte a déjà été créé avec ce lien'],
    [
      'used, by an account',
      { ...INVITATION, hasAccount: true, usedAt: NOON },
      NOON,
      'le service a déjà été ajouté à un compte avec ce lien',
    ],
    ['revoked', { ...INVITATION, revokedAt: NOON }, NOON, 'le représentant a annulé la demande'],
    ['open', INVITATION, NOON, 'le lien est encore valide'],
  ] as const) {
    it(`says of a link that is ${what}: ${why}`, () => {
      assert.equal(whyClosed(invitation, { clock: clockAt(moment), rules: DEFAULT_RULES }), why);
    });
  }
});
