import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Postman } from '../mail/postman.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, EMILIE, INVITATION, LOUISE } from '../test-data.ts';
import { heading, TestPortal, type Visitor } from '../web/test-portal.ts';

const MAILBOX = '/boite-courriel';
const SENT = [
  [EMILIE.email, Date.UTC(2026, 10, 23, 17)],
  [EMILIE.email, Date.UTC(2026, 10, 24, 4)],
  ['autre@courriel.example', Date.UTC(2026, 10, 24, 5)],
] as const;
const SUBJECT = 'Demande d&#39;accès aux services en ligne';

let portal: TestPortal;
let postman: Postman;
let sandbox: Sandbox;
let visitor: Visitor;
before(async () => {
  portal = await TestPortal.open();
  postman = new Postman(portal.mail.smtpPort);
  sandbox = await portal.sandboxes.create();
  visitor = portal.visitor(sandbox);
  const representative = accountOf(sandbox, LOUISE);
  const portalAddress = 'http://127.0.0.1:3000';
  for (const [number, [email, date]] of SENT.entries()) {
    const invitation = { ...INVITATION, email };
    await postman.send({ invitation, representative, date, sandboxId: sandbox.id, number, portalAddress });
  }
});
after(async () => {
  postman.close();
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

const open = (address: string, who = visitor) => who.get(`${MAILBOX}?adresse=${encodeURIComponent(address)}`);
const messagesIn = (html: string) =>
  [...html.matchAll(/<a href="(\/boite-courriel\/[^"]+)">([^<]*)/g)].map(([, href = '']) => href);

describe('« Boîte courriel »', () => {
  it('asks for an address first', async () => {
    const { status, text } = await visitor.get(MAILBOX);
    assert.equal(status, 200);
    assert.match(text, /Saisissez l'adresse/);
    assert.deepEqual(messagesIn(text), []);
  });
  it('shows the messages of one address, the last first, in Québec’s time', async () => {
    const { text } = await open(` ${EMILIE.email.toUpperCase()} `);
    assert.equal(messagesIn(text).length, 2);
    const dates = [...text.matchAll(/data-column="Date">([^<]*)/g)].map(([, date]) => date);
    assert.deepEqual(dates, ['23 novembre 2026 à 23\u00a0h\u00a000', '23 novembre 2026 à 12\u00a0h\u00a000']);
    assert.ok(text.includes(SUBJECT));
  });
  for (const address of ['personne@courriel.example', 'emilie', EMILIE.email.slice(1), '%', '"><script>']) {
    it(`has no message for « ${address} »`, async () => {
      const { status, text } = await open(address);
      assert.equal(status, 200);
      assert.match(text, /Aucun message\./);
      assert.doesNotMatch(text, /<script>/);
    });
  }
  it('shows nothing of another sandbox, neither the list nor a message', async () => {
    const stranger = portal.visitor(await portal.sandboxes.create());
    assert.match((await open(EMILIE.email, stranger)).text, /Aucun message\./);
    const [href = ''] = messagesIn((await open(EMILIE.email)).text);
    assert.equal((await visitor.get(href)).status, 200);
    assert.equal((await stranger.get(href)).status, 404);
  });
});

describe('a message', () => {
  it('can be read, with its link, and leads back to its mailbox', async () => {
    const [href = ''] = messagesIn((await open(EMILIE.email)).text);
    const { status, text } = await visitor.get(href);
    assert.equal(status, 200);
    assert.ok(heading(text)?.startsWith(SUBJECT));
    assert.match(text, /IntrfCreerCpte\.aspx\?NoRefre=/);
    assert.ok(text.includes(`href="${MAILBOX}?adresse=${encodeURIComponent(EMILIE.email)}"`));
    assert.doesNotMatch(text, /<script|<style| style=| on\w+="/);
  });
  for (const id of ['inconnu', '..%2f..%2f', '__proto__', '%00', 'a'.repeat(1000)]) {
    it(`« ${id.slice(0, 20)} » that is not there is not found`, async () => {
      const { status, text } = await visitor.get(`${MAILBOX}/${id}`);
      assert.deepEqual([status, heading(text)], [404, 'Page introuvable']);
    });
  }
});
