import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../test-data.ts';
import { makeSecretCode } from './secret-code.ts';

const CODES = Array.from({ length: 2000 }, (_, seed) => makeSecretCode(seededRandom(seed)));
const KINDS = { capital: /[A-Z]/, 'small letter': /[a-z]/, digit: /[0-9]/ };

describe('makeSecretCode', () => {
  it('makes eight letters and digits without look-alikes', () => {
    for (const code of CODES) assert.match(code, /^[A-HJ-NP-Za-km-z2-9]{8}$/);
  });
  it('uses every character that is left', () => {
    assert.equal(new Set(CODES.join('')).size, 24 + 25 + 8);
  });
  for (const [kind, pattern] of Object.entries(KINDS)) {
    it(`holds at least one ${kind}, which may stand anywhere`, () => {
      for (const code of CODES) assert.match(code, pattern);
      for (let position = 0; position < 8; position++) {
        assert.ok(CODES.some((code) => pattern.test(code.charAt(position))));
        assert.ok(CODES.some((code) => !pattern.test(code.charAt(position))));
      }
    });
  }
  it('hardly ever repeats itself', () => {
    assert.equal(new Set(CODES).size, CODES.length);
  });
  for (const [name, extreme] of [
    ['smallest', () => 0],
    ['greatest', (limit: number) => limit - 1],
  ] as const) {
    it(`is whole when chance always gives its ${name} number`, () => {
      const code = makeSecretCode({ ...seededRandom(0), integerBelow: extreme });
      assert.equal(code.length, 8);
      for (const pattern of Object.values(KINDS)) assert.match(code, pattern);
    });
  }
  it('is whole, of every kind and without look-alikes, whatever chance gives', () => {
    const property = fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (numbers) => {
      let drawn = 0;
      const integerBelow = (limit: number) => (numbers[drawn++ % numbers.length] ?? 0) % limit;
      const code = makeSecretCode({ ...seededRandom(0), integerBelow });
      assert.match(code, /^[A-HJ-NP-Za-km-z2-9]{8}$/);
      for (const pattern of Object.values(KINDS)) assert.match(code, pattern);
    });
    fc.assert(property, { seed: 1, numRuns: 1000 });
  });
});
