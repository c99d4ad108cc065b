import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Response } from 'supertest';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { enrol, KARIM, LOUISE } from '../test-data.ts';
import { ANSWERS, end, heading, portalForEach, type TestPortal, type Visitor } from './test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const SERVICES = '/ramq/services';
const USERS = '/ramq/utilisateurs';
const EMPLOYEES = '/rvsq/employes';
const FORGOTTEN = '/ramq/mot-de-passe-oublie';
const MINUTE_MS = 60_000;
const EXPIRED = /role="status">Votre session a expiré\.</;
const PASSWORD = 'Exercice2026a';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((...world) => {
  [portal, sandbox, visitor] = world;
});

const cookieOf = (response: Response, portalName = 'ramq') =>
  response.get('Set-Cookie')?.find((cookie) => cookie.startsWith(`${portalName}=`));

describe('signing in', () => {
  for (const [name, page] of [
    ['ramq', USERS],
    ['rvsq', EMPLOYEES],
  ] as const) {
    it(`on ${name} renews the session, so that one that was planted is worth nothing`, async () => {
      const signIn = `/${name}/connexion`;
      const planted = cookieOf(await visitor.get(signIn), name);
      const response = await visitor.submit(signIn, { username: LOUISE, password: PASSWORD });
      assert.equal(response.status, 303);
      const renewed = cookieOf(response, name);
      assert.ok(planted !== undefined && renewed !== undefined);
      assert.notEqual(planted.split(';')[0], renewed.split(';')[0]);
      const withCookie = (cookie: string) => portal.visitor(sandbox).get(page).set('Cookie', cookie);
      assert.equal(await end(withCookie(planted)), signIn);
      assert.equal((await withCookie(renewed)).status, 200);
    });
  }
  it('keeps the session where it failed', async () => {
    await visitor.get(SIGN_IN);
    const response = await visitor.submit(SIGN_IN, { username: LOUISE, password: 'faux' });
    assert.deepEqual([response.status, cookieOf(response)], [422, undefined]);
  });
  it('sends out cookies that no script reads and no other site sends', async () => {
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    const link = `/AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx?NoRefre=${encodeURIComponent(referenceNumber)}`;
    for (const [name, page] of [
      ['ramq', SIGN_IN],
      ['rvsq', '/rvsq/connexion'],
      ['bac', link],
    ] as const) {
      const cookie = cookieOf(await portal.visitor().get(page), name) ?? '';
      assert.match(cookie, /; HttpOnly/, name);
      assert.match(cookie, /; SameSite=Lax/, name);
      assert.doesNotMatch(cookie, /Domain=|Max-Age|Expires/, name);
    }
  });
  it('opens neither another sandbox nor the other portal', async () => {
    await visitor.signIn(LOUISE);
    const other = await portal.sandboxes.create();
    assert.equal(await end(visitor.get(USERS)), 'Utilisateurs');
    assert.equal(await end(visitor.get(EMPLOYEES)), '/rvsq/connexion');
    assert.equal(await end(visitor.get(USERS).set('X-Sandbox', other.id)), SIGN_IN);
  });
});

describe('a session', () => {
  for (const [name, page, signIn] of [
    ['ramq', USERS, SIGN_IN],
    ['rvsq', EMPLOYEES, '/rvsq/connexion'],
  ] as const) {
    it(`of ${name} ends after twenty idle minutes, not before, and says so once`, async () => {
      await visitor.signIn(LOUISE, name);
      sandbox.clock.advance(20 * MINUTE_MS - 1000);
      assert.equal((await visitor.get(page)).status, 200);
      sandbox.clock.advance(20 * MINUTE_MS + 1000);
      assert.equal(await end(visitor.get(page)), signIn);
      assert.match((await visitor.get(signIn)).text, EXPIRED);
      assert.doesNotMatch((await visitor.get(signIn)).text, EXPIRED);
    });
  }
  it('lives as long as its visitor is active, whatever is asked for', async () => {
    await visitor.signIn(LOUISE);
    for (const page of [USERS, SERVICES, '/ramq/nulle-part', `${USERS}?page=2`, SIGN_IN, USERS]) {
      sandbox.clock.advance(19 * MINUTE_MS);
      await visitor.get(page);
    }
    assert.equal(await end(visitor.get(USERS)), 'Utilisateurs');
  });
  it('of somebody who never signed in does not expire', async () => {
    const unseen = await visitor.unseen(SIGN_IN);
    sandbox.clock.advance(60 * MINUTE_MS);
    assert.doesNotMatch((await visitor.get(SIGN_IN)).text, EXPIRED);
    const fields = { username: LOUISE, password: PASSWORD, ...unseen };
    assert.equal((await visitor.post(SIGN_IN, fields)).get('Location'), SERVICES);
  });
  it('that expired is nobody’s: nothing that is sent through it counts', async () => {
    await visitor.signIn(LOUISE);
    const unseen = await visitor.unseen(USERS);
    sandbox.clock.advance(21 * MINUTE_MS);
    const before = portal.state(sandbox);
    const answer = await visitor.post(`${USERS}/supprimer`, { ...unseen, selected: KARIM, confirmed: 'oui' });
    assert.equal(answer.get('Location'), SIGN_IN);
    assert.deepEqual(portal.state(sandbox), before);
  });
  it('ends a recovery of a password too', async () => {
    await visitor.submit(FORGOTTEN, { username: KARIM });
    await visitor.submit(`${FORGOTTEN}/questions`, ANSWERS);
    assert.equal(await end(visitor.get(`${FORGOTTEN}/nouveau`)), 'Nouveau mot de passe');
    sandbox.clock.advance(21 * MINUTE_MS);
    assert.equal(await end(visitor.get(`${FORGOTTEN}/nouveau`)), FORGOTTEN);
    assert.match((await visitor.get(FORGOTTEN)).text, EXPIRED);
  });
});

