import assert from 'node:assert/strict';
import { parse } from 'node:querystring';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../test-data.ts';
import {
  decodeReferenceNumber,
  encodeReferenceNumber,
  makeReferenceNumber,
  shortReferenceNumber,
  typedShortReferenceNumber,
} from './reference-number.ts';

/** Base64 `++++////AA==`. */
const EVERY_SIGN = Buffer.from([0xfb, 0xef, 0xbe, 0xff, 0xff, 0xff, 0]).toString('base64');

/** NoRefre as Express hands it over: decoded once. */
function received(inAddress: string): string {
  const { NoRefre } = parse(`NoRefre=${inAddress}`);
  assert.ok(typeof NoRefre === 'string');
  return NoRefre;
}

const WRITINGS = {
  'encoded three times, by a mail program': (token: string) =>
    encodeURIComponent(encodeReferenceNumber(token)),
  'encoded twice, as sent': encodeReferenceNumber,
  'encoded once': (token: string) => encodeURIComponent(token),
  'not encoded': (token: string) => token,
};

describe('makeReferenceNumber', () => {
  it('makes a long base64 text that ends as the one of the guide', () => {
    for (let seed = 0; seed < 50; seed++) {
      assert.match(makeReferenceNumber(seededRandom(seed)), /^[A-Za-z0-9+/]{130}==$/);
    }
  });
});

describe('encodeReferenceNumber', () => {
  it('writes + / = as the address of the guide does', () => {
    assert.equal(encodeReferenceNumber(EVERY_SIGN), '%252b%252b%252b%252b%252f%252f%252f%252fAA%253d%253d');
  });
});

describe('decodeReferenceNumber', () => {
  for (const [writing, write] of Object.entries(WRITINGS)) {
    it(`finds the token that is ${writing}`, () => {
      assert.equal(decodeReferenceNumber(received(write(EVERY_SIGN))), EVERY_SIGN);
      const property = fc.property(fc.uint8Array({ minLength: 1, maxLength: 97 }), (bytes) => {
        const token = Buffer.from(bytes).toString('base64');
        assert.equal(decodeReferenceNumber(received(write(token))), token);
      });
      fc.assert(property, { seed: 1 });
    });
  }
  it('leaves a token that was found as it is', () => {
    const property = fc.property(fc.uint8Array({ minLength: 97, maxLength: 97 }), (bytes) => {
      const token = makeReferenceNumber({ ...seededRandom(0), bytes: () => bytes });
      assert.equal(decodeReferenceNumber(token), token);
      assert.deepEqual(Buffer.from(token, 'base64'), Buffer.from(bytes));
    });
    fc.assert(property, { seed: 1 });
  });
  it('never throws, whatever the address holds', () => {
    for (const text of ['', '%', '%%', '%E0%A4%A', '%25', '%2525%', '%zz', 'a%2']) {
      assert.doesNotThrow(() => decodeReferenceNumber(text));
    }
    const piece = fc.oneof(fc.constantFrom('%', '%25', '%C3', '%2B'), fc.string({ unit: 'binary' }));
    const property = fc.property(fc.array(piece), (pieces) => {
      assert.equal(typeof decodeReferenceNumber(pieces.join('')), 'string');
    });
    fc.assert(property, { seed: 1 });
  });
});

describe('shortReferenceNumber', () => {
  it('is ten capitals and digits, without I, L, O and U, from the first bytes of the token', () => {
    assert.equal(shortReferenceNumber(EVERY_SIGN), 'VFYZZZ0000');
    for (let seed = 0; seed < 200; seed++) {
      const short = shortReferenceNumber(makeReferenceNumber(seededRandom(seed)));
      assert.match(short, /^[0-9A-HJKMNP-TV-Z]{10}$/);
    }
  });
  it('differs from token to token', () => {
    const shorts = Array.from({ length: 500 }, (_, seed) =>
      shortReferenceNumber(makeReferenceNumber(seededRandom(seed))),
    );
    assert.equal(new Set(shorts).size, 500);
  });
});

describe('typedShortReferenceNumber', () => {
  for (const typed of [
    'vf10yz0001',
    'VF10 YZ00 01',
    ' vf-10-yz-00-01 ',
    'VFIOYZOOOL',
    'vfloyzoooi',
    'VF1\u00a00YZ0001',
  ]) {
    it(`reads ${JSON.stringify(typed)}`, () => {
      assert.equal(typedShortReferenceNumber(typed), 'VF10YZ0001');
    });
  }
  it('leaves every short form as it is', () => {
    for (let seed = 0; seed < 200; seed++) {
      const short = shortReferenceNumber(makeReferenceNumber(seededRandom(seed)));
      assert.equal(typedShortReferenceNumber(short), short);
    }
  });
  it('reads every short form as people may write it', () => {
    const writings: Readonly<Record<string, readonly string[]>> = {
      0: ['0', 'o', 'O'],
      1: ['1', 'i', 'I', 'l', 'L'],
    };
    const separators = fc.array(fc.constantFrom('', ' ', '-', '\u00a0'), { minLength: 10, maxLength: 10 });
    const property = fc.property(fc.nat(), separators, fc.nat(), (seed, between, choice) => {
      const short = shortReferenceNumber(makeReferenceNumber(seededRandom(seed)));
      const typed = Array.from(short, (sign, index) => {
        const signs = writings[sign] ?? [sign, sign.toLowerCase()];
        return (between[index] ?? '') + (signs[(choice + index) % signs.length] ?? '');
      }).join('');
      assert.equal(typedShortReferenceNumber(typed), short);
    });
    fc.assert(property, { seed: 1 });
  });
});
