// One file for the postman and the catcher: loading MailDev takes longer than all their tests.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { enrolUser } from '../onboarding/enrol-user.ts';
import type { Account, SendInvitation } from '../onboarding/ports.ts';
import { renewSecretCode, resendInvitation } from '../onboarding/renew-invitation.ts';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import { accountOf, EMILIE, INVITATION, LOUISE, NOON } from '../test-data.ts';
import { invitationMessage } from './invitation-message.ts';
import { MailCatcher } from './mail-catcher.ts';
import { Postman } from './postman.ts';

const PORTAL = 'http://127.0.0.1:3000';
const folder = mkdtempSync(join(tmpdir(), 'mail-'));

/** How many servers this process has, once those that were closed are gone. */
async function listening(): Promise<number> {
  await setImmediate();
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
}

let mail: MailCatcher;
let postman: Postman;
let louise: Account;
const send = (sandboxId: string, changes: Partial<typeof INVITATION> = {}) =>
  postman.send({ ...INVITATION, ...changes }, louise, sandboxId, PORTAL);

before(async () => {
  const sandbox = await openSandbox('test');
  louise = accountOf(sandbox, LOUISE);
  sandbox.close();
  mail = await MailCatcher.start({ directory: join(folder, 'ours'), webPort: 0 });
  postman = new Postman(mail.smtpPort);
});
after(async () => {
  postman.close();
  await mail.stop();
  rmSync(folder, { recursive: true });
});

describe('Postman and MailCatcher', () => {
  it('deliver an invitation as it was written, by the time that send resolves', async () => {
    await send('delivery');
    const [message, ...others] = await mail.messages('delivery');
    assert.deepEqual(others, []);
    const written = invitationMessage(INVITATION, louise, PORTAL);
    assert.ok(message !== undefined);
    const { from, to, subject, sentAt, html, text } = message;
    assert.deepEqual(
      { from, to, subject, sentAt },
      {
        from: ['Inscription.ServiceEnLigne@ramq.gouv.qc.ca'],
        to: [EMILIE.email],
        subject: written.subject,
        sentAt: NOON,
      },
    );
    assert.equal(html.trim(), written.html.trim());
    assert.equal(text.trim(), written.text.trim());
  });

  it('show each sandbox its own messages, oldest first', async () => {
    await send('one', { email: 'second@courriel.example', sentAt: NOON + 60_000 });
    await send('two', { email: 'autre@courriel.example' });
    await send('one', { email: 'premier@courriel.example' });
    const recipients = async (id: string) => (await mail.messages(id)).flatMap(({ to }) => to);
    assert.deepEqual(await recipients('one'), ['premier@courriel.example', 'second@courriel.example']);
    assert.deepEqual(await recipients('two'), ['autre@courriel.example']);
    assert.deepEqual(await recipients('three'), []);
  });

  it('forget the messages of one sandbox only', async () => {
    await send('kept');
    await send('forgotten');
    await send('forgotten');
    await mail.forget('forgotten');
    assert.deepEqual(await mail.messages('forgotten'), []);
    assert.equal((await mail.messages('kept')).length, 1);
    await mail.forget('unknown');
  });

  it('hold no secret code, even where the invitation is sent again after a new code was made', async (t) => {
    const sandbox = await openSandbox('codes');
    t.after(() => {
      sandbox.close();
    });
    const post: SendInvitation = (invitation, from) => postman.send(invitation, from, 'codes', PORTAL);
    const enrolled = await enrolUser(EMILIE, louise, DEMONSTRATION_CLINIC, sandbox, post);
    assert.ok(enrolled.ok);
    const { invitation, secretCode = '' } = enrolled.value;
    const newCode = (await renewSecretCode(invitation, sandbox)) ?? '';
    sandbox.clock.advance(60_000);
    const current = sandbox.invitations.find(invitation.referenceNumber) ?? assert.fail('It is gone.');
    assert.equal(await resendInvitation(current, louise, sandbox, post), 'sent');
    const messages = await mail.messages('codes');
    assert.equal(messages.length, 2);
    assert.ok((messages[1]?.sentAt ?? 0) - (messages[0]?.sentAt ?? 0) >= 60_000);
    const written = JSON.stringify(messages);
    for (const secret of [secretCode, newCode, current.secretCodeHash ?? '']) {
      assert.ok(secret.length >= 8);
      assert.equal(written.includes(secret), false);
    }
  });

  it('relay nothing', () => {
    assert.equal(mail.relays, false);
  });

  it('have a web inbox on the loopback when a port is given', async () => {
    assert.match(mail.webAddress ?? '', /^http:\/\/127\.0\.0\.1:\d+$/);
    const page = await fetch(mail.webAddress ?? '', { headers: { Accept: 'text/html' } });
    assert.match(await page.text(), /<!doctype html>/i);
  });

  it('stop while the postman was connected, as long as it closes first', async (t) => {
    const servers = await listening();
    const other = await MailCatcher.start({ directory: join(folder, 'other') });
    const { smtpPort } = other;
    assert.equal(other.webAddress, undefined);
    const itsPostman = new Postman(smtpPort);
    t.after(async () => {
      itsPostman.close();
      await other.stop();
    });
    await itsPostman.send(INVITATION, louise, 'test', PORTAL);
    itsPostman.close();
    await other.stop();
    assert.equal(await listening(), servers);
    const late = new Postman(smtpPort);
    await assert.rejects(late.send(INVITATION, louise, 'test', PORTAL), /ECONNREFUSED/);
    late.close();
  });

  it('leave nothing running behind a web port that is taken', async (t) => {
    const taken = createServer();
    t.after(() => taken.close());
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    assert.ok(address !== null && typeof address === 'object');
    const servers = await listening();
    const start = MailCatcher.start({ directory: join(folder, 'busy'), webPort: address.port });
    await assert.rejects(start, { code: 'EADDRINUSE' });
    assert.equal(await listening(), servers);
  });
});
