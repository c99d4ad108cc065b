import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, LOUISE } from '../test-data.ts';
import { type TestPortal, portalForEach, type Visitor } from '../web/test-portal.ts';

const ADD_USER = '/ramq/utilisateurs/ajouter';
const MARKS = '"><script>alert(1)</script>';
const ESCAPED = '&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;';
const FORM = { ...EMILIE, services: 'rvsq' };

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach(async (...world) => {
  [portal, sandbox, visitor] = world;
  await visitor.signIn(LOUISE);
  portal.sent.length = 0;
});

const invited = () => sandbox.invitations.ofClinic(DEMONSTRATION_CLINIC.id);

describe('« Ajouter un utilisateur »', () => {
  it('keeps what was typed after a mistake, as text, and says so in the title', async () => {
    const typed = { ...FORM, civilityTitle: 'Docteure', firstName: MARKS, email: 'x' };
    const { status, text } = await visitor.submit(ADD_USER, typed);
    assert.equal(status, 422);
    assert.match(text, /<title>\[Simulateur\] Erreur\u00a0: Ajouter un utilisateur - /);
    assert.match(text, /<div class="message error"[^>]* tabindex="-1" autofocus>/);
    assert.ok(text.includes(`value="${ESCAPED}"`));
    assert.doesNotMatch(text, /<script>/);
    assert.match(text, /value="Docteure"\s+checked/);
  });
  for (const [whom, email, message] of [
    [
      'the representative',
      LOUISE.toUpperCase(),
      "Le courriel de l'utilisateur doit être différent du vôtre.",
    ],
    ['a shared mailbox', 'SECRETARIAT@clinique.example', 'Cette boîte courriel est partagée.'],
    ['a shared mailbox', 'Info+1@clinique.example', 'Cette boîte courriel est partagée.'],
  ] as const) {
    it(`refuses ${whom} (${email}) at the field`, async () => {
      const { status, text } = await visitor.submit(ADD_USER, { ...FORM, email });
      assert.equal(status, 422);
      assert.ok(text.replaceAll('&#39;', "'").includes(`<a href="#email">${message}`), message);
      assert.deepEqual([invited(), portal.sent], [[], []]);
    });
  }
  it('refuses a person who is invited already, on another showing of the form', async () => {
    assert.equal((await visitor.submit(ADD_USER, FORM)).status, 303);
    const { status, text } = await visitor.submit(ADD_USER, { ...FORM, email: EMILIE.email.toUpperCase() });
    assert.equal(status, 422);
    assert.match(text, /Une invitation à ce service est déjà en attente pour cette personne/);
    assert.deepEqual([invited().length, portal.sent.length], [1, 1]);
  });
  it('adds nobody whose message cannot be sent, and lets the same form be sent again', async () => {
    const { deliver } = portal;
    portal.deliver = () => Promise.reject(new Error('No post today.'));
    const fields = { ...FORM, ...(await visitor.unseen(ADD_USER)) };
    const { status, text } = await visitor.post(ADD_USER, fields);
    portal.deliver = deliver;
    assert.equal(status, 422);
    assert.match(text, /Le message n&#39;a pas pu être envoyé/);
    assert.deepEqual(invited(), []);
    assert.equal((await visitor.post(ADD_USER, fields)).status, 303);
    assert.deepEqual([invited().length, portal.sent.length], [1, 1]);
  });
  it('sent from two tabs at the same time for one person, adds her once', async () => {
    const tabs = [await visitor.unseen(ADD_USER), await visitor.unseen(ADD_USER)];
    const answers = await Promise.all(tabs.map((unseen) => visitor.post(ADD_USER, { ...FORM, ...unseen })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
    assert.deepEqual([invited().length, portal.sent.length], [1, 1]);
  });
});
