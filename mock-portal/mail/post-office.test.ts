// When messages leave the outbox of a sandbox, and when they wait there.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { ControlRoom } from '../control/control-room.ts';
import { resendInvitation } from '../onboarding/renew-invitation.ts';
import { SandboxError, SandboxRegistry } from '../sandbox/registry.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, EMILIE, enrol, LOUISE, NOON } from '../test-data.ts';
import { MailCatcher } from './mail-catcher.ts';
import { PostOffice } from './post-office.ts';
import { Postman, type Letter } from './postman.ts';

const MINUTE_MS = 60_000;
const OTHER = 'autre@courriel.example';
const folder = mkdtempSync(join(tmpdir(), 'post-office-'));

let catcher: MailCatcher;
let postman: Postman;
let postOffice: PostOffice;
let registry: SandboxRegistry;
let controlRoom: ControlRoom;
let sandbox: Sandbox;
/** Takes each letter; a test may put one that fails in its place. */
let send: (letter: Letter) => Promise<void>;
const errors: unknown[] = [];

before(async () => {
  catcher = await MailCatcher.start({ directory: folder });
  postman = new Postman(catcher.smtpPort);
  postOffice = new PostOffice({
    postman: { send: (letter) => send(letter) },
    catcher,
    portalAddress: () => 'http://127.0.0.1:3000',
    reportError: (error) => errors.push(error),
  });
});
beforeEach(async () => {
  send = (letter) => postman.send(letter);
  registry = new SandboxRegistry();
  controlRoom = new ControlRoom(registry, postOffice);
  sandbox = await registry.create();
  sandbox.clock.set(NOON);
  sandbox.clock.freeze();
});
afterEach(() => {
  registry.closeAll();
  assert.deepEqual(errors.splice(0), []);
});
after(async () => {
  postman.close();
  await catcher.stop();
  rmSync(folder, { recursive: true });
});

const louise = () => accountOf(sandbox, LOUISE);
const recipients = (where = sandbox) => postOffice.received(where).flatMap(({ to }) => to);
const dates = (where = sandbox) => postOffice.received(where).map(({ sentAt }) => sentAt);
const linesAbout = (kind: 'mail' | 'fault') =>
  sandbox.journal.list({ kind }).map(({ text, rule }) => ({ text, rule }));
const post = async (email = EMILIE.email) => {
  const { invitation } = await enrol(sandbox, { email });
  await postOffice.deliver(sandbox);
  return invitation;
};

describe('a message', () => {
  it('leaves at once, and the journal says so by the rule of its answer', async () => {
    await post();
    await enrol(sandbox, { email: OTHER, hasAccount: 'oui' });
    await postOffice.deliver(sandbox);
    assert.deepEqual(recipients(), [EMILIE.email, OTHER]);
    assert.equal(sandbox.outbox.waiting(), 0);
    assert.deepEqual(linesAbout('mail'), [
      { text: `Le courriel à ${EMILIE.email} est parti`, rule: 'M' },
      { text: `Le courriel à ${OTHER} est parti`, rule: 'M-oui' },
    ]);
  });
  it('leaves once, however often and by how many it is asked for', async () => {
    await enrol(sandbox);
    await Promise.all([1, 2, 3].map(() => postOffice.deliver(sandbox)));
    await postOffice.deliver(sandbox);
    assert.equal(recipients().length, 1);
  });
  it('whose invitation was taken back while it waited arrives all the same, as mail does', async () => {
    const fault = controlRoom.addFault(sandbox, { kind: 'mailRefused' });
    const { referenceNumber } = await post();
    sandbox.invitations.markRevoked(referenceNumber, NOON);
    await controlRoom.liftFault(sandbox, fault.id);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[EMILIE.email], 0]);
  });
  it('that a killed simulator handed over without having said so is not sent twice', async () => {
    const { invitation } = await enrol(sandbox);
    const [message] = sandbox.outbox.due(NOON);
    await postman.send({
      invitation,
      representative: louise(),
      date: NOON,
      sandboxId: sandbox.id,
      number: message?.id ?? 0,
      portalAddress: 'http://127.0.0.1:3000',
    });
    controlRoom.addFault(sandbox, { kind: 'mailRefused' });
    await postOffice.deliver(sandbox);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[EMILIE.email], 0]);
    assert.equal(sandbox.outbox.delivered().length, 1);
  });
  it('that the mail server refuses waits for a quarter of an hour, and the fault is reported', async () => {
    const problem = new Error('No post today.');
    send = () => Promise.reject(problem);
    await post();
    assert.deepEqual(errors.splice(0), [problem]);
    assert.deepEqual(linesAbout('mail'), [
      {
        text: `Le courriel à ${EMILIE.email} n'a pas pu partir et attend dans la boîte d'envoi`,
        rule: 'S-boite-envoi',
      },
    ]);
    send = (letter) => postman.send(letter);
    await controlRoom.advance(sandbox, 15 * MINUTE_MS - 1);
    assert.deepEqual(recipients(), []);
    await controlRoom.advance(sandbox, 1);
    assert.deepEqual([recipients(), dates()], [[EMILIE.email], [NOON]]);
  });
  it('does not wait for another that the mail server refuses', async () => {
    await enrol(sandbox);
    await enrol(sandbox, { email: OTHER });
    send = (letter) =>
      letter.invitation.email === OTHER
        ? postman.send(letter)
        : Promise.reject(new Error('No post for her.'));
    await postOffice.deliver(sandbox);
    assert.equal(errors.splice(0).length, 1);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[OTHER], 1]);
  });
});

