import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { EMILIE, LOUISE } from '../test-data.ts';
import { heading, TestPortal, type Visitor } from './test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const ADD_USER = '/ramq/utilisateurs/ajouter';
const LINK = '/AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx';
const SANDBOXES = '/controle/bacs';
const PAGES = [
  '/',
  SIGN_IN,
  '/rvsq/connexion',
  '/boite-courriel',
  '/ramq/creation-du-compte',
  LINK,
  '/nulle-part',
];

let portal: TestPortal;
let visitor: Visitor;
before(async () => {
  portal = await TestPortal.open();
  visitor = portal.visitor(await portal.sandboxes.create());
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

describe('what the portal answers to', () => {
  for (const host of [
    'example.com',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '127.0.0.2',
    '10.0.0.1:3000',
  ]) {
    it(`is not ${host}`, async () => {
      for (const path of ['/', '/assets/portal.css', SANDBOXES]) {
        assert.equal((await visitor.get(path).set('Host', host)).status, 421);
      }
    });
  }
  for (const host of ['127.0.0.1', 'localhost', 'LOCALHOST:3000', '[::1]:3000']) {
    it(`is ${host}`, async () => {
      assert.equal((await visitor.get('/').set('Host', host)).status, 200);
    });
  }
});

describe('every page', () => {
  for (const path of PAGES) {
    it(`${path} is neither indexed nor kept, and says that it is a simulator`, async () => {
      const { headers, text } = await visitor.get(path);
      const { 'x-robots-tag': robots, 'cache-control': cache } = z
        .record(z.string(), z.unknown())
        .parse(headers);
      assert.deepEqual({ robots, cache }, { robots: 'noindex, nofollow', cache: 'no-store' });
      assert.match(text, /<html lang="fr-CA">/);
      assert.match(text, /<title>\[Simulateur\] .* - .*<\/title>/);
      assert.match(text, /Simulateur — données fictives — ce site n'est pas celui d'un organisme public/);
    });
  }
  it('is closed to robots', async () => {
    const { type, text } = await visitor.get('/robots.txt');
    assert.deepEqual([type, text], ['text/plain', 'User-agent: *\nDisallow: /\n']);
  });
  it('asks nothing of any other site', async () => {
    for (const path of PAGES) {
      const { text } = await visitor.get(path);
      const asked = [...text.matchAll(/\b(?:src|href|action)="([^"]*)"/g)].map(([, address = '']) => address);
      assert.ok(asked.length > 0);
      for (const address of asked) assert.match(address, /^(\/(?!\/)|#|$)/);
    }
  });
});

describe('a page that is not there', () => {
  for (const path of [
    '/nulle-part',
    '/ramq/nulle-part',
    '/rvsq/nulle-part',
    '/boite-courriel/1',
    '/assets/a.css',
  ]) {
    it(`${path} gets a French 404`, async () => {
      const { status, text } = await visitor.get(path);
      assert.deepEqual([status, heading(text)], [404, 'Page introuvable']);
    });
  }
});

describe('a form', () => {
  const ACTIONS = [
    SIGN_IN,
    '/rvsq/connexion',
    ADD_USER,
    '/rvsq/employes/ajouter',
    '/ramq/deconnexion',
    '/ramq/creation-du-compte',
    '/ramq/utilisateurs/supprimer',
  ];

  it('is refused in French without a token, or with another visitor’s', async () => {
    const stolen = await portal.visitor(await portal.sandboxes.create()).token(SIGN_IN);
    assert.match(stolen, /^\w{64,}$/);
    for (const action of ACTIONS) {
      for (const fields of [{}, { _csrf: '' }, { _csrf: 'faux' }, { _csrf: stolen }]) {
        const { status, text } = await visitor.post(action, fields);
        assert.deepEqual([status, heading(text)], [403, 'Page expirée'], action);
      }
    }
  });
  it('is refused in French when it is too long', async () => {
    const { status, text } = await visitor.submit(SIGN_IN, { username: 'a'.repeat(200_000) });
    assert.deepEqual([status, heading(text)], [413, 'Formulaire trop long']);
  });
  it('that holds what no browser sends is refused or read, and breaks nothing', async () => {
    const representative = await portal.visitor(await portal.sandboxes.create()).signIn(LOUISE);
    const _csrf = await representative.token(ADD_USER);
    for (const [status, fields] of [
      [422, [['_csrf', _csrf]]],
      [
        403,
        [
          ['_csrf', _csrf],
          ['_csrf', _csrf],
        ],
      ],
      [403, [['_csrf[]', _csrf]]],
      [
        422,
        [
          ['_csrf', _csrf],
          ['firstName', 'a'],
          ['firstName', 'b'],
          ['selected', 'c'],
          ['selected', 'd'],
        ],
      ],
      [
        422,
        [
          ['_csrf', _csrf],
          ['services', 'rvsq'],
          ['services', 'rvsq'],
          ['services', ''],
        ],
      ],
      [
        422,
        [
          ['_csrf', _csrf],
          ['__proto__', 'x'],
          ['constructor', 'x'],
          ['toString', 'x'],
        ],
      ],
      [
        422,
        [
          ['_csrf', _csrf],
          ['firstName[]', 'x'],
          ['email[a]', 'y'],
          ['', 'z'],
        ],
      ],
      [
        422,
        [
          ['_csrf', _csrf],
          ['firstName', '\0'],
          ['lastName', '\u{feff}'],
          ['email', '%E0%A4%A'],
        ],
      ],
    ] satisfies [number, string[][]][]) {
      for (const action of [ADD_USER, '/ramq/utilisateurs/supprimer', '/ramq/creation-du-compte']) {
        const response = await representative.post(action, fields);
        assert.equal(response.status, status, `${action} ${JSON.stringify(fields)}`);
      }
    }
  });
  for (const [what, type, body, status] of [
    ['JSON', 'application/json', '{"username":["a"]}', 403],
    ['nothing', 'application/x-www-form-urlencoded', '', 403],
    ['only a type', 'text/plain', 'username=a', 403],
    ['a charset that nobody reads', 'application/x-www-form-urlencoded; charset=klingon', 'a=b', 415],
    ['a thousand and more fields', 'application/x-www-form-urlencoded', 'a=b&'.repeat(1500), 413],
    ['broken escapes', 'application/x-www-form-urlencoded', '_csrf=%E0%A4%A&%=%', 403],
  ] as const) {
    it(`sent as ${what} is refused`, async () => {
      assert.equal((await visitor.agent.post(SIGN_IN).set('Content-Type', type).send(body)).status, status);
    });
  }
});

describe('an odd address or cookie', () => {
  for (const path of [
    `${LINK}?NoRefre=%`,
    `${LINK}?NoRefre=%25E0%25A4%25A`,
    `${LINK}?NoRefre=a&NoRefre=b`,
    `${LINK}?NoRefre[a]=b`,
    `${LINK}?__proto__=b`,
    '/ramq/creation-du-compte/%E0%A4%A/politique',
    '/ramq/creation-du-compte/%00/politique',
    '/ramq/creation-du-compte/__proto__',
    '/boite-courriel?adresse=a&adresse=b',
    '/boite-courriel/%2e%2e%2f',
    '/controle/bacs/__proto__/courriels',
  ]) {
    it(`${path} breaks nothing`, async () => {
      const { status } = await visitor.get(path);
      assert.ok([200, 400, 404].includes(status), String(status));
    });
  }
  for (const cookie of [
    'sandbox=unknown',
    'sandbox=j%3A%7B%22a%22%3A1%7D',
    'ramq=s%3Afaux.faux',
    'ramq=%E0%A4%A',
    ';;=',
  ]) {
    it(`${cookie} leads to the default sandbox, signed out`, async () => {
      assert.equal((await portal.visitor().get(SIGN_IN).set('Cookie', cookie)).status, 200);
      const { status } = await portal.visitor().get('/ramq/services').set('Cookie', cookie);
      assert.equal(status, 303);
    });
  }
});

describe('the control API', () => {
  const api = () => portal.visitor().agent;
  const create = async () => z.object({ id: z.uuid() }).parse((await api().post(SANDBOXES).send({})).body).id;
  const invitation = { ...EMILIE, representative: LOUISE, services: undefined };

  it('opens a sandbox that the header chooses, until it is closed', async () => {
    const id = await create();
    assert.equal((await api().get(SIGN_IN).set('X-Sandbox', id)).status, 200);
    assert.deepEqual((await api().get(`${SANDBOXES}/${id}/courriels`)).body, []);
    assert.equal((await api().delete(`${SANDBOXES}/${id}`)).status, 204);
    assert.equal((await api().delete(`${SANDBOXES}/${id}`)).status, 404);
    assert.equal((await api().get(`${SANDBOXES}/${id}/courriels`)).status, 404);
    const { status, type, text } = await api().get(SIGN_IN).set('X-Sandbox', id);
    assert.deepEqual([status, type, text], [404, 'text/plain', `Bac à sable inconnu\u00a0: ${id}.`]);
  });
  it('never closes the default sandbox', async () => {
    assert.equal((await api().delete(`${SANDBOXES}/demonstration`)).status, 409);
    assert.equal((await api().get('/')).status, 200);
  });
  it('reads no form, which a page of another site could send', async () => {
    const { hasAccount, civilityTitle, firstName, lastName, email } = EMILIE;
    const form = { representative: LOUISE, hasAccount, civilityTitle, firstName, lastName, email };
    const fields = new URLSearchParams(form).toString();
    const response = await api().post(`${SANDBOXES}/demonstration/invitations`).type('form').send(fields);
    assert.equal(response.status, 415);
    assert.deepEqual(portal.sandboxes.default().invitations.ofClinic('erables'), []);
  });
  it('opens none for a form or for nothing', async () => {
    for (const type of ['form', 'text/plain', 'multipart/form-data']) {
      assert.equal((await api().post(SANDBOXES).type(type).send('{}')).status, 415);
    }
    assert.equal((await api().post(SANDBOXES)).status, 415);
  });
  it('refuses JSON that is not whole', async () => {
    for (const body of ['{', '{"a":}', 'null', '"a"']) {
      assert.equal((await api().post(SANDBOXES).type('json').send(body)).status, 400);
    }
  });
  it('enrols a person as the screen does', async () => {
    const address = `${SANDBOXES}/${await create()}/invitations`;
    const response = await api().post(address).send(invitation);
    assert.equal(response.status, 201);
    const made = z.object({ policyPath: z.string(), secretCode: z.string().length(8) }).parse(response.body);
    assert.match((await api().get(made.policyPath)).text, /J'accepte/);
  });
  it('says why it enrols nobody', async () => {
    const address = `${SANDBOXES}/${await create()}/invitations`;
    const statusOf = async (body: object, where = address) => (await api().post(where).send(body)).status;
    assert.equal(await statusOf({}), 400);
    assert.equal(await statusOf([]), 400);
    assert.equal(await statusOf({ ...invitation, other: 1 }), 400);
    assert.equal(await statusOf({ ...invitation, representative: EMILIE.email }), 400);
    assert.equal(await statusOf({ ...invitation, email: 'emilie' }), 422);
    assert.equal(await statusOf(invitation, `${SANDBOXES}/unknown/invitations`), 404);
  });
});
