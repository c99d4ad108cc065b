import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Response } from 'supertest';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { KARIM, LOUISE } from '../test-data.ts';
import { heading, TestPortal, type Visitor } from './test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const USERS = '/ramq/utilisateurs';
const FORM = 'application/x-www-form-urlencoded';
const MESSAGE = 'SQLITE_CORRUPT in /home/simulator/sandbox.ts';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
before(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  portal.faults.length = 0;
  sandbox = await portal.sandboxes.create();
  visitor = portal.visitor(sandbox);
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

function assertFrenchPage(answer: Response, status: number, title: string): void {
  const { text } = answer;
  assert.deepEqual(
    [answer.status, answer.type, heading(text)],
    [status, 'text/html', title],
    text.slice(0, 500),
  );
  assert.match(text, /<html lang="fr-CA">/);
  assert.ok(text.includes(`<title>[Simulateur] ${title} - `));
  assert.doesNotMatch(text, /\bat .*:\d+:\d+|node_modules|\.ts\b|\.js:|\/(work|home|tmp|usr)\//);
  assert.doesNotMatch(text, /sqlite|express|ejs\b|body-parser|csrf-sync|zod|\bError\b|undefined/i);
}

describe('an error page', () => {
  const send = (type: string, body: string) =>
    visitor.agent.post(SIGN_IN).set('Content-Type', type).send(body);

  for (const path of [
    '/ramq/creation-du-compte/%E0%A4%A',
    '/ramq/creation-du-compte/%/politique',
    '/ramq/utilisateurs/ajout/%C3%28',
    '/boite-courriel/%ZZ',
  ]) {
    it(`400 answers ${path}`, async () => {
      assertFrenchPage(await visitor.get(path), 400, 'Demande incomprise');
    });
  }
  it('400 answers a body that is not what it says to be', async () => {
    const request = visitor.agent.post(SIGN_IN).set('Content-Type', FORM).set('Content-Encoding', 'gzip');
    assertFrenchPage(await request.send('this is no gzip'), 400, 'Demande incomprise');
  });
  it('403 answers a form without its token', async () => {
    assertFrenchPage(await visitor.post('/ramq/creation-du-compte', 'a=b'), 403, 'Page expirée');
  });
  it('403 answers a person without the right', async () => {
    await visitor.signIn(KARIM);
    assertFrenchPage(await visitor.get(USERS), 403, 'Accès refusé');
  });
  for (const path of [
    '/nulle-part',
    '/ramq/nulle-part',
    '/rvsq/',
    '/assets/../app.ts',
    '/ramq/utilisateurs/x',
  ]) {
    it(`404 answers ${path}`, async () => {
      assertFrenchPage(await visitor.get(path), 404, 'Page introuvable');
    });
  }
  it('405 answers a method that the page does not take', async () => {
    assertFrenchPage(await visitor.agent.delete(SIGN_IN), 405, 'Méthode refusée');
  });
  it('413 answers a form that is too long, even one that was packed', async () => {
    const body = `username=${'a'.repeat(200_000)}`;
    assertFrenchPage(await send(FORM, body), 413, 'Formulaire trop long');
    assertFrenchPage(await send(FORM, 'a=b&'.repeat(1500)), 413, 'Formulaire trop long');
    const packed = visitor.agent.post(SIGN_IN).set('Content-Type', FORM).set('Content-Encoding', 'gzip');
    packed.write(gzipSync(body));
    assertFrenchPage(await packed, 413, 'Formulaire trop long');
  });
  it('415 answers a charset or an encoding that nobody reads', async () => {
    assertFrenchPage(await send(`${FORM}; charset=klingon`, 'a=b'), 415, 'Format non pris en charge');
    const packed = visitor.agent.post(SIGN_IN).set('Content-Type', FORM).set('Content-Encoding', 'zip');
    assertFrenchPage(await packed.send('a=b'), 415, 'Format non pris en charge');
  });
});

describe('the page of the simulator’s own fault', () => {
  const fail = (): never => {
    throw new Error(MESSAGE);
  };
  const reported = () =>
    portal.faults.splice(0).map((fault) => (fault instanceof Error ? fault.message : String(fault)));
  const assertOwnFault = (answer: Response) => {
    assert.deepEqual(reported(), [MESSAGE]);
    assertFrenchPage(answer, 500, 'Erreur du simulateur');
  };

  it('answers where a screen fails', async () => {
    await visitor.signIn(LOUISE);
    sandbox.grants = { ...sandbox.grants, ofClinic: fail };
    assertOwnFault(await visitor.get(USERS));
  });
  it('answers where a form fails', async () => {
    const unseen = await visitor.unseen(SIGN_IN);
    sandbox.hasher = { ...sandbox.hasher, matches: () => Promise.reject(new Error(MESSAGE)) };
    assertOwnFault(await visitor.post(SIGN_IN, { username: LOUISE, password: 'x', ...unseen }));
  });
  it('answers where the account of whoever is signed in cannot be read', async () => {
    await visitor.signIn(LOUISE);
    sandbox.accounts = { ...sandbox.accounts, find: fail };
    assertOwnFault(await visitor.get(USERS));
  });
  it('answers where the session cannot be read', async () => {
    await visitor.signIn(LOUISE);
    sandbox.sessions.read = fail;
    assertOwnFault(await visitor.get(USERS));
  });
  for (const what of ['write', 'touch'] as const) {
    it(`is told of, and keeps nobody waiting, where the session cannot be kept (${what})`, async () => {
      await visitor.signIn(LOUISE);
      if (what === 'touch') await visitor.get(USERS);
      sandbox.sessions[what] = fail;
      const { status } = await visitor.get(USERS).timeout(2000);
      assert.ok([200, 500].includes(status));
      // It is told when the answer is on its way already.
      while (portal.faults.length === 0) await setImmediate();
      assert.deepEqual(reported(), [MESSAGE]);
    });
  }
  it('is followed by ordinary pages', async () => {
    await visitor.signIn(LOUISE);
    const { grants } = sandbox;
    sandbox.grants = { ...grants, ofClinic: fail };
    assertOwnFault(await visitor.get(USERS));
    sandbox.grants = grants;
    assert.equal((await visitor.get(USERS)).status, 200);
  });
});
