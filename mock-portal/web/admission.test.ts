import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { entryPath } from '../control/enter-sandbox.ts';
import { encodeReferenceNumber, shortReferenceNumber } from '../onboarding/reference-number.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { enrol } from '../test-data.ts';
import { accessOf, LOOPBACK_ACCESS, type Access } from './access.ts';
import { PATHS } from './paths.ts';
import { heading, TestPortal } from './test-portal.ts';

const PASSWORD = 'été à Québec';
const MACHINE = { hostname: 'poste-12', addresses: ['192.168.1.20'] };
const RESERVED = 'Entrée réservée';
const CONTROL = `${PATHS.control}/bacs`;

const beyond = (remoteControl = false): Access =>
  accessOf({ host: '0.0.0.0', password: PASSWORD, remoteControl }, MACHINE);

let portal: TestPortal;
let sandbox: Sandbox;
let reference: string;
const access = beyond();
before(async () => {
  portal = await TestPortal.open(access);
  sandbox = await portal.sandboxes.create({ title: 'Cohorte de mai' });
  ({ referenceNumber: reference } = (await enrol(sandbox)).invitation);
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

describe('a stranger, beyond the loopback', () => {
  for (const path of [
    '/',
    '/ramq/connexion',
    '/RAMQ/Connexion/',
    '/ramq/creation-du-compte',
    '/ramq/creation-du-compte/0123456789/politique',
    PATHS.ramq.invitation,
    `${PATHS.ramq.invitation}?NoRefre=AAAA`,
    `${PATHS.ramq.invitation}?NoRefre=%25E0%25A4%25A`,
    '/ramq/creation-du-compte/%E0%A4%A/politique',
    '/rvsq/connexion',
    '/boite-courriel?adresse=emilie.tremblay@courriel.example',
    '/fidelite',
    '/nulle-part',
    '/assets/nulle-part.css',
    '/formationnelle',
    '//formation',
  ]) {
    it(`sees nothing at ${path}`, async () => {
      const { status, text, headers } = await portal.visitor().get(path);
      assert.deepEqual([status, heading(text), headers['set-cookie']], [401, RESERVED, undefined]);
      assert.match(text, /par le lien d&#39;un bac\. Demandez-le à la personne qui donne la formation/);
      for (const { identity } of portal.sandboxes.all()) assert.ok(!text.includes(identity.title));
      assert.doesNotMatch(text, /Érables|Gagnon|<form/);
    });
  }
  it('sends nothing', async () => {
    for (const path of ['/ramq/creation-du-compte', '/ramq/connexion', '/rvsq/connexion', '/'])
      assert.equal((await portal.visitor().post(path, { referenceNumber: reference })).status, 401);
  });
  it('is one whose cookie is of no sandbox', async () => {
    const gone = await portal.sandboxes.create();
    const visitor = portal.visitor();
    await visitor.get(entryPath(gone, access));
    assert.equal((await visitor.get('/')).status, 200);
    portal.sandboxes.drop(gone);
    assert.equal((await visitor.get('/')).status, 401);
    for (const cookie of ['bac=', 'bac=demonstration', `bac=${sandbox.id}`, 'bac=j%3A%7B%22a%22%3A1%7D'])
      assert.equal((await portal.visitor().get('/').set('Cookie', cookie)).status, 401);
  });
  it('is one whatever sandbox a header names', async () => {
    assert.equal((await portal.visitor(sandbox).get('/')).status, 401);
    const inside = portal.visitor(portal.sandboxes.default());
    await inside.get(entryPath(sandbox, access));
    assert.match((await inside.get('/')).text, /Bac à sable.*Cohorte de mai/);
  });
  it('gets what anybody may have', async () => {
    for (const path of ['/assets/portal.css', '/assets/fonts/index.css', '/robots.txt'])
      assert.equal((await portal.visitor().get(path)).status, 200);
  });
  it('is asked for the password by the training room itself', async () => {
    for (const path of [PATHS.training.home, PATHS.training.signIn, '/Formation/'])
      assert.notEqual(heading((await portal.visitor().get(path)).text), RESERVED);
  });
  it('gets to no portal by the training room’s address', async () => {
    for (const path of [
      '/formation/../ramq/connexion',
      '/formation//ramq/connexion',
      '/formation/ramq/connexion',
    ])
      assert.doesNotMatch((await portal.visitor().get(path)).text, /<body class="(ramq|rvsq)">/);
  });
  it('finds no control API', async () => {
    const { status, type, text } = await portal.visitor().get(CONTROL).set('X-Simulateur', 'test');
    assert.deepEqual([status, type], [404, 'application/json']);
    assert.match(text, /--controle-a-distance oui/);
  });
});

describe('the link of a sandbox', () => {
  it('carries its key beyond the loopback, and lets in for good', async () => {
    assert.equal(entryPath(sandbox, access), `/bac/cohorte-de-mai?cle=${sandbox.identity.key}`);
    const visitor = portal.visitor();
    const { status, headers } = await visitor.get(entryPath(sandbox, access));
    assert.deepEqual([status, headers['location']], [303, '/']);
    const { text } = await visitor.get('/ramq/connexion');
    assert.deepEqual([heading(text), text.includes('Cohorte de mai')], ['Connexion', true]);
  });
  it('opens nothing without the right key, and does not say whether the sandbox is there', async () => {
    const { key } = sandbox.identity;
    const other = portal.sandboxes.default().identity.key;
    const unknown = (await portal.visitor().get(`/bac/inconnu?cle=${key}`)).text;
    const queries = ['', '?cle=', `?cle=${other}`, `?cle=${key.slice(1)}`, `?cle=${key}&cle=${key}`];
    for (const query of [...queries, `?cle[]=${key}`, `?CLE=${key}`]) {
      const { status, text, headers } = await portal.visitor().get(`/bac/cohorte-de-mai${query}`);
      assert.deepEqual([status, headers['set-cookie']], [404, undefined], query);
      assert.equal(withoutIds(text.replaceAll('cohorte-de-mai', 'inconnu')), withoutIds(unknown));
    }
  });
  it('is its name alone on the loopback, where nobody is a stranger', async () => {
    const open = await TestPortal.open(LOOPBACK_ACCESS);
    const { status } = await open.visitor().get('/');
    const entered = await open.visitor().get(entryPath(open.sandboxes.default(), LOOPBACK_ACCESS));
    await open.close();
    assert.deepEqual([status, entered.status, entered.headers['location']], [200, 303, '/']);
    assert.equal(entryPath(sandbox, LOOPBACK_ACCESS), '/bac/cohorte-de-mai');
  });
});

/** A page without what differs at each showing. */
const withoutIds = (html: string): string => html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

describe('an invitation that exists', () => {
  for (const [how, pathOf] of [
    ['by its link', () => `${PATHS.ramq.invitation}?NoRefre=${encodeReferenceNumber(reference)}`],
    ['by its link, decoded once', () => `${PATHS.ramq.invitation}?NoRefre=${encodeURIComponent(reference)}`],
    ['by its pages', () => PATHS.ramq.policy.replace(':reference', shortReferenceNumber(reference))],
  ] as const) {
    it(`lets into its sandbox ${how}, for good`, async () => {
      const visitor = portal.visitor();
      const { status, headers } = await visitor.get(pathOf());
      assert.ok([200, 302, 303].includes(status), String(status));
      assert.match(String(headers['set-cookie']), new RegExp(`^bac=${sandbox.identity.key};`));
      assert.match((await visitor.get('/')).text, /Cohorte de mai/);
    });
  }
});

describe('the control API, open beyond the loopback', () => {
  let remote: TestPortal;
  before(async () => {
    remote = await TestPortal.open(beyond(true));
  });
  after(async () => {
    await remote.close();
    assert.deepEqual(remote.faults, []);
  });
  /** @param proof as programs send it, byte by byte */
  const call = (proof?: string, path = CONTROL) => {
    const request = remote.visitor().get(path).set('X-Simulateur', 'test');
    return proof === undefined
      ? request
      : request.set('Authorization', Buffer.from(proof).toString('latin1'));
  };

  it('answers whoever proves the password', async () => {
    for (const proof of [`Bearer ${PASSWORD}`, `bearer  ${PASSWORD}`])
      assert.equal((await call(proof)).status, 200);
  });
  for (const proof of [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    PASSWORD,
    `Basic ${PASSWORD}`,
    `Bearer ${PASSWORD}!`,
    `Bearer ${PASSWORD.slice(1)}`,
    'Bearer undefined',
  ]) {
    it(`refuses ${String(proof)}, in French`, async () => {
      for (const path of [CONTROL, `${PATHS.control}/openapi.json`, '/controle/nulle-part']) {
        const answer = await call(proof, path);
        assert.equal(answer.status, 401);
        assert.equal(answer.get('WWW-Authenticate'), 'Bearer realm="simulateur"');
        assert.match(
          answer.text,
          /^{"erreur":"Le simulateur est ouvert à d'autres machines\u00a0: chaque demande porte/,
        );
      }
    });
  }
  it('still needs the header that no page can send', async () => {
    const proof = Buffer.from(`Bearer ${PASSWORD}`).toString('latin1');
    assert.equal((await remote.visitor().get(CONTROL).set('Authorization', proof)).status, 403);
  });
  it('lets nobody name a sandbox, nor in', async () => {
    const proof = Buffer.from(`Bearer ${PASSWORD}`).toString('latin1');
    const visitor = remote.visitor(remote.sandboxes.default());
    assert.equal((await visitor.get('/').set('Authorization', proof)).status, 401);
  });
  it('asks no password of the machine itself', async () => {
    const local = await TestPortal.open({ ...LOOPBACK_ACCESS, password: PASSWORD });
    const { status } = await local.visitor().get(CONTROL).set('X-Simulateur', 'test');
    await local.close();
    assert.equal(status, 200);
  });
});
