// One file for the postman and the catcher: loading MailDev takes longer than all their tests.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Account } from '../onboarding/ports.ts';
import { renewSecretCode, resendInvitation } from '../onboarding/renew-invitation.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import { accountOf, EMILIE, enrol, INVITATION, LOUISE, NOON } from '../test-data.ts';
import { invitationMessage } from './invitation-message.ts';
import { MailCatcher } from './mail-catcher.ts';
import { PostOffice } from './post-office.ts';
import { Postman, type Letter } from './postman.ts';

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
const letter = (sandboxId: string, changes: Partial<Letter> = {}): Letter => ({
  invitation: INVITATION,
  representative: louise,
  date: NOON,
  sandboxId,
  number: 1,
  portalAddress: PORTAL,
  ...changes,
});
const send = (sandboxId: string, changes: Partial<Letter> = {}) => postman.send(letter(sandboxId, changes));
const to = (email: string) => ({ ...INVITATION, email });

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
    await send('delivery', { number: 7 });
    const [message, ...others] = mail.messages('delivery');
    assert.deepEqual(others, []);
    const written = invitationMessage(INVITATION, louise, PORTAL);
    assert.ok(message !== undefined);
    const { from, to, subject, sentAt, html, text, number } = message;
    assert.deepEqual(
      { from, to, subject, sentAt, number },
      {
        number: 7,
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
    await send('one', { invitation: to('second@courriel.example'), date: NOON + 60_000 });
    await send('two', { invitation: to('autre@courriel.example') });
    await send('one', { invitation: to('premier@courriel.example') });
    const recipients = (id: string) => mail.messages(id).flatMap((message) => message.to);
    assert.deepEqual(recipients('one'), ['premier@courriel.example', 'second@courriel.example']);
    assert.deepEqual(recipients('two'), ['autre@courriel.example']);
    assert.deepEqual(recipients('three'), []);
  });

  it('forget the messages of one sandbox only', async () => {
    await send('kept');
    await send('forgotten');
    await send('forgotten');
    await mail.forget('forgotten');
    assert.deepEqual(mail.messages('forgotten'), []);
    assert.equal(mail.messages('kept').length, 1);
    await mail.forget('unknown');
  });

  it('forget the messages of all sandboxes but those that are there', async () => {
    for (const id of ['here', 'gone', 'gone', 'gone too']) await send(id);
    await mail.forgetOthers(['here', 'unknown']);
    assert.deepEqual(
      ['here', 'gone', 'gone too'].map((id) => mail.messages(id).length),
      [1, 0, 0],
    );
  });

  it('find what was caught before in their folder, each message in its sandbox', async (t) => {
    const directory = join(folder, 'kept');
    const first = await MailCatcher.start({ directory });
    const itsPostman = new Postman(first.smtpPort);
    await itsPostman.send(letter('one', { number: 3 }));
    await itsPostman.send(letter('two', { number: 4, invitation: to('autre@courriel.example') }));
    itsPostman.close();
    const before = ['one', 'two'].map((id) => first.messages(id));
    await first.stop();
    const second = await MailCatcher.start({ directory });
    t.after(() => second.stop());
    assert.deepEqual(
      ['one', 'two'].map((id) => second.messages(id)),
      before,
    );
    assert.deepEqual(
      before.flat().map(({ number }) => number),
      [3, 4],
    );
  });

  it('hold no secret code, even where the invitation is sent again after a new code was made', async (t) => {
    const sandbox = await openSandbox('codes');
    t.after(() => {
      sandbox.close();
    });
    const postOffice = new PostOffice({
      postman,
      catcher: mail,
      portalAddress: () => PORTAL,
      reportError: (error) => assert.fail(String(error)),
    });
    const { invitation, secretCode = '' } = await enrol(sandbox);
    await postOffice.deliver(sandbox);
    const newCode = (await renewSecretCode(invitation, louise, sandbox)) ?? '';
    sandbox.clock.advance(60_000);
    const current = sandbox.invitations.find(invitation.referenceNumber) ?? assert.fail('It is gone.');
    assert.equal(resendInvitation(current, louise, sandbox), 'written');
    await postOffice.deliver(sandbox);
    const messages = mail.messages('codes');
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
    await itsPostman.send(letter('test'));
    itsPostman.close();
    await other.stop();
    assert.equal(await listening(), servers);
    const late = new Postman(smtpPort);
    await assert.rejects(late.send(letter('test')), /ECONNREFUSED/);
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
