import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ORDINARY_HASH_COST, SCENARIO_HASH_COST, scryptHasher } from './scrypt-hasher.ts';

const hasher = scryptHasher(SCENARIO_HASH_COST);
const SECRET = 'Été à Québec 1';

describe('scryptHasher', () => {
  it('matches the secret that was hashed and no other', async () => {
    const hash = await hasher.hash(SECRET);
    assert.equal(await hasher.matches(SECRET, hash), true);
    for (const other of ['', SECRET.toLowerCase(), `${SECRET} `, 'Ete a Quebec 1']) {
      assert.equal(await hasher.matches(other, hash), false);
    }
  });
  it('matches the same letters however their accents are coded', async () => {
    assert.notEqual(SECRET.normalize('NFD'), SECRET);
    const hash = await hasher.hash(SECRET.normalize('NFD'));
    assert.equal(await hasher.matches(SECRET.normalize('NFC'), hash), true);
  });
  it('matches nothing where there is no hash', async () => {
    assert.equal(await hasher.matches('', undefined), false);
    assert.equal(await hasher.matches(SECRET, undefined), false);
  });
  it('salts every secret anew, and keeps none readable', async () => {
    const [one, two] = [await hasher.hash(SECRET), await hasher.hash(SECRET)];
    assert.notEqual(one, two);
    assert.doesNotMatch(one, /Québec/);
  });
  it('gives a text the same fingerprint each time, another text another', () => {
    const print = hasher.fingerprint(SECRET);
    assert.deepEqual(scryptHasher(ORDINARY_HASH_COST).fingerprint(SECRET), print);
    for (const other of ['', SECRET.toLowerCase(), `${SECRET} `]) {
      assert.notDeepEqual(hasher.fingerprint(other), print);
      assert.equal(hasher.fingerprint(other).length, print.length);
    }
    assert.equal(Buffer.from(print).includes('bec'), false);
  });
  it('compares with a hash of another cost', async () => {
    const hash = await scryptHasher(ORDINARY_HASH_COST).hash(SECRET);
    assert.equal(await hasher.matches(SECRET, hash), true);
    assert.equal(await hasher.matches('autre', hash), false);
  });
});
