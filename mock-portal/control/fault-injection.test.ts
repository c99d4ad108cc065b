// Each fault is seen as its `shows` says, where and as often as it was asked for, and nowhere else.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Response } from 'supertest';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { FAULT_KINDS, FAULTS, type FaultKind } from '../sandbox/faults.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, enrol, KARIM, LOUISE } from '../test-data.ts';
import { PATHS, withReference } from '../web/paths.ts';
import { heading, portalForEach, type TestPortal, type Visitor } from '../web/test-portal.ts';
import type { NewFault } from './control-room.ts';

const { ramq, rvsq } = PATHS;
const OTHER = 'autre@courriel.example';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((...world) => {
  [portal, sandbox, visitor] = world;
});

const add = (fault: NewFault) =>
  portal.controlRoom.addFault(sandbox, { durationMs: DURATIONS[fault.kind], ...fault });
/** The least that a portal can be slow. */
const DURATIONS: Partial<Record<FaultKind, number>> = { slowPortal: 1 };
const journal = () => sandbox.journal.list({ kind: 'fault' }).map(({ who, text }) => ({ who, text }));

/** What is seen of a fault: the answer it makes, or none. */
const SEEN: Partial<Record<FaultKind, (answer: Response | undefined) => void>> = {
  slowPortal: (answer) => {
    assert.equal(answer?.status, 200);
  },
  maintenance: (answer) => {
    assert.deepEqual([answer?.status, heading(answer?.text ?? '')], [503, 'Service en maintenance']);
    assert.equal(answer?.get('Retry-After'), '120');
  },
  internalError: (answer) => {
    assert.deepEqual([answer?.status, heading(answer?.text ?? '')], [500, 'Une erreur est survenue']);
  },
  lostSession: (answer) => {
    assert.deepEqual([answer?.status, answer?.get('Location')], [303, ramq.signIn]);
  },
  expiredLink: (answer) => {
    assert.deepEqual([answer?.status, heading(answer?.text ?? '')], [410, 'Lien expiré']);
  },
  cutConnection: (answer) => {
    assert.equal(answer, undefined);
  },
};
const KINDS = FAULT_KINDS.filter((kind) => FAULTS[kind].strikes !== 'mail');

/** Opens a page. @returns nothing where the connection was cut */
async function open(who: Visitor, path: string): Promise<Response | undefined> {
  try {
    return await who.get(path);
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error, String(error));
    assert.match(String(error.code), /^(ECONNRESET|HPE_\w+)$/);
    return undefined;
  }
}

/** Three ways to open a page, which differ in the page or in the person. */
interface Looks {
  /** Whom it is about, as trainers name the person, and the address. */
  person: string;
  address: string;
  /** Some addresses, with that one and another person's. */
  below: string;
  hers: () => Promise<Response | undefined>;
  elsewhere: () => Promise<Response | undefined>;
  anothers: () => Promise<Response | undefined>;
}

/** Louise signed in, and Karim. */
function signedIn(): Looks {
  const as = async (username: string, path: string) =>
    open(await portal.visitor(sandbox).signIn(username), path);
  return {
    person: 'Louise',
    address: ramq.services,
    below: '/ramq/serv*',
    hers: () => as(LOUISE, ramq.services),
    elsewhere: () => as(LOUISE, ramq.users),
    anothers: () => as(KARIM, ramq.services),
  };
}

/** The link of Émilie, and of somebody else. */
async function invited(): Promise<Looks> {
  const [hers, anothers] = [await enrol(sandbox), await enrol(sandbox, { email: OTHER })].map(
    ({ invitation }) => withReference(ramq.policy, shortReferenceNumber(invitation.referenceNumber)),
  );
  assert.ok(hers !== undefined && anothers !== undefined);
  return {
    person: EMILIE.email,
    address: hers,
    below: `${ramq.referenceNumber}/*`,
    hers: () => open(visitor, hers),
    elsewhere: () => open(visitor, `${hers}/`.replace('/politique/', '')),
    anothers: () => open(visitor, anothers),
  };
}

for (const kind of KINDS) {
  const { name } = FAULTS[kind];
  const assertSeen = SEEN[kind] ?? assert.fail(name);

  describe(`« ${name} »`, () => {
    let looks: Looks;
    beforeEach(async () => {
      looks = FAULTS[kind].strikes === 'link' ? await invited() : signedIn();
    });

    /** Whether the page is there as ever; the journal says what struck. */
    const assertHit = async (look: () => Promise<Response | undefined>, isHit: boolean) => {
      const before = journal().length;
      const answer = await look();
      assert.equal(journal().length - before, isHit ? 1 : 0, isHit ? 'not hit' : 'hit');
      if (isHit) assertSeen(answer);
      else assert.ok([200, 303].includes(answer?.status ?? 0), String(answer?.status));
    };

    it('strikes once where it is to strike once, and the page is there again', async () => {
      add({ kind, times: 1, address: looks.address });
      await assertHit(looks.hers, true);
      await assertHit(looks.hers, false);
      assert.deepEqual(sandbox.faults.list(), []);
    });
    it('strikes always, until it is lifted', async () => {
      const { id } = add({ kind, address: looks.address });
      for (let time = 1; time <= 3; time++) await assertHit(looks.hers, true);
      await portal.controlRoom.liftFault(sandbox, id);
      await assertHit(looks.hers, false);
    });
    it('strikes at its address, and at no other', async () => {
      add({ kind, address: looks.address });
      await assertHit(looks.elsewhere, false);
      await assertHit(looks.hers, true);
    });
    it('strikes its person, and nobody else', async () => {
      add({ kind, person: looks.person, address: looks.below });
      await assertHit(looks.anothers, false);
      await assertHit(looks.hers, true);
    });
    it('never strikes in another sandbox', async () => {
      const other = await portal.sandboxes.create();
      portal.controlRoom.addFault(other, { kind, durationMs: DURATIONS[kind] });
      await assertHit(looks.hers, false);
      assert.equal(other.journal.list({ kind: 'fault' }).length, 0);
    });
    it('is taken down with whom it struck, where', async () => {
      add({ kind, address: looks.address });
      await looks.hers();
      const [line] = sandbox.journal.list({ kind: 'fault', rule: 'S-pannes' });
      const who = FAULTS[kind].strikes === 'link' ? 'Émilie Tremblay' : 'Louise Gagnon';
      const text = `Panne «\u00a0${name}\u00a0» à GET ${looks.address}`;
      assert.deepEqual([line?.who, line?.text], [who, text]);
    });
  });
}

