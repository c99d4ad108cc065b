// In which sandbox a visitor is: the header's, else their own, else the one where their invitation was sent, else the default.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Response } from 'supertest';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { enrol, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { PATHS, withReference } from './paths.ts';
import { end, heading, TestPortal, type Visitor } from './test-portal.ts';

const { ramq } = PATHS;

let portal: TestPortal;
let sandbox: Sandbox;
let other: Sandbox;
let visitor: Visitor;
before(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  [sandbox, other] = [await portal.sandboxes.create(), await portal.sandboxes.create()];
  visitor = portal.visitor();
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

const keyIn = (response: Response) => /^bac=([^;]*)/.exec(response.get('Set-Cookie')?.[0] ?? '')?.[1];
const enter = (where: Sandbox, who = visitor) => who.get(`/bac/${where.id}`);
/** Whose page it was, by the journals. */
const seenIn = async (page: PromiseLike<Response>): Promise<Sandbox[]> => {
  const all = portal.sandboxes.all();
  const before = all.map(({ journal }) => journal.list().length);
  await page;
  return all.filter(({ journal }, place) => journal.list().length > (before[place] ?? 0));
};
/** The links of one invitation, however one comes to it. */
async function linksIn(where: Sandbox): Promise<string[]> {
  const { referenceNumber } = (await enrol(where)).invitation;
  const short = shortReferenceNumber(referenceNumber);
  return [
    `${ramq.invitation}?NoRefre=${encodeURIComponent(referenceNumber)}`,
    `${ramq.invitation.toUpperCase()}/?NoRefre=${encodeURIComponent(referenceNumber)}`,
    withReference(ramq.policy, short),
    withReference(ramq.accountForm, short),
  ];
}

describe('the link of a sandbox', () => {
  it('gives the key of the sandbox in a cookie, and leads to its home page', async () => {
    const answer = await enter(sandbox);
    assert.deepEqual([answer.status, answer.get('Location')], [303, PATHS.home]);
    assert.equal(keyIn(answer), sandbox.identity.key);
    assert.notEqual(sandbox.identity.key, sandbox.id);
    assert.deepEqual(await seenIn(visitor.get(ramq.signIn)), [sandbox]);
  });
  it('takes a visitor from one sandbox into another, signed out there and still signed in here', async () => {
    await enter(sandbox);
    await visitor.signIn(LOUISE);
    await enter(other);
    assert.equal(await end(visitor.get(ramq.services)), ramq.signIn);
    await visitor.signIn(KARIM);
    assert.equal(await end(visitor.get(ramq.services)), 'Services');
  });
  it('of a sandbox that is not there says so', async () => {
    for (const name of ['inconnu', '__proto__', '%00', '..%2f', sandbox.identity.key]) {
      const answer = await visitor.get(`/bac/${name}`);
      assert.deepEqual([answer.status, heading(answer.text)], [404, 'Bac à sable inconnu'], name);
      assert.equal(answer.get('Set-Cookie'), undefined);
    }
  });
});

describe('a visitor', () => {
  it('who comes from nowhere is in the default sandbox, without a cookie', async () => {
    const answer = visitor.get(ramq.policy.replace(':reference', 'AAAAAAAAAA'));
    assert.deepEqual(await seenIn(answer), [portal.sandboxes.default()]);
    assert.equal(keyIn(await answer), undefined);
  });
  it('is in the sandbox that the header names, whatever the cookie and the link say', async () => {
    const links = await linksIn(other);
    await enter(other);
    for (const path of [ramq.signIn, ...links]) {
      const answer = await visitor.get(path).set('X-Sandbox', sandbox.id);
      assert.equal(keyIn(answer), undefined, path);
      if (path !== ramq.signIn) assert.equal(answer.status, 404, path);
    }
    assert.deepEqual(await seenIn(visitor.get(ramq.signIn).set('X-Sandbox', sandbox.id)), [sandbox]);
    assert.deepEqual(await seenIn(visitor.get(ramq.signIn)), [other]);
  });
  it('comes into the sandbox of the link that they open, and stays there', async () => {
    for (const link of await linksIn(other)) {
      const newcomer = portal.visitor();
      const answer = newcomer.get(link);
      assert.ok((await seenIn(answer)).includes(other) || (await answer).status === 303, link);
      assert.equal(keyIn(await answer), other.identity.key, link);
      assert.deepEqual(await seenIn(newcomer.get(ramq.signIn)), [other]);
    }
  });
  it('leaves their own sandbox for that of a link that it does not have', async () => {
    await enter(sandbox);
    const [link = ''] = await linksIn(other);
    assert.equal(keyIn(await visitor.get(link)), other.identity.key);
    assert.deepEqual(await seenIn(visitor.get(ramq.signIn)), [other]);
  });
  it('stays in their own where several have the link, as after a snapshot; from nowhere comes into the last', async () => {
    const links = await linksIn(sandbox);
    other.restore(sandbox.snapshot().contents);
    for (const link of links) {
      await enter(sandbox);
      assert.equal(keyIn(await visitor.get(link)), undefined, link);
      assert.equal(keyIn(await portal.visitor().get(link)), other.identity.key, link);
    }
  });
  it('who types the number of a message comes into its sandbox too', async () => {
    const { referenceNumber } = (await enrol(other)).invitation;
    const answer = await visitor.submit(ramq.referenceNumber, {
      referenceNumber: shortReferenceNumber(referenceNumber),
    });
    assert.equal(answer.status, 303);
    assert.match((await visitor.get(answer.get('Location') ?? '')).text, /J'accepte/);
    assert.deepEqual(await seenIn(visitor.get(ramq.signIn)), [other]);
  });
  it('whose sandbox was dropped is in the default one', async () => {
    await enter(sandbox);
    await visitor.signIn(NOEMIE);
    await portal.controlRoom.drop(sandbox);
    assert.deepEqual(await seenIn(visitor.get(ramq.signIn)), [portal.sandboxes.default()]);
    assert.equal(await end(visitor.get(ramq.services)), ramq.signIn);
  });
  for (const cookie of ['demonstration', 'j%3A%7B%22a%22%3A1%7D', '', '%E0%A4%A']) {
    it(`with the cookie « ${cookie} » is in the default sandbox: a name opens nothing`, async () => {
      const named = await portal.sandboxes.create();
      const seen = await seenIn(
        portal.visitor().get(ramq.signIn).set('Cookie', `bac=${cookie}; autre=${named.id}`),
      );
      assert.deepEqual(seen, [portal.sandboxes.default()]);
      assert.deepEqual(await seenIn(portal.visitor().get(ramq.signIn).set('Cookie', `bac=${named.id}`)), [
        portal.sandboxes.default(),
      ]);
    });
  }
});
