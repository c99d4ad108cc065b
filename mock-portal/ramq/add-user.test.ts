import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, KARIM, LOUISE } from '../test-data.ts';
import { end, type TestPortal, portalForEach, type Visitor } from '../web/test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const ADD_USER = '/ramq/utilisateurs/ajouter';
const QUARTER_HOUR_MS = 15 * 60_000;
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
  it('adds a person whose message cannot leave, says so, and has it leave later, once', async () => {
    const { deliver } = portal;
    portal.deliver = () => Promise.reject(new Error('No post today.'));
    const fields = { ...FORM, ...(await visitor.unseen(ADD_USER)) };
    const answer = await visitor.post(ADD_USER, fields);
    assert.equal(answer.status, 303);
    assert.equal(portal.faults.splice(0).length, 1);
    assert.deepEqual([invited().length, portal.sent.length], [1, 0]);
    const added = answer.get('Location') ?? '';
    const { text } = await visitor.get(added);
    assert.match(
      text,
      /Le message n'est pas encore parti\. Il partira dès que le service de courriel répondra\./,
    );
    assert.match(text, /<output/);

    portal.deliver = deliver;
    assert.equal((await visitor.post(ADD_USER, fields)).get('Location'), added);
    assert.deepEqual([invited().length, portal.sent.length], [1, 0]);
    sandbox.clock.advance(QUARTER_HOUR_MS);
    await portal.postOffice.deliver(sandbox);
    assert.equal(portal.sent.length, 1);
    assert.doesNotMatch((await visitor.get(added)).text, /pas encore parti/);
  });
  it('gives back what was typed when the session had expired, but to nobody else', async () => {
    sandbox.grants.add(KARIM, 'userEnrolment', DEMONSTRATION_CLINIC.id);
    for (const [who, found] of [
      [LOUISE, true],
      [KARIM, false],
    ] as const) {
      await visitor.signIn(LOUISE);
      const unseen = await visitor.unseen(ADD_USER);
      sandbox.clock.advance(21 * 60_000);
      assert.equal(await end(visitor.post(ADD_USER, { ...FORM, firstName: MARKS, ...unseen })), SIGN_IN);
      await visitor.signIn(who);
      const { status, text } = await visitor.get(ADD_USER);
      assert.equal(status, 200);
      assert.equal(text.includes(`value="${ESCAPED}"`), found);
      assert.equal(/value="Madame"[^>]*\schecked/.test(text), found);
      assert.equal(/value="rvsq"[^>]*\schecked/.test(text), found);
      assert.equal((await visitor.get(ADD_USER)).text.includes(ESCAPED), false, 'it is given back once');
    }
    assert.deepEqual([invited(), portal.sent], [[], []]);
  });
  it('sent from two tabs at the same time for one person, adds her once', async () => {
    const tabs = [await visitor.unseen(ADD_USER), await visitor.unseen(ADD_USER)];
    const answers = await Promise.all(tabs.map((unseen) => visitor.post(ADD_USER, { ...FORM, ...unseen })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
    assert.deepEqual([invited().length, portal.sent.length], [1, 1]);
  });
});
