// Whatever is sent to a form: no fault of ours, nothing changed where it was refused, and text stays text.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Response } from 'supertest';
import { DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import { LOUISE } from '../test-data.ts';
import { PATHS } from './paths.ts';
import { FORMS, Scene, TestPortal } from './test-portal.ts';

const RUNS = { numRuns: 25 };
/** What no page may show as it is: every mark below is of this element or attribute, which no page has. */
const RAW_MARKS = /<\/?x-hostile|["'] ?x-hostile=|x-hostile\s*%>/i;

const MARKS = [
  '<x-hostile>',
  '"><x-hostile onload="alert(1)">',
  "' x-hostile='1",
  '" x-hostile="1" autofocus onfocus="alert(1)',
  '</title></textarea></style></script><x-hostile>',
  '--><x-hostile><!--',
  '<%= process.env %><x-hostile>',
  '${7*7}<x-hostile>{{7*7}}',
  '&lt;x-hostile&gt;<x-hostile>',
];
const QUERIES = [
  "' OR '1'='1",
  "'; DROP TABLE accounts; --",
  '" OR 1=1 --',
  '%',
  '_',
  `${LOUISE}' --`,
  '\\',
  "x'||(SELECT password_hash FROM accounts)||'",
];
const ODDITIES = [
  '\0',
  'a\0b',
  `${LOUISE}\0`,
  '\ud800',
  'a\udfffb',
  '\u202eelpmaxe',
  '\u200f\u2066',
  '\ufeff',
  '\r\nBcc: x@courriel.example\r\n\r\nx',
  '%00',
  '%ED%A0%80',
  '../../../../etc/passwd',
  '__proto__',
  '-1',
  '1e309',
  'null',
  '[object Object]',
  'İ'.repeat(300),
  'e\u0301'.repeat(100),
];
const LONG = ['a'.repeat(100_000), '<x-hostile>'.repeat(2_500), 'é'.repeat(8_000)];

const hostileText = fc.oneof(
  fc.constantFrom(...MARKS, ...QUERIES, ...ODDITIES),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  { arbitrary: fc.constantFrom(...LONG), weight: 1 },
);

/** A field as no browser would send it, or as one would: missing, once, repeated, or of another type. */
function sendings(name: string, accepted: string): fc.Arbitrary<string[][]> {
  const text = fc.oneof({ arbitrary: hostileText, weight: 3 }, fc.constant(accepted));
  const nameAs = fc.constantFrom(
    `${name}[]`,
    `${name}[a]`,
    `${name}[0][b]`,
    `${name}[__proto__]`,
    `${name}.x`,
  );
  const repeated = fc.array(text, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { arbitrary: text.map((value): string[][] => [[name, value]]), weight: 4 },
    fc.constant<string[][]>([]),
    repeated.map((values): string[][] => values.map((value) => [name, value])),
    fc.tuple(nameAs, text).map((pair): string[][] => [pair]),
  );
}

const strays = fc.array(
  fc.tuple(fc.constantFrom('__proto__', 'constructor', 'toString', '', 'x-hostile', '_method'), hostileText),
  { maxLength: 2 },
);

const bodyOf = (fields: Record<string, string>): fc.Arbitrary<string[][]> =>
  fc
    .tuple(strays, ...Object.entries(fields).map(([name, accepted]) => sendings(name, accepted)))
    .map((parts) => parts.flat());

const HALF_PAIR = /[\ud800-\udfff]/u;

/** Form encoding that lets half a surrogate pair through, which URLSearchParams would mend. */
const encode = (text: string): string =>
  Array.from(text, (character) =>
    HALF_PAIR.test(character) ? encodeHalf(character.charCodeAt(0)) : encodeURIComponent(character),
  ).join('');
const encodeHalf = (unit: number): string =>
  [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
    .map((byte) => `%${byte.toString(16)}`)
    .join('');
const encodeAll = (pairs: readonly string[][]): string =>
  pairs.map((pair) => pair.map(encode).join('=')).join('&');

let portal: TestPortal;
before(async () => {
  portal = await TestPortal.open();
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

function assertHarmless({ status, text }: Response, expected: readonly number[]): void {
  assert.ok(expected.includes(status), String(status));
  assert.doesNotMatch(text, RAW_MARKS);
}

describe('a form that is sent what it does not expect', () => {
  it('is any of the forms', () => {
    assert.equal(Object.keys(FORMS).length, 15);
  });
  for (const path of Object.keys(FORMS)) {
    it(`${path} refuses it whole, or accepts what is right of it`, async () => {
      let scene = await Scene.open(portal);
      let form = await scene.openForm(path);
      const body = bodyOf(form.fields);
      await fc.assert(
        fc.asyncProperty(body, async (pairs) => {
          const before = portal.state(scene.sandbox);
          const sent = encodeAll([...pairs, ...Object.entries(form.unseen)]);
          const answer = await scene.visitor.agent.post(form.action).type('form').send(sent);
          assertHarmless(answer, [200, 303, 413, 422]);
          const location = answer.get('Location');
          if (location === undefined) {
            assert.deepEqual(portal.state(scene.sandbox), before);
            return;
          }
          assert.match(location, /^\/(ramq|rvsq|AGS)\//);
          assertHarmless(await scene.visitor.get(location), [200, 303, 404, 410]);
          await portal.controlRoom.drop(scene.sandbox);
          scene = await Scene.open(portal);
          form = await scene.openForm(path);
        }),
        RUNS,
      );
    });
  }
});

describe('an address that asks for what it does not expect', () => {
  const { ramq, rvsq } = PATHS;
  for (const [path, fields] of [
    [ramq.users, { lastName: 'a', firstName: 'é', username: '', page: '2' }],
    [ramq.removeUsers, { lastName: 'a', page: '2' }],
    [ramq.invitation, { NoRefre: 'reference' }],
    [ramq.signIn, { username: LOUISE, password: 'x' }],
    [rvsq.addEmployee, { ramqIdentifier: LOUISE }],
    [PATHS.mailbox, { adresse: LOUISE }],
  ] satisfies [string, Record<string, string>][]) {
    it(`${path} breaks nothing`, async () => {
      const scene = await Scene.open(portal);
      await scene.visitor.signIn(LOUISE);
      await scene.visitor.signIn(LOUISE, 'rvsq');
      const before = portal.state(scene.sandbox);
      await fc.assert(
        fc.asyncProperty(bodyOf(fields), async (pairs) => {
          // The server takes no longer address.
          const query = encodeAll(pairs.map(([name = '', value = '']) => [name, value.slice(0, 500)]));
          const answer = await scene.visitor.get(`${path}?${query}`);
          assertHarmless(answer, [200, 303, 404]);
          const location = answer.get('Location');
          if (location !== undefined) assertHarmless(await scene.visitor.get(location), [200]);
        }),
        RUNS,
      );
      assert.deepEqual(portal.state(scene.sandbox), before);
    });
  }
  it('about any reference is answered', async () => {
    const scene = await Scene.open(portal);
    await scene.visitor.signIn(LOUISE);
    const paths = Object.values(ramq).filter((path) => path.includes(':reference'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), hostileText, async (path, reference) => {
        const address = path.replace(':reference', () => encode(reference.slice(0, 500)));
        const answer = await scene.visitor.get(address);
        assertHarmless(answer, [200, 303, 400, 404, 410]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a character that nobody types', () => {
  for (const [what, typed] of [
    ['NUL', '\0'],
    ['a byte order mark inside', '\u{feff}x'],
    ['half a surrogate pair', '\ud800'],
    ['a zero-width space', '\u200b'],
    ['a change of direction', '\u202e'],
  ] as const) {
    it(`${what} makes no name the same as another, and is shown again`, async () => {
      const { visitor } = await Scene.open(portal);
      const fields = { password: DEMONSTRATION_PASSWORD, ...(await visitor.unseen(PATHS.ramq.signIn)) };
      for (const username of [LOUISE + typed, LOUISE.replace('@', `${typed}@`)]) {
        const sent = encodeAll(Object.entries({ ...fields, username }));
        const { status, text } = await visitor.agent.post(PATHS.ramq.signIn).type('form').send(sent);
        assert.equal(status, 422);
        assert.match(text, /value="louise\.gagnon[^"]+"/);
        assert.doesNotMatch(text, HALF_PAIR);
      }
    });
  }
  it('NUL is not part of any page: HTML forbids it', async () => {
    const { visitor } = await Scene.open(portal);
    const { text } = await visitor.submit(PATHS.ramq.signIn, { username: 'a\0b', password: '' });
    assert.equal(text.includes('\0'), false);
  });
});
