// After signing in one comes back to the page asked for, and never to another site.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { enrol, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { end, TestPortal, type Visitor } from './test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const USERS = '/ramq/utilisateurs';
const LINK = '/AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx?NoRefre=';
const PASSWORD = 'Exercice2026a';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
let server: Server;
let port: number;
before(async () => {
  portal = await TestPortal.open();
  server = createServer(portal.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  ({ port } = address);
});
beforeEach(async () => {
  sandbox = await portal.sandboxes.create();
  visitor = portal.visitor(sandbox);
});
after(async () => {
  server.close();
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

const signIn = async (username = LOUISE, page = SIGN_IN) =>
  (await visitor.submit(page, { username, password: PASSWORD })).get('Location');

describe('after signing in', () => {
  for (const [asked, page] of [
    [`${USERS}?lastName=d%27amours&page=2`, SIGN_IN],
    [`${USERS}?lastName=%22%3E%3Cscript%3E`, SIGN_IN],
    ['/ramq/utilisateurs/ajouter', SIGN_IN],
    ['/ramq/services', SIGN_IN],
    ['/rvsq/employes/ajouter', '/rvsq/connexion'],
  ] as const) {
    it(`one is on the page asked for, ${asked}`, async () => {
      assert.equal(await end(visitor.get(asked)), page);
      assert.equal(await signIn(LOUISE, page), asked);
      assert.equal((await visitor.get(asked)).status, 200);
    });
  }
  it('one is on the home page where no other was asked for', async () => {
    assert.equal(await signIn(), '/ramq/services');
    assert.equal(await signIn(LOUISE, '/rvsq/connexion'), '/rvsq/employes');
  });
  it('the page asked for is kept through a mistake, and used once', async () => {
    await visitor.get(USERS);
    assert.equal((await visitor.submit(SIGN_IN, { username: LOUISE, password: 'faux' })).status, 422);
    assert.equal(await signIn(), USERS);
    assert.equal(await signIn(), '/ramq/services');
  });
  it('a person without the right to the page asked for is told so', async () => {
    await visitor.get(USERS);
    assert.equal(await signIn(KARIM), USERS);
    assert.equal(await end(visitor.get(USERS)), 'Accès refusé');
  });
  it('a form that was sent after the session had ended leads to its page', async () => {
    await visitor.signIn(LOUISE);
    for (const [action, page] of [
      ['/ramq/utilisateurs/ajouter', '/ramq/utilisateurs/ajouter'],
      ['/ramq/utilisateurs/supprimer?lastName=a&page=2', `${USERS}?lastName=a&page=2`],
    ] as const) {
      const unseen = await visitor.unseen(USERS);
      sandbox.clock.advance(21 * 60_000);
      assert.equal(await end(visitor.post(action, unseen)), SIGN_IN);
      assert.equal(await signIn(), action);
      const answer = await visitor.get(action);
      if (action === page) assert.equal(answer.status, 200);
      else assert.equal(answer.get('Location'), page);
    }
  });
  it('an invitation that was followed comes before the page asked for', async () => {
    const { referenceNumber } = (await enrol(sandbox, { hasAccount: 'oui' })).invitation;
    await visitor.get(USERS);
    await visitor.get(LINK + encodeURIComponent(referenceNumber));
    assert.equal(await signIn(NOEMIE), '/ramq/services');
  });
});

describe('a request line that names another site', () => {
  /** Sends a request line as it is. @returns the answer's status and where it leads */
  async function ask(target: string, cookie = ''): Promise<{ status: number; headers: string }> {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Sandbox: ${sandbox.id}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      'latin1',
    );
    const [headers = ''] = (await text(socket)).split('\r\n\r\n');
    return { status: Number(headers.slice(9, 12)), headers };
  }

  const header = (headers: string, name: string) =>
    new RegExp(`^${name}: ([^;\r\n]*)`, 'im').exec(headers)?.[1];

  for (const target of [
    'http://evil.example/ramq/services',
    'https://evil.example/ramq/services?a=//evil.example',
    'http://evil.example:80/ramq/utilisateurs?lastName=a',
    'http://user:password@evil.example/ramq/services',
    'http://evil.example//ramq/services',
    'http:\\\\evil.example\\ramq\\services',
    'http:/\\evil.example/ramq/services',
    'javascript:alert(1)//ramq/services',
    '//evil.example/ramq/services',
    '///evil.example/ramq/services',
    '/\\evil.example/ramq/services',
    '\\\\evil.example/ramq/services',
    '/ramq/services//evil.example',
    '/ramq/services?//evil.example',
    '/ramq/services?\\\\evil.example',
    '/ramq/services#//evil.example',
    '/ramq/utilisateurs/ajout/..\\..\\..\\\\evil.example',
    '/ramq/utilisateurs/ajout/..%5c..%5c..%5c%5cevil.example',
    '/ramq/utilisateurs/ajout/%2e%2e',
    '/ramq/utilisateurs/ajout/%0d%0aLocation:evil.example',
    '/RAMQ/SERVICES/',
    'http://evil.example:99999/ramq/services',
    'http://[/ramq/services',
    'http://evil%00.example/ramq/services',
    'http:///ramq/services',
    '*',
    '',
  ]) {
    it(`« ${target} » leads to no other site, now or after signing in`, async () => {
      const { status, headers } = await ask(target);
      assert.ok([200, 303, 400, 404].includes(status), String(status));
      const location = header(headers, 'Location');
      if (location === undefined) return;
      assert.equal(location, SIGN_IN);
      const cookie = header(headers, 'Set-Cookie') ?? '';
      const page = await portal.visitor(sandbox).get(SIGN_IN).set('Cookie', cookie);
      const _csrf = /name="_csrf" value="(\w+)"/.exec(page.text)?.[1] ?? '';
      const fields = { _csrf, username: LOUISE, password: PASSWORD };
      const answer = await portal.visitor(sandbox).post(SIGN_IN, fields).set('Cookie', cookie);
      const back = answer.get('Location') ?? '';
      assert.match(back, /^\/(?![/\\])/);
      assert.equal(new URL(back, `http://127.0.0.1:${port}`).host, `127.0.0.1:${port}`);
    });
  }
});
