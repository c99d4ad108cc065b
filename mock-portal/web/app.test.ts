import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LOUISE } from '../test-data.ts';
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
      const answer = await visitor.get(path);
      const { text } = answer;
      assert.equal(answer.get('X-Robots-Tag'), 'noindex, nofollow');
      assert.equal(answer.get('Cache-Control'), 'no-store');
      assert.match(text, /<html lang="fr-CA">/);
      assert.match(text, /<title>\[Simulateur\] .* - .*<\/title>/);
      assert.match(text, /Simulateur — données fictives — ce site n'est pas celui d'un organisme public/);
    });
  }
  for (const path of [
    '/assets/portal.css',
    '/assets/fonts/index.css',
    '/robots.txt',
    '/ramq/services',
    SANDBOXES,
  ]) {
    it(`${path}, which is no page, is not indexed and is what it says to be`, async () => {
      const answer = await visitor.get(path);
      assert.equal(answer.get('X-Robots-Tag'), 'noindex, nofollow');
      assert.equal(answer.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(answer.get('Cache-Control') === 'no-store', !path.startsWith('/assets'));
    });
  }
  it('is closed to robots', async () => {
    const { type, text } = await visitor.get('/robots.txt');
    assert.deepEqual([type, text], ['text/plain', 'User-agent: *\nDisallow: /\n']);
  });
  it('shows no picture but the simulator’s own mark', async () => {
    for (const path of PAGES) {
      const { text } = await visitor.get(path);
      const pictures = [...text.matchAll(/<(?:img|svg|picture|image)\b[^>]*>|url\(/g)].map(
        ([picture]) => picture,
      );
      assert.deepEqual(pictures, ['<img src="/assets/mark.svg" alt="" width="40" height="40" />']);
    }
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
      const form = visitor.agent.post('/ramq/creation-du-compte').set('Content-Type', type);
      assert.equal((await form.send(body)).status, status);
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
      const { status } = await visitor.get(path).set('X-Simulateur', 'essai');
      assert.ok([200, 400, 404].includes(status), String(status));
    });
  }
  for (const cookie of [
    'bac=unknown',
    'bac=j%3A%7B%22a%22%3A1%7D',
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
