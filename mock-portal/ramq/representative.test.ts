import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, INVITATION, KARIM, LOUISE } from '../test-data.ts';
import { end, heading, TestPortal, type Visitor } from '../web/test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const USERS = '/ramq/utilisateurs';
const ADD_USER = '/ramq/utilisateurs/ajouter';
const USER_ADDED = '/ramq/utilisateurs/ajout-effectue';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
before(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  sandbox = await portal.sandboxes.create();
  visitor = portal.visitor(sandbox);
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

describe('the screens of a representative', () => {
  const SCREENS = [USERS, ADD_USER, USER_ADDED];

  it('lead whoever is signed out to the sign-in screen', async () => {
    for (const screen of [...SCREENS, '/ramq/services']) {
      assert.equal((await visitor.get(screen)).status, 303);
      assert.equal(await end(visitor.get(screen)), SIGN_IN);
    }
  });
  it('are refused in French to a person without the right, who sees no link to them', async () => {
    await visitor.signIn(KARIM);
    for (const screen of SCREENS) {
      const { status, text } = await visitor.get(screen);
      assert.deepEqual([status, heading(text)], [403, 'Accès refusé']);
    }
    const _csrf = await visitor.token('/ramq/services');
    assert.equal((await visitor.post(ADD_USER, { ...EMILIE, services: 'rvsq', _csrf })).status, 403);
    const services = (await visitor.get('/ramq/services')).text;
    assert.match(services, /Rendez-vous santé Québec/);
    assert.doesNotMatch(services, /utilisateurs/);
  });
  it('open to a representative', async () => {
    await visitor.signIn(LOUISE);
    assert.equal(await end(visitor.get(USERS)), 'Utilisateurs');
    assert.equal(await end(visitor.get(ADD_USER)), 'Ajouter un utilisateur');
    assert.equal(await end(visitor.get(USER_ADDED)), USERS);
  });
});

describe('signing in', () => {
  const idOf = (cookies: string[] | undefined) => cookies?.find((cookie) => cookie.startsWith('ramq='));

  it('renews the session, so that one that was planted is worth nothing', async () => {
    const planted = idOf((await visitor.get(SIGN_IN)).get('Set-Cookie'));
    const _csrf = await visitor.token(SIGN_IN);
    const response = await visitor.post(SIGN_IN, { username: LOUISE, password: 'Exercice2026a', _csrf });
    assert.equal(response.get('Location'), '/ramq/services');
    const renewed = idOf(response.get('Set-Cookie'));
    assert.ok(planted !== undefined && renewed !== undefined && planted !== renewed);
    const withCookie = (cookie: string) => portal.visitor(sandbox).get(USERS).set('Cookie', cookie);
    assert.equal(await end(withCookie(planted)), SIGN_IN);
    assert.equal(await end(withCookie(renewed)), 'Utilisateurs');
  });
  it('opens neither another sandbox nor the other portal', async () => {
    await visitor.signIn(LOUISE);
    const other = await portal.sandboxes.create();
    assert.equal(await end(visitor.get(USERS).set('X-Sandbox', other.id)), SIGN_IN);
    assert.equal(await end(visitor.get('/rvsq/employes')), '/rvsq/connexion');
    assert.equal(await end(visitor.get(USERS)), 'Utilisateurs');
  });
  it('ends with « Déconnexion »', async () => {
    await visitor.signIn(LOUISE);
    await visitor.submit(USERS, {}, '/ramq/deconnexion');
    assert.equal(await end(visitor.get(USERS)), SIGN_IN);
  });
  it('shows the username again after a mistake, never the password', async () => {
    const { status, text } = await visitor.submit(SIGN_IN, { username: 'a"><i>', password: 'Secret2026x' });
    assert.equal(status, 422);
    assert.match(text, /value="a&#34;&gt;&lt;i&gt;"/);
    assert.doesNotMatch(text, /Secret2026x/);
  });
});

describe('what was typed', () => {
  const MARKS = '"><script>alert(1)</script>';
  const ESCAPED = '&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;';

  it('is text and never marks on « Utilisateurs »', async () => {
    sandbox.invitations.add({ ...INVITATION, firstName: MARKS, lastName: "D'Amours & Fils" });
    await visitor.signIn(LOUISE);
    const { text } = await visitor.get(`${USERS}?lastName=${encodeURIComponent("'")}`);
    assert.doesNotMatch(text, /<script>/);
    assert.ok(text.includes(`<td data-column="Prénom">${ESCAPED}</td>`));
    assert.ok(text.includes('<td data-column="Nom">D&#39;Amours &amp; Fils</td>'));
    const filtered = (await visitor.get(`${USERS}?lastName=${encodeURIComponent(MARKS)}`)).text;
    assert.ok(filtered.includes(`value="${ESCAPED}"`));
    assert.doesNotMatch(filtered, /<script>/);
  });
  it('is kept after a mistake on « Ajouter un utilisateur », and is text there', async () => {
    await visitor.signIn(LOUISE);
    const typed = {
      hasAccount: 'non',
      civilityTitle: 'Docteure',
      firstName: MARKS,
      lastName: 'Roy',
      email: 'x',
    };
    const { status, text } = await visitor.submit(ADD_USER, { ...typed, services: 'rvsq' });
    assert.equal(status, 422);
    assert.ok(text.includes(`value="${ESCAPED}"`));
    assert.doesNotMatch(text, /<script>/);
    assert.match(text, /value="Docteure"\s+checked/);
  });
});

describe('« Ajout effectué »', () => {
  const add = (fields = {}) =>
    visitor.submit(ADD_USER, { ...EMILIE, services: 'rvsq', lastName: "D'Amours", ...fields });

  it('shows the secret code once, and the name as text', async () => {
    await visitor.signIn(LOUISE);
    assert.equal((await add()).get('Location'), USER_ADDED);
    const first = (await visitor.get(USER_ADDED)).text;
    const code = /<output[^>]*>([A-Za-z2-9]{8})<\/output>/.exec(first)?.[1];
    assert.ok(code !== undefined);
    assert.match(first, /L'ajout de Émilie D&#39;Amours a été effectué\./);
    for (const page of [USER_ADDED, USERS, USER_ADDED]) {
      const { text } = await visitor.get(page);
      assert.equal(text.includes(code), false);
      assert.doesNotMatch(text, /<output/);
    }
  });
  it('shows no secret code for « Oui »', async () => {
    await visitor.signIn(LOUISE);
    await add({ hasAccount: 'oui' });
    const { text } = await visitor.get(USER_ADDED);
    assert.match(text, /Aucun code secret n'est nécessaire/);
    assert.doesNotMatch(text, /<output/);
  });
  it('shows nothing to another representative’s browser', async () => {
    await visitor.signIn(LOUISE);
    await add();
    const other = await portal.visitor(sandbox).signIn(LOUISE);
    assert.equal(await end(other.get(USER_ADDED)), USERS);
  });
});

describe('a removal, and « Ajout effectué », asked twice or otherwise', () => {
  it('a second click on the confirmation of a removal ends like the first', async () => {
    await visitor.signIn(LOUISE);
    const form = { _csrf: await visitor.token(USERS), selected: KARIM, confirmed: 'oui' };
    const answers = await Promise.all([1, 2].map(() => visitor.post(`${USERS}/supprimer`, form)));
    assert.deepEqual(
      answers.map((answer) => [answer.status, answer.get('Location')]),
      [
        [303, USERS],
        [303, USERS],
      ],
    );
    assert.deepEqual(sandbox.grants.servicesOf(KARIM), []);
  });
  it('a HEAD request does not use the secret code up', async () => {
    await visitor.signIn(LOUISE);
    await visitor.submit(ADD_USER, { ...EMILIE, services: 'rvsq' });
    await visitor.agent.head(USER_ADDED);
    assert.match((await visitor.get(USER_ADDED)).text, /<output/);
  });
});
