import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, clockAt, DAY, enrol, LOUISE, NOEMIE, NOON } from '../test-data.ts';
import { invitedState } from './clinic-users.ts';
import type { Enrolment } from './enrol-user.ts';
import type { Invitation } from './invitation.ts';
import type { Onboarding } from './ports.ts';
import { renewSecretCode, resendInvitation } from './renew-invitation.ts';

/** Long after the invitation was sent. */
const LATER = NOON + 20 * DAY;
const EXPIRED = NOON + 40 * DAY;

let sandbox: Sandbox;
let enrolment: Enrolment;
beforeEach(async () => {
  sandbox = await openSandbox('test');
  enrolment = await enrol(at(NOON));
});
afterEach(() => {
  sandbox.close();
});

const at = (moment: number): Onboarding => ({ ...sandbox, clock: clockAt(moment) });

const louise = () => accountOf(sandbox, LOUISE);

/** The invitation as it is kept. */
const kept = (): Invitation =>
  sandbox.invitations.find(enrolment.invitation.referenceNumber) ?? assert.fail('It is gone.');

function lockCode(): void {
  for (let turn = 0; turn < 5; turn++) {
    sandbox.tries.add('secretCode', enrolment.invitation.referenceNumber);
  }
}

const ENDS = {
  used: () => {
    sandbox.invitations.markUsed(enrolment.invitation.referenceNumber, NOEMIE, NOON);
  },
  revoked: () => {
    sandbox.invitations.markRevoked(enrolment.invitation.referenceNumber, NOON);
  },
};

describe('resendInvitation', () => {
  /** Sends it again. @returns how it ended, and what was put in the outbox */
  function resend(moment: number, invitation = kept()) {
    const written: unknown[] = [];
    const outbox = { ...sandbox.outbox, put: (...message: unknown[]) => void written.push(message) };
    const end = resendInvitation(invitation, louise(), { ...at(moment), outbox });
    return { end, written };
  }

  it('leaves an expired invitation alone whose person was invited again since', async () => {
    await enrol(at(EXPIRED));
    const before = kept();
    assert.deepEqual(resend(EXPIRED), { end: 'pending', written: [] });
    assert.deepEqual(kept(), before);
  });
  it('asks again how the invitation is, whatever it was when the page was shown', () => {
    const shown = kept();
    ENDS.revoked();
    assert.deepEqual(resend(LATER, shown), { end: 'closed', written: [] });
  });
  it('writes the message of the same invitation once, dated now, in the name of the representative', () => {
    const before = kept();
    assert.deepEqual(resend(LATER), {
      end: 'written',
      written: [[before.referenceNumber, LOUISE, LATER]],
    });
    assert.deepEqual(kept(), { ...before, sentAt: LATER });
  });
  it('changes nothing where the message cannot be put in the outbox', () => {
    const before = kept();
    const put = () => {
      throw new Error('The disk is full.');
    };
    const world = { ...at(LATER), outbox: { ...sandbox.outbox, put } };
    assert.throws(() => resendInvitation(kept(), louise(), world), /The disk is full/);
    assert.deepEqual(kept(), before);
  });
  it('begins its validity anew', () => {
    resend(LATER);
    assert.equal(invitedState(kept(), at(LATER + 30 * DAY)), 'Invitation envoyée');
    assert.equal(invitedState(kept(), at(LATER + 30 * DAY + 1)), 'Invitation expirée');
  });
  it('opens one that expired', () => {
    assert.equal(invitedState(kept(), at(EXPIRED)), 'Invitation expirée');
    assert.equal(resend(EXPIRED).end, 'written');
    assert.equal(invitedState(kept(), at(EXPIRED)), 'Invitation envoyée');
  });
  it('leaves the secret code, and its lock, as they are', () => {
    lockCode();
    const { secretCodeHash } = kept();
    assert.equal(resend(LATER).end, 'written');
    assert.equal(kept().secretCodeHash, secretCodeHash);
    assert.equal(invitedState(kept(), at(LATER)), 'Verrouillé');
  });
  it('writes one to a person who has an account', async () => {
    const changes = { hasAccount: 'oui', email: 'autre@courriel.example' };
    enrolment = await enrol(at(NOON), changes);
    assert.equal(resend(EXPIRED).end, 'written');
    assert.equal(kept().sentAt, EXPIRED);
  });
  for (const [what, end] of Object.entries(ENDS)) {
    it(`is closed when it is ${what}: nothing is written nor changed`, () => {
      end();
      const before = kept();
      assert.deepEqual(resend(LATER), { end: 'closed', written: [] });
      assert.deepEqual(kept(), before);
    });
  }
});

