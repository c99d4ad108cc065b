import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KARIM } from '../test-data.ts';
import { portalForEach, type Visitor } from './test-portal.ts';

const UNKNOWN = 'personne@erables.example';
const PASSWORD = 'Exercice2026a';
const PORTALS = [
  {
    portalName: 'ramq',
    signIn: '/ramq/connexion',
    field: "Nom d'utilisateur",
    wrongPair: "Le nom d'utilisateur ou le mot de passe est incorrect.",
    locked: "Votre nom d'utilisateur est verrouillé.",
  },
  {
    portalName: 'rvsq',
    signIn: '/rvsq/connexion',
    field: 'Identifiant RAMQ',
    wrongPair: "L'identifiant RAMQ ou le mot de passe est incorrect.",
    locked: 'Votre identifiant RAMQ est verrouillé.',
  },
] as const;

let visitor: Visitor;
portalForEach((_portal, _sandbox, seated) => {
  visitor = seated;
});

/** What the summary on top of a page says. */
const faultsIn = (html: string) =>
  [...html.matchAll(/<a href="#(\w+)">([^<]*)<\/a>/g)].map(
    ([, field = '', message = '']) => `${field}: ${message.replaceAll('&#39;', "'")}`,
  );

for (const { portalName, signIn, field, wrongPair, locked } of PORTALS) {
  const attempt = (username: string, password: string) => visitor.submit(signIn, { username, password });

  describe(`the sign-in screen of ${portalName}`, () => {
    it('names each field left empty', async () => {
      const { status, text } = await attempt(' ', '');
      assert.equal(status, 422);
      assert.deepEqual(faultsIn(text), [
        `username: Le champ ${field} est obligatoire.`,
        'password: Le champ Mot de passe est obligatoire.',
      ]);
    });
    it('says the same of an unknown username and of a wrong password, and keeps only the username', async () => {
      for (const username of [KARIM, UNKNOWN]) {
        const { status, text } = await attempt(username, 'Secret2026x');
        assert.equal(status, 422);
        assert.deepEqual(faultsIn(text), [`username: ${wrongPair}`]);
        assert.match(text, /<title>\[Simulateur\] Erreur\u00a0: Connexion - /);
        assert.ok(text.includes(`value="${username}"`));
        assert.doesNotMatch(text, /Secret2026x/);
      }
    });
    it('shows what was typed as text', async () => {
      const { text } = await attempt('a"><i>', 'x');
      assert.match(text, /value="a&#34;&gt;&lt;i&gt;"/);
    });
    for (const username of [KARIM, UNKNOWN]) {
      it(`locks ${username} after five failures in a row, on both portals, and tells the way out`, async () => {
        for (let failure = 1; failure <= 5; failure++) {
          const { text } = await attempt(failure % 2 === 0 ? username.toUpperCase() : ` ${username}`, 'faux');
          assert.deepEqual(faultsIn(text), [`username: ${failure < 5 ? wrongPair : locked}`]);
          assert.equal(text.includes('Pour le déverrouiller'), failure === 5);
        }
        for (const other of PORTALS) {
          const { status, text } = await visitor.submit(other.signIn, { username, password: PASSWORD });
          assert.equal(status, 422);
          assert.deepEqual(faultsIn(text), [`username: ${other.locked}`]);
          assert.match(text, /href="\/ramq\/mot-de-passe-oublie"/);
        }
        assert.doesNotMatch((await visitor.get(signIn)).text, /verrouill/);
      });
    }
    it('counts from nought again after a success, whichever portal it was on', async () => {
      for (const other of PORTALS) {
        for (let failure = 1; failure <= 4; failure++) await attempt(KARIM, 'faux');
        const answer = await visitor.submit(other.signIn, { username: KARIM, password: PASSWORD });
        assert.equal(answer.status, 303);
      }
    });
    it('counts failures that come at the same time', async () => {
      const unseen = await visitor.unseen(signIn);
      const send = () => visitor.post(signIn, { ...unseen, username: KARIM, password: 'faux' });
      await Promise.all([send(), send(), send(), send(), send()]);
      assert.deepEqual(faultsIn((await attempt(KARIM, PASSWORD)).text), [`username: ${locked}`]);
    });
  });
}

describe('a sign-out', () => {
  for (const { portalName, signIn } of PORTALS) {
    it(`on ${portalName} takes no GET request`, async () => {
      await visitor.signIn(KARIM, portalName);
      assert.equal((await visitor.get(`/${portalName}/deconnexion`)).get('Location'), signIn);
      const home = portalName === 'ramq' ? '/ramq/services' : '/rvsq/employes';
      assert.equal((await visitor.get(home)).status, 200);
    });
  }
});
