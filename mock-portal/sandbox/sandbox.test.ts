import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createAccount } from '../onboarding/create-account.ts';
import { looseKey } from '../onboarding/text.ts';
import { accountOf, enrol, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { SECURITY_QUESTIONS } from '../onboarding/security-questions.ts';
import {
  ACCOUNT_HOLDERS,
  DEMONSTRATION_ANSWERS,
  DEMONSTRATION_CLINIC,
  DEMONSTRATION_PASSWORD,
  NEWCOMERS,
} from './demonstration.ts';
import { openSandbox } from './sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
after(() => {
  rmSync(folder, { recursive: true });
});

const FORM = {
  username: 'emilie@choisi.example',
  password: 'Motdepasse2026a',
  passwordConfirmation: 'Motdepasse2026a',
  answers: ['rue01', 'animal02', 'maitre03', 'ville04', 'auto05', 'metier06', 'aieule07', 'livre08'],
};

describe('openSandbox', () => {
  it('starts with the demonstration clinic and its people', async () => {
    const sandbox = await openSandbox('test');
    const services = [LOUISE, KARIM, NOEMIE].map((username) => sandbox.grants.servicesOf(username));
    assert.deepEqual(services, [['userEnrolment', 'rvsq'], ['rvsq'], []]);
    assert.deepEqual(sandbox.grants.clinicFor(LOUISE, 'userEnrolment'), DEMONSTRATION_CLINIC);
    assert.equal(sandbox.grants.clinicFor(KARIM, 'userEnrolment'), undefined);
    const { passwordHash } = accountOf(sandbox, KARIM);
    assert.equal(await sandbox.hasher.matches(DEMONSTRATION_PASSWORD, passwordHash), true);
    sandbox.close();
  });

  it('knows nobody outside the reserved domains', () => {
    for (const { email } of [...ACCOUNT_HOLDERS, ...NEWCOMERS]) assert.match(email, /\.(example|test)$/);
  });

  it('gives each of them the eight answers of the demonstration', async () => {
    assert.equal(DEMONSTRATION_ANSWERS.length, SECURITY_QUESTIONS.length);
    const sandbox = await openSandbox('test');
    for (const username of [LOUISE, KARIM, NOEMIE]) {
      const hashes = sandbox.accounts.answerHashes(username);
      assert.equal(hashes.length, DEMONSTRATION_ANSWERS.length);
      for (const [place, answer] of DEMONSTRATION_ANSWERS.entries()) {
        assert.equal(await sandbox.hasher.matches(looseKey(answer), hashes[place]), true, answer);
      }
    }
    sandbox.close();
  });

  it('finds in its file what was there but sessions, filled once, and no secret of the screens to read', async () => {
    const file = join(folder, 'kept.sqlite');
    const first = await openSandbox('test', { file });
    const { invitation, secretCode = '' } = await enrol(first);
    const made = await createAccount({ ...FORM, secretCode }, invitation, first);
    assert.ok(made !== 'spent' && made.ok);
    first.employees.add(FORM.username, DEMONSTRATION_CLINIC.id, 'employee');
    first.sessions.write('one', 'signed in');
    first.tries.add('signIn', LOUISE);
    first.tries.add('signIn', LOUISE);
    const hashes = first.accounts.answerHashes(FORM.username);
    const before = [accountOf(first, FORM.username), first.invitations.find(invitation.referenceNumber)];
    first.close();

    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    assert.ok(written.some((content) => content.includes(FORM.username)));
    // What the cast signs in with is training material, there to be read; what somebody chose is not.
    for (const secret of [secretCode, FORM.password, ...FORM.answers]) {
      assert.equal(
        written.some((content) => content.includes(secret)),
        false,
        secret,
      );
    }

    const second = await openSandbox('test', { file });
    const found = [accountOf(second, FORM.username), second.invitations.find(invitation.referenceNumber)];
    assert.deepEqual(found, before);
    assert.deepEqual(second.grants.servicesOf(FORM.username), ['rvsq']);
    assert.equal(second.employees.ofClinic(DEMONSTRATION_CLINIC.id).length, 3);
    assert.equal(second.grants.ofClinic(DEMONSTRATION_CLINIC.id).length, 3);
    assert.equal(second.sessions.read('one'), undefined);
    assert.equal(second.tries.count('signIn', LOUISE), 2);
    assert.deepEqual(second.accounts.answerHashes(FORM.username), hashes);
    second.close();
  });
});
