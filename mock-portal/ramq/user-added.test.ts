import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, enrol, KARIM, LOUISE } from '../test-data.ts';
import { end, heading, type TestPortal, portalForEach, type Visitor } from '../web/test-portal.ts';

const USERS = '/ramq/utilisateurs';
const ADD_USER = '/ramq/utilisateurs/ajouter';
const DAY_MS = 24 * 60 * 60 * 1000;

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach(async (...world) => {
  [portal, sandbox, visitor] = world;
  await visitor.signIn(LOUISE);
  portal.sent.length = 0;
});

/** Has Louise add a person. @returns the address of « Ajout effectué » */
const add = async (fields = {}): Promise<string> =>
  (await visitor.submit(ADD_USER, { ...EMILIE, services: 'rvsq', ...fields })).get('Location') ?? '';

const codeIn = (html: string) => /<output[^>]*>([A-Za-z2-9]{8})<\/output>/.exec(html)?.[1];
const codeAt = async (page: string) => codeIn((await visitor.get(page)).text);

describe('« Ajout effectué »', () => {
  it('shows the secret code once, and the name as text', async () => {
    const page = await add({ lastName: "D'Amours" });
    const first = (await visitor.get(page)).text;
    const code = codeIn(first);
    assert.ok(code !== undefined);
    assert.match(first, /L'ajout de Émilie D&#39;Amours a été effectué\./);
    for (const again of [page, USERS, page]) {
      const { text } = await visitor.get(again);
      assert.equal(text.includes(code), false);
      assert.doesNotMatch(text, /<output/);
    }
  });
  it('shows no secret code for « Oui », nor offers one', async () => {
    const page = await add({ hasAccount: 'oui' });
    const { text } = await visitor.get(page);
    assert.match(text, /Aucun code secret n'est nécessaire/);
    assert.doesNotMatch(text, /<output|nouveau-code/);
    assert.equal((await visitor.submit(page, {}, `${page}/nouveau-code`)).get('Location'), page);
    assert.equal(await codeAt(page), undefined);
  });
  it('does not use the secret code up for a HEAD request', async () => {
    const page = await add();
    assert.equal((await visitor.agent.head(page)).status, 200);
    assert.notEqual(await codeAt(page), undefined);
  });
  it('shows no other representative the secret code', async () => {
    const page = await add();
    sandbox.grants.add(KARIM, 'userEnrolment', DEMONSTRATION_CLINIC.id);
    const karim = await portal.visitor(sandbox).signIn(KARIM);
    const { text } = await karim.get(page);
    assert.deepEqual([heading(text), codeIn(text)], ['Ajout effectué', undefined]);
    assert.notEqual(await codeAt(page), undefined);
  });
  it('tells what has become of the invitation', async () => {
    const page = await add();
    assert.match((await visitor.get(page)).text, /<dt>État<\/dt><dd>Invitation envoyée<\/dd>/);
    sandbox.clock.advance(31 * DAY_MS);
    await visitor.signIn(LOUISE);
    assert.match((await visitor.get(page)).text, /<dt>État<\/dt><dd>Invitation expirée<\/dd>/);
  });
  it('offers nothing more for a person who has finished', async () => {
    const { invitation } = await enrol(sandbox);
    await portal.postOffice.deliver(sandbox);
    portal.sent.length = 0;
    const page = `${USERS}/ajout/${shortReferenceNumber(invitation.referenceNumber)}`;
    const unseen = await visitor.unseen(page);
    sandbox.invitations.markUsed(invitation.referenceNumber, KARIM, 1);
    assert.doesNotMatch((await visitor.get(page)).text, /renvoyer|nouveau-code/);
    for (const action of ['renvoyer', 'nouveau-code']) {
      assert.equal((await visitor.post(`${page}/${action}`, unseen)).get('Location'), page);
      assert.match((await visitor.get(page)).text, /Cette personne n&#39;attend plus d&#39;invitation/);
    }
    assert.deepEqual(portal.sent, []);
    assert.equal(
      sandbox.invitations.find(invitation.referenceNumber)?.secretCodeHash,
      invitation.secretCodeHash,
    );
  });
});

describe('an invitation that is not the representative’s', () => {
  for (const why of ['unknown', 'revoked', 'of another clinic']) {
    it(`is not found where it is ${why}`, async () => {
      const { invitation, secretCode } = await enrol(sandbox);
      const { referenceNumber, secretCodeHash } = invitation;
      assert.ok(secretCode !== undefined);
      if (why === 'revoked') sandbox.invitations.markRevoked(referenceNumber, 1);
      if (why === 'of another clinic') {
        const { find } = sandbox.invitations;
        sandbox.invitations = {
          ...sandbox.invitations,
          find: (reference) => {
            const found = find(reference);
            return found && { ...found, clinicId: 'autre' };
          },
        };
      }
      const short = why === 'unknown' ? 'AAAAAAAAAA' : shortReferenceNumber(referenceNumber);
      const page = `${USERS}/ajout/${short}`;
      const unseen = await visitor.unseen(USERS);
      for (const answer of [
        await visitor.get(page),
        await visitor.post(`${page}/renvoyer`, unseen),
        await visitor.post(`${page}/nouveau-code`, unseen),
      ]) {
        assert.deepEqual([answer.status, heading(answer.text)], [404, 'Page introuvable']);
        assert.doesNotMatch(answer.text, /Tremblay/);
      }
      assert.deepEqual(portal.sent, []);
      assert.equal(sandbox.invitations.find(referenceNumber)?.secretCodeHash, secretCodeHash);
    });
  }
});

describe('« Générer un nouveau code secret »', () => {
  it('shows a new code once, and the old one dies', async () => {
    const page = await add();
    const old = (await codeAt(page)) ?? '';
    const answer = await visitor.submit(page, {}, `${page}/nouveau-code`);
    assert.deepEqual([answer.status, answer.get('Location')], [303, page]);
    const { text } = await visitor.get(page);
    const code = codeIn(text) ?? '';
    assert.match(text, /Un nouveau code secret a été généré\. L&#39;ancien ne fonctionne plus\./);
    assert.ok(code.length === 8 && code !== old);
    assert.equal(await codeAt(page), undefined);
    const hash = sandbox.invitations.ofClinic(DEMONSTRATION_CLINIC.id)[0]?.secretCodeHash;
    assert.deepEqual(
      [await sandbox.hasher.matches(old, hash), await sandbox.hasher.matches(code, hash)],
      [false, true],
    );
    assert.equal(portal.sent.length, 1);
  });
  it('shows a representative no code that another has replaced meanwhile', async () => {
    const page = await add();
    sandbox.grants.add(KARIM, 'userEnrolment', DEMONSTRATION_CLINIC.id);
    const karim = await portal.visitor(sandbox).signIn(KARIM);
    await karim.submit(page, {}, `${page}/nouveau-code`);
    const hash = sandbox.invitations.ofClinic(DEMONSTRATION_CLINIC.id)[0]?.secretCodeHash;
    const shown = await codeAt(page);
    assert.ok(shown === undefined || (await sandbox.hasher.matches(shown, hash)), 'a dead code is shown');
  });
});

describe('« Renvoyer l’invitation »', () => {
  it('sends one more message, whose validity begins anew', async () => {
    const page = await add();
    const [first] = portal.sent;
    assert.ok(first !== undefined);
    sandbox.clock.advance(DAY_MS);
    await visitor.signIn(LOUISE);
    const answer = await visitor.submit(page, {}, `${page}/renvoyer`);
    assert.deepEqual([answer.status, answer.get('Location')], [303, page]);
    assert.match((await visitor.get(page)).text, /L&#39;invitation a été renvoyée\./);
    assert.equal(portal.sent.length, 2);
    assert.equal(portal.sent[1]?.referenceNumber, first.referenceNumber);
    assert.ok(portal.sent[1].sentAt >= first.sentAt + DAY_MS);
  });
  it('says that the message waits, where it cannot leave, and sends it on the next click', async () => {
    const page = await add();
    const { deliver } = portal;
    portal.sent.length = 0;
    portal.deliver = () => Promise.reject(new Error('No post today.'));
    await visitor.submit(page, {}, `${page}/renvoyer`);
    assert.equal(portal.faults.splice(0).length, 1);
    const { text } = await visitor.get(page);
    assert.match(
      text,
      /role="status">L&#39;invitation sera renvoyée dès que le service de courriel répondra\./,
    );
    assert.match(text, /Le message n'est pas encore parti\./);
    assert.deepEqual(portal.sent, []);

    portal.deliver = deliver;
    await visitor.submit(page, {}, `${page}/renvoyer`);
    assert.match((await visitor.get(page)).text, /L&#39;invitation a été renvoyée\./);
    assert.doesNotMatch((await visitor.get(page)).text, /pas encore parti/);
    assert.deepEqual([portal.sent.length, sandbox.outbox.waiting()], [1, 0]);
  });
  it('revives an expired invitation, unless the person was invited again since', async () => {
    const page = await add();
    sandbox.clock.advance(31 * DAY_MS);
    await visitor.signIn(LOUISE);
    const again = await add();
    await visitor.submit(page, {}, `${page}/renvoyer`);
    assert.match((await visitor.get(page)).text, /Cette personne a reçu depuis une autre invitation/);
    assert.equal(portal.sent.length, 2);
    sandbox.clock.advance(31 * DAY_MS);
    await visitor.signIn(LOUISE);
    await visitor.submit(again, {}, `${again}/renvoyer`);
    assert.match((await visitor.get(again)).text, /<dt>État<\/dt><dd>Invitation envoyée/);
    assert.equal(portal.sent.length, 3);
  });
  it('reads nothing from a GET request', async () => {
    const page = await add();
    const before = portal.state(sandbox);
    for (const action of ['renvoyer', 'nouveau-code']) {
      assert.equal(await end(visitor.get(`${page}/${action}`)), page);
    }
    assert.deepEqual(portal.state(sandbox), before);
  });
});