describe('« Déconnexion »', () => {
  it('in one tab ends the other, whose page leads to the sign-in screen', async () => {
    await visitor.signIn(LOUISE);
    await visitor.submit(USERS, {}, '/ramq/deconnexion');
    for (const page of [USERS, SERVICES]) assert.equal(await end(visitor.get(page)), SIGN_IN);
  });
  it('in one tab leaves no form of the other that counts', async () => {
    await visitor.signIn(LOUISE);
    const unseen = await visitor.unseen(USERS);
    const before = portal.state(sandbox);
    await visitor.submit(USERS, {}, '/ramq/deconnexion');
    const { status } = await visitor.post(`${USERS}/supprimer`, {
      ...unseen,
      selected: KARIM,
      confirmed: 'oui',
    });
    assert.equal(status, 403);
    assert.deepEqual(portal.state(sandbox), before);
  });
  it('ends the session even where a form of another tab is still being worked on', async () => {
    const { invitation } = await enrol(sandbox);
    const page = `${USERS}/ajout/${shortReferenceNumber(invitation.referenceNumber)}`;
    await visitor.signIn(LOUISE);
    const unseen = await visitor.unseen(page);
    const { hasher } = sandbox;
    let signedOut = (): void => undefined;
    const isSignedOut = new Promise<void>((resolve) => {
      signedOut = resolve;
    });
    sandbox.hasher = {
      ...hasher,
      hash: async (secret) => {
        await isSignedOut;
        return hasher.hash(secret);
      },
    };
    const slow = end(visitor.post(`${page}/nouveau-code`, unseen));
    await visitor.submit(USERS, {}, '/ramq/deconnexion');
    signedOut();
    await slow;
    assert.equal(await end(visitor.get(USERS)), SIGN_IN);
  });
  it('ends neither the other portal’s session nor another browser’s', async () => {
    const elsewhere = await portal.visitor(sandbox).signIn(LOUISE);
    await visitor.signIn(LOUISE);
    await visitor.signIn(LOUISE, 'rvsq');
    await visitor.submit(USERS, {}, '/ramq/deconnexion');
    assert.equal(await end(visitor.get(EMPLOYEES)), 'Employés');
    assert.equal(await end(elsewhere.get(USERS)), 'Utilisateurs');
  });
});

describe('a recovery of a password', () => {
  const recover = async (who: Visitor, username: string) => {
    await who.submit(FORGOTTEN, { username });
    await who.submit(`${FORGOTTEN}/questions`, ANSWERS);
    const fields = { password: 'Nouveau2026x', passwordConfirmation: 'Nouveau2026x' };
    return (await who.submit(`${FORGOTTEN}/nouveau`, fields)).get('Location');
  };

  it('ends every session of that person on both portals, and no other', async () => {
    const louise = [
      [await portal.visitor(sandbox).signIn(LOUISE), USERS, SIGN_IN],
      [await portal.visitor(sandbox).signIn(` ${LOUISE.toUpperCase()} `), USERS, SIGN_IN],
      [await portal.visitor(sandbox).signIn(LOUISE, 'rvsq'), EMPLOYEES, '/rvsq/connexion'],
    ] as const;
    const karim = await portal.visitor(sandbox).signIn(KARIM);
    for (const [who, page] of louise) assert.equal((await who.get(page)).status, 200);
    assert.equal(await recover(visitor, ` ${LOUISE.toUpperCase()}`), SIGN_IN);
    for (const [who, page, signIn] of louise) assert.equal(await end(who.get(page)), signIn);
    assert.equal(heading((await karim.get(SERVICES)).text), 'Services');
  });
  it('ends the session in which it was made, if it is that person’s', async () => {
    await visitor.signIn(LOUISE);
    assert.equal(await recover(visitor, LOUISE), SIGN_IN);
    assert.equal(await end(visitor.get(USERS)), SIGN_IN);
  });
  it('that was refused ends no session', async () => {
    await visitor.signIn(LOUISE);
    const other = portal.visitor(sandbox);
    await other.submit(FORGOTTEN, { username: LOUISE });
    const wrong = Object.fromEntries(Object.keys(ANSWERS).map((field) => [field, 'faux']));
    await other.submit(`${FORGOTTEN}/questions`, wrong);
    const fields = { password: 'Nouveau2026x', passwordConfirmation: 'Nouveau2026x' };
    assert.equal((await other.submit(`${FORGOTTEN}/nouveau`, fields)).get('Location'), FORGOTTEN);
    assert.equal(await end(visitor.get(USERS)), 'Utilisateurs');
  });
});