describe('a fault of pages', () => {
  it('strikes no page of the simulator itself, and no file', async () => {
    add({ kind: 'maintenance' });
    for (const path of [PATHS.home, PATHS.mailbox, PATHS.fidelity, '/assets/portal.css', '/robots.txt'])
      assert.equal((await visitor.get(path)).status, 200, path);
    assert.equal((await visitor.get('/nulle-part')).status, 404);
    assert.equal((await visitor.get(ramq.signIn)).status, 503);
    assert.equal((await visitor.get(rvsq.signIn)).status, 503);
  });
  it('strikes no HEAD request, which nobody sees', async () => {
    add({ kind: 'maintenance', times: 1 });
    assert.equal((await visitor.agent.head(ramq.signIn)).status, 200);
    assert.equal((await visitor.get(ramq.signIn)).status, 503);
  });
  it('strikes the person who is signing in', async () => {
    add({ kind: 'internalError', person: 'Karim' });
    const fields = { password: 'x', ...(await visitor.unseen(ramq.signIn)) };
    for (const [username, status] of [
      [LOUISE, 422],
      ['personne@erables.example', 422],
      [` ${KARIM.toUpperCase()}`, 500],
    ] as const) {
      assert.equal((await visitor.post(ramq.signIn, { ...fields, username })).status, status, username);
    }
  });
  it('leads on from the page it makes: « Réessayer » is the page that was asked for', async () => {
    await visitor.signIn(LOUISE);
    add({ kind: 'maintenance', times: 1 });
    const asked = `${ramq.users}?lastName=%22d%27amours&page=1`;
    const { text } = await visitor.get(asked);
    const [, href = ''] = /href="([^"]*)">Réessayer/.exec(text) ?? [];
    assert.equal(href.replaceAll('&amp;', '&'), asked);
    assert.doesNotMatch(text, /<form[^>]*interruption|saisi est gardé/);
  });
  it('leads nowhere where the sandbox is dropped while a slow page is awaited', async () => {
    add({ kind: 'slowPortal', times: 1 });
    sandbox.journal.subscribe(() => {
      portal.sandboxes.drop(sandbox);
    });
    await assert.rejects(visitor.get(ramq.signIn).then());
    assert.deepEqual(portal.faults, []);
  });
  it('may strike together with a slow portal', async () => {
    add({ kind: 'slowPortal', times: 1 });
    add({ kind: 'maintenance', times: 1 });
    assert.equal((await visitor.get(ramq.signIn)).status, 503);
    assert.equal(journal().length, 2);
  });
});

describe('« session perdue »', () => {
  it('says that the session has expired, and leads back to the page asked for', async () => {
    await visitor.signIn(LOUISE);
    add({ kind: 'lostSession', times: 1 });
    const asked = `${ramq.users}?lastName=a`;
    assert.equal((await visitor.get(asked)).get('Location'), ramq.signIn);
    assert.match((await visitor.get(ramq.signIn)).text, /Votre session a expiré\./);
    const back = await visitor.submit(ramq.signIn, { username: LOUISE, password: 'Exercice2026a' });
    assert.equal(back.get('Location'), asked);
  });
  it('waits for somebody who is signed in, and leaves the other portal’s session', async () => {
    add({ kind: 'lostSession', times: 1 });
    assert.equal((await visitor.get(ramq.signIn)).status, 200);
    await visitor.signIn(LOUISE, 'rvsq');
    await visitor.signIn(LOUISE);
    assert.equal((await visitor.get(ramq.services)).status, 303);
    assert.equal((await visitor.get(rvsq.employees)).status, 200);
  });
});

describe('« lien déjà expiré »', () => {
  it('says so wherever the link leads, and takes nothing from the invitation', async () => {
    const { invitation } = await enrol(sandbox);
    const link = `${ramq.invitation}?NoRefre=${encodeURIComponent(invitation.referenceNumber)}`;
    const form = withReference(ramq.accountForm, shortReferenceNumber(invitation.referenceNumber));
    const { id } = add({ kind: 'expiredLink' });
    for (const path of [link, form]) assert.equal((await visitor.get(path)).status, 410, path);
    assert.equal((await visitor.get(ramq.signIn)).status, 200);
    await portal.controlRoom.liftFault(sandbox, id);
    assert.equal((await visitor.get(form)).status, 303);
    const [refusal] = sandbox.journal.list({ kind: 'refusal', rule: 'R6-liens' });
    assert.equal(refusal?.why, 'panne «\u00a0lien déjà expiré\u00a0»');
  });
});