describe('the fault « courriel refusé »', () => {
  it('once: the message waits for a quarter of an hour of the sandbox, and leaves by itself', async () => {
    controlRoom.addFault(sandbox, { kind: 'mailRefused', times: 1 });
    await post();
    assert.deepEqual([recipients(), sandbox.outbox.waiting(), sandbox.faults.list()], [[], 1, []]);
    assert.deepEqual(linesAbout('fault'), [
      {
        text: `Le courriel à ${EMILIE.email} est refusé et attend dans la boîte d'envoi`,
        rule: 'S-boite-envoi',
      },
    ]);
    await controlRoom.advance(sandbox, 15 * MINUTE_MS - 1);
    assert.deepEqual(recipients(), []);
    await controlRoom.advance(sandbox, 1);
    assert.deepEqual([recipients(), dates(), sandbox.outbox.waiting()], [[EMILIE.email], [NOON], 0]);
  });
  it('always: the message waits as long as it lasts, and leaves at once when it is lifted', async () => {
    const { id } = controlRoom.addFault(sandbox, { kind: 'mailRefused' });
    await post();
    await controlRoom.advance(sandbox, 60 * MINUTE_MS);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[], 1]);
    await controlRoom.liftFault(sandbox, id);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[EMILIE.email], 0]);
  });
  it('of one person holds back nobody else’s message', async () => {
    controlRoom.addFault(sandbox, { kind: 'mailRefused', person: 'Émilie' });
    await enrol(sandbox);
    await enrol(sandbox, { email: OTHER });
    await postOffice.deliver(sandbox);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[OTHER], 1]);
  });
  it('of one sandbox holds back no message of another', async () => {
    controlRoom.addFault(sandbox, { kind: 'mailRefused' });
    const other = await registry.create();
    await enrol(other);
    await postOffice.deliver(other);
    await post();
    assert.deepEqual([recipients(), recipients(other)], [[], [EMILIE.email]]);
  });
  it('« Renvoyer » meanwhile: one message arrives, the last one', async () => {
    controlRoom.addFault(sandbox, { kind: 'mailRefused', times: 1 });
    const invitation = await post();
    await controlRoom.advance(sandbox, MINUTE_MS);
    assert.equal(resendInvitation(invitation, louise(), sandbox), 'written');
    await postOffice.deliver(sandbox);
    assert.deepEqual(dates(), [NOON + MINUTE_MS]);
    await controlRoom.advance(sandbox, 60 * MINUTE_MS);
    assert.deepEqual([dates(), sandbox.outbox.waiting()], [[NOON + MINUTE_MS], 0]);
  });
});

