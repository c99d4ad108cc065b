// What a person finds who comes back: another person's page, a message, a link home, an invitation taken back.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeReferenceNumber } from '../onboarding/reference-number.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { enrol, KARIM, LOUISE, NOON } from '../test-data.ts';
import { end, portalForEach, type TestPortal, type Visitor } from './test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const SERVICES = '/ramq/services';
const USERS = '/ramq/utilisateurs';
const LINK = '/AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx?NoRefre=';
const EXPIRED = /Votre session a expiré\./;
const HOUR_MS = 60 * 60_000;

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((...world) => {
  [portal, sandbox, visitor] = world;
});

const signIn = (username: string, portalName = 'ramq') =>
  visitor.submit(`/${portalName}/connexion`, { username, password: 'Exercice2026a' });

describe('after a session that expired', () => {
  for (const [who, username, page] of [
    ['the same person, in capitals,', LOUISE.toUpperCase(), USERS],
    ['another person', KARIM, SERVICES],
  ] as const) {
    it(`${who} arrives at ${page}`, async () => {
      await visitor.signIn(LOUISE);
      sandbox.clock.advance(HOUR_MS);
      assert.equal(await end(visitor.get(USERS)), SIGN_IN);
      assert.equal((await signIn(username)).get('Location'), page);
    });
  }
  it('the other portal says that it did, however long ago', async () => {
    await visitor.signIn(LOUISE);
    await visitor.signIn(LOUISE, 'rvsq');
    sandbox.clock.advance(30 * HOUR_MS);
    await visitor.get(SIGN_IN);
    await signIn(LOUISE);
    await visitor.get('/rvsq/employes');
    assert.match((await visitor.get('/rvsq/connexion')).text, EXPIRED);
  });
});

describe('a message for the next page', () => {
  it('is there after a HEAD request, and once only', async () => {
    await visitor.signIn(LOUISE);
    sandbox.clock.advance(HOUR_MS);
    await visitor.agent.head(SIGN_IN);
    assert.match((await visitor.get(SIGN_IN)).text, EXPIRED);
    assert.doesNotMatch((await visitor.get(SIGN_IN)).text, EXPIRED);
  });
});

describe('the name of the site', () => {
  for (const [portalName, start] of [
    ['ramq', SERVICES],
    ['rvsq', '/rvsq/employes'],
  ] as const) {
    it(`leads to the sign-in screen of ${portalName}, and home once signed in`, async () => {
      const brand = async (): Promise<string | undefined> =>
        /<a class="brand" href="([^"]*)">/.exec((await visitor.get(`/${portalName}/connexion`)).text)?.[1];
      assert.equal(await brand(), `/${portalName}/connexion`);
      await visitor.signIn(LOUISE, portalName);
      assert.equal(await brand(), start);
    });
  }
});

describe('a page that only explains', () => {
  it('starts no session, which would replace one that was just renewed', async () => {
    for (const path of ['/ramq/nulle-part', '/rvsq/nulle-part', `${LINK}inconnu`]) {
      assert.equal((await portal.visitor(sandbox).get(path)).get('Set-Cookie'), undefined, path);
    }
  });
  it('lets whoever is signed in sign out', async () => {
    await visitor.signIn(KARIM);
    await visitor.submit('/ramq/nulle-part', {}, '/ramq/deconnexion');
    assert.equal(await end(visitor.get(SERVICES)), SIGN_IN);
  });
});

describe('the sign-in screen behind « Connexion à son compte »', () => {
  it('says what signing in will add, as long as the invitation stands', async () => {
    const { referenceNumber } = (await enrol(sandbox, { hasAccount: 'oui' })).invitation;
    await visitor.get(LINK + encodeReferenceNumber(referenceNumber));
    const invited = /Connectez-vous pour ajouter le service demandé/;
    assert.match((await visitor.get(SIGN_IN)).text, invited);
    sandbox.invitations.markRevoked(referenceNumber, NOON);
    assert.doesNotMatch((await visitor.get(SIGN_IN)).text, invited);
  });
});
