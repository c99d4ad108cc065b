import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { enrol, INVITATION, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { heading, type TestPortal, portalForEach, type Visitor } from '../web/test-portal.ts';

const USERS = '/ramq/utilisateurs';
const REMOVE = '/ramq/utilisateurs/supprimer';
const MARKS = '"><script>alert(1)</script>';
const ESCAPED = '&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach(async (...world) => {
  [portal, sandbox, visitor] = world;
  await visitor.signIn(LOUISE);
});

/** Keeps invitations of people called Aaa, Aab…, who come first in the list. */
function invite(count: number): void {
  for (let index = 0; index < count; index++) {
    const letters = String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
    sandbox.invitations.add({
      ...INVITATION,
      referenceNumber: Buffer.from(`${letters} an invitation of hers`).toString('base64'),
      lastName: `A${letters}`,
      sentAt: sandbox.clock.now(),
    });
  }
}

const pageLinks = (html: string) =>
  [...html.matchAll(/<li><a href="([^"]*)"\s*(rel="\w+"|aria-current="page")?/g)]
    .map(([, href = '', mark = '']) => `${href.replaceAll('&amp;', '&')} ${mark}`.trim())
    .filter((link) => link.includes('page='));

const rowsOf = (html: string) => html.match(/<tr>\s*<td data-column="Sélection">/g)?.length ?? 0;

describe('the pages of « Utilisateurs »', () => {
  it('are not there for a list that fits on one', async () => {
    invite(23);
    const { text } = await visitor.get(USERS);
    assert.equal(rowsOf(text), 25);
    assert.doesNotMatch(text, /aria-label="Pages"/);
  });
  it('share a longer list out, each with links to the others', async () => {
    invite(30);
    const first = (await visitor.get(USERS)).text;
    const second = (await visitor.get(`${USERS}?page=2`)).text;
    assert.deepEqual([rowsOf(first), rowsOf(second)], [25, 7]);
    assert.match(first, /32 utilisateurs, page 1 sur 2/);
    assert.match(second, /32 utilisateurs, page 2 sur 2/);
    assert.deepEqual(pageLinks(first), [
      `${USERS}?page=1 aria-current="page"`,
      `${USERS}?page=2`,
      `${USERS}?page=2 rel="next"`,
    ]);
    assert.deepEqual(pageLinks(second), [
      `${USERS}?page=1 rel="prev"`,
      `${USERS}?page=1`,
      `${USERS}?page=2 aria-current="page"`,
    ]);
    const keysOf = (html: string) =>
      [...html.matchAll(/name="selected" value="([^"]*)"/g)].map(([, key]) => key);
    assert.equal(new Set([...keysOf(first), ...keysOf(second)]).size, 32);
  });
  it('keep the filter in their links, and count only who matches', async () => {
    invite(30);
    const { text } = await visitor.get(`${USERS}?lastName=a&firstName=%C3%A9mil&username=`);
    assert.match(text, /30 utilisateurs, page 1 sur 2/);
    const query = 'lastName=a&firstName=%C3%A9mil&username=';
    assert.equal(pageLinks(text)[1], `${USERS}?${query}&page=2`);
    const second = (await visitor.get(`${USERS}?${query}&page=2`)).text;
    assert.equal(rowsOf(second), 5);
    assert.match(second, /name="lastName"\s+type="text"\s+value="a"/);
  });
  for (const [asked, shown] of [
    ['0', 1],
    ['-1', 1],
    ['1.5', 1],
    ['deux', 1],
    ['', 1],
    ['3', 2],
    ['999999', 2],
    ['9999999999999999999999', 2],
  ] as const) {
    it(`answer « ${asked} » with page ${shown}`, async () => {
      invite(30);
      const { status, text } = await visitor.get(`${USERS}?page=${asked}`);
      assert.equal(status, 200);
      assert.match(text, new RegExp(`page ${shown} sur 2`));
    });
  }
  it('stay what they are through a removal, its refusal and its way back', async () => {
    invite(30);
    const page = `${USERS}?lastName=a&page=2`;
    const query = '?lastName=a&page=2';
    const { text } = await visitor.get(page);
    assert.ok(text.includes(`action="${REMOVE}?lastName=a&amp;page=2"`));
    const action = REMOVE + query;
    const refused = await visitor.submit(page, {}, action);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /page 2 sur 2/);
    const selected = /name="selected" value="([^"]*)"/.exec(text)?.[1]?.replaceAll('&#43;', '+') ?? '';
    const asked = await visitor.submit(page, { selected }, action);
    assert.equal(heading(asked.text), 'Supprimer');
    assert.ok(asked.text.includes(`href="${USERS}?lastName=a&amp;page=2"`));
    const done = await visitor.submit(page, { selected, confirmed: 'oui' }, action);
    assert.equal(done.get('Location'), page);
    assert.match((await visitor.get(page)).text, /Suppression effectuée/);
    assert.equal((await visitor.get(action)).get('Location'), page);
  });
});