describe('the fault « courriel retardé »', () => {
  it('delays each message once, for its duration, and shows the date on which it was written', async () => {
    controlRoom.addFault(sandbox, { kind: 'mailDelayed', durationMs: 30 * MINUTE_MS });
    await post();
    await controlRoom.advance(sandbox, 20 * MINUTE_MS);
    await post(OTHER);
    assert.deepEqual(recipients(), []);
    await controlRoom.advance(sandbox, 10 * MINUTE_MS);
    assert.deepEqual(recipients(), [EMILIE.email]);
    await controlRoom.advance(sandbox, 20 * MINUTE_MS);
    assert.deepEqual(recipients(), [EMILIE.email, OTHER]);
    assert.deepEqual(dates(), [NOON, NOON + 20 * MINUTE_MS]);
    assert.deepEqual(
      linesAbout('fault').map(({ text }) => text),
      [EMILIE.email, OTHER].map(
        (email) => `Le courriel à ${email} est retardé et attend dans la boîte d'envoi`,
      ),
    );
  });
  it('lasts ten minutes unless told, and its message may still be refused afterwards', async () => {
    controlRoom.addFault(sandbox, { kind: 'mailDelayed' });
    await post();
    controlRoom.addFault(sandbox, { kind: 'mailRefused', times: 1 });
    await controlRoom.advance(sandbox, 10 * MINUTE_MS);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[], 1]);
    await controlRoom.advance(sandbox, 15 * MINUTE_MS);
    assert.deepEqual(recipients(), [EMILIE.email]);
  });
});

describe('the mailboxes of a sandbox', () => {
  it('show after a restore what had left then, with the same dates, and nothing else', async () => {
    await post();
    const { id } = controlRoom.addFault(sandbox, { kind: 'mailRefused' });
    await post(OTHER);
    const snapshot = sandbox.snapshot();
    await controlRoom.liftFault(sandbox, id);
    await controlRoom.advance(sandbox, MINUTE_MS);
    await post('troisieme@courriel.example');
    assert.equal(recipients().length, 3);

    await controlRoom.restore(sandbox, snapshot);
    assert.deepEqual([recipients(), dates()], [[EMILIE.email], [NOON]]);
    assert.equal(sandbox.outbox.waiting(), 1);
    const copy = await controlRoom.create({ snapshot });
    assert.deepEqual([recipients(copy), dates(copy)], [[EMILIE.email], [NOON]]);
    await controlRoom.liftFault(copy, id);
    assert.deepEqual([recipients(copy), recipients()], [[EMILIE.email, OTHER], [EMILIE.email]]);
  });
  it('are empty once it is put back to its preset', async () => {
    await post();
    await controlRoom.reset(sandbox);
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[], 0]);
    await post();
    assert.deepEqual(recipients(), [EMILIE.email]);
  });
  it('go with it, even with what is on its way, and nothing comes after', async () => {
    await post();
    await enrol(sandbox, { email: OTHER });
    const ends = [postOffice.deliver(sandbox), controlRoom.drop(sandbox), postOffice.deliver(sandbox)];
    await Promise.all(ends);
    await postOffice.deliver(sandbox);
    assert.deepEqual([catcher.messages(sandbox.id), registry.get(sandbox.id)], [[], undefined]);
  });
  it('stay where it is the default one, which nobody drops', async () => {
    await registry.openKept();
    sandbox = registry.default();
    await post();
    await assert.rejects(controlRoom.drop(sandbox), SandboxError);
    assert.deepEqual(recipients(), [EMILIE.email]);
    await controlRoom.reset(sandbox);
  });
  it('are filled by rounds, for the messages whose time comes by itself', async (t) => {
    const [arrived, arrive] = [Promise.withResolvers<undefined>(), send];
    send = async (letter) => {
      await arrive(letter);
      arrived.resolve(undefined);
    };
    await enrol(sandbox);
    t.mock.timers.enable({ apis: ['setInterval'] });
    postOffice.startRounds(() => registry.all());
    t.mock.timers.tick(1000);
    await arrived.promise;
    await postOffice.stopRounds();
    assert.deepEqual([recipients(), sandbox.outbox.waiting()], [[EMILIE.email], 0]);
  });
});