describe('renewSecretCode', () => {
  const matches = (code = '') => sandbox.hasher.matches(code, kept().secretCodeHash);

  for (const [what, moment] of [
    ['open', LATER],
    ['expired', EXPIRED],
  ] as const) {
    it(`gives an ${what} one a code, the only one from then on, and changes nothing else`, async () => {
      const before = kept();
      const code = await renewSecretCode(before, louise(), at(moment));
      assert.match(code ?? '', /^[A-Za-z2-9]{8}$/);
      assert.notEqual(code, enrolment.secretCode);
      assert.equal(await matches(code), true);
      assert.equal(await matches(enrolment.secretCode), false);
      assert.deepEqual({ ...kept(), secretCodeHash: before.secretCodeHash }, before);
    });
  }
  it('opens one that wrong codes locked, and no other', async () => {
    const other = (await enrol(at(NOON), { email: 'autre@courriel.example' })).invitation;
    lockCode();
    sandbox.tries.add('secretCode', other.referenceNumber);
    assert.equal(invitedState(kept(), at(LATER)), 'Verrouillé');
    await renewSecretCode(kept(), louise(), at(LATER));
    assert.equal(invitedState(kept(), at(LATER)), 'Invitation envoyée');
    assert.equal(sandbox.tries.count('secretCode', kept().referenceNumber), 0);
    assert.equal(sandbox.tries.count('secretCode', other.referenceNumber), 1);
  });
  it('gives nothing for an expired one whose person was invited again since', async () => {
    await enrol(at(EXPIRED));
    const before = kept();
    assert.equal(await renewSecretCode(before, louise(), at(EXPIRED)), undefined);
    assert.deepEqual(kept(), before);
  });
  it('gives nothing to a person who needs no code', async () => {
    const changes = { hasAccount: 'oui', email: 'autre@courriel.example' };
    enrolment = await enrol(at(NOON), changes);
    assert.equal(await renewSecretCode(kept(), louise(), at(LATER)), undefined);
    assert.equal(kept().secretCodeHash, undefined);
  });
  for (const [what, end] of Object.entries(ENDS)) {
    it(`gives nothing once the invitation is ${what}, and changes nothing`, async () => {
      lockCode();
      end();
      const before = kept();
      assert.equal(await renewSecretCode(before, louise(), at(LATER)), undefined);
      assert.deepEqual(kept(), before);
      assert.equal(sandbox.tries.count('secretCode', before.referenceNumber), 5);
    });
    it(`gives nothing where the invitation is ${what} while the code is hashed`, async () => {
      const hash = (code: string) => {
        end();
        return sandbox.hasher.hash(code);
      };
      const before = kept();
      const world = { ...at(LATER), hasher: { ...sandbox.hasher, hash } };
      assert.equal(await renewSecretCode(before, louise(), world), undefined);
      assert.equal(kept().secretCodeHash, before.secretCodeHash);
    });
  }
  it('gives nothing for an invitation that is not kept', async () => {
    const unknown = { ...kept(), referenceNumber: 'unknown' };
    assert.equal(await renewSecretCode(unknown, louise(), at(LATER)), undefined);
  });
});