describe('« Utilisateurs »', () => {
  it('leads from the name of a person still invited, and of nobody else, to the invitation', async () => {
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    const { text } = await visitor.get(USERS);
    const href = `${USERS}/ajout/${shortReferenceNumber(referenceNumber)}`;
    assert.deepEqual(text.match(/<td data-column="Nom"><a href="[^"]*">[^<]*/g), [
      `<td data-column="Nom"><a href="${href}">Tremblay`,
    ]);
    assert.equal(heading((await visitor.get(href)).text), 'Ajout effectué');
  });
  it('shows what was typed as text', async () => {
    sandbox.invitations.add({
      ...INVITATION,
      sentAt: sandbox.clock.now(),
      firstName: MARKS,
      lastName: "D'Amours & Fils",
    });
    const { text } = await visitor.get(`${USERS}?lastName=${encodeURIComponent("'")}`);
    assert.doesNotMatch(text, /<script>/);
    assert.ok(text.includes(`<td data-column="Prénom">${ESCAPED}</td>`));
    assert.match(text, /<td data-column="Nom"><a [^>]*>D&#39;Amours &amp; Fils<\/a><\/td>/);
    const filtered = (await visitor.get(`${USERS}?lastName=${encodeURIComponent(MARKS)}`)).text;
    assert.ok(filtered.includes(`value="${ESCAPED}"`));
    assert.doesNotMatch(filtered, /<script>/);
  });
  it('shows a refusal with a title that says so, at a place that exists', async () => {
    for (const page of [USERS, `${USERS}?lastName=personne`]) {
      const { status, text } = await visitor.submit(page, {}, page.replace(USERS, REMOVE));
      assert.equal(status, 422);
      assert.match(text, /<title>\[Simulateur\] Erreur\u00a0: Utilisateurs - Services en ligne<\/title>/);
      assert.match(text, /<a href="#selected">Veuillez cocher au moins un utilisateur\.<\/a>/);
      assert.match(text, / id="selected"/, page);
    }
  });
});

describe('a removal', () => {
  it('of two clicks on its confirmation ends twice alike', async () => {
    const form = { ...(await visitor.unseen(USERS)), selected: KARIM, confirmed: 'oui' };
    const answers = await Promise.all([1, 2].map(() => visitor.post(REMOVE, form)));
    const ends = answers.map((answer) => [answer.status, answer.get('Location')]);
    assert.deepEqual(ends, [
      [303, USERS],
      [303, USERS],
    ]);
    assert.deepEqual(sandbox.grants.servicesOf(KARIM), []);
  });
  for (const [what, selected] of [
    ['nobody', undefined],
    ['oneself', LOUISE],
    ['somebody of no clinic', NOEMIE],
    ['somebody who does not exist', 'personne@erables.example'],
  ] as const) {
    it(`of ${what} changes nothing, confirmed or not`, async () => {
      const before = portal.state(sandbox);
      for (const fields of [{}, { confirmed: 'oui' }]) {
        const { status } = await visitor.submit(USERS, { ...fields, ...(selected && { selected }) }, REMOVE);
        assert.equal(status, 'confirmed' in fields ? 303 : 422);
      }
      assert.deepEqual(portal.state(sandbox), before);
    });
  }
});
