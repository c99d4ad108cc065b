// Sandboxes that outlive the simulator: what is on disk when a registry is closed is there when one is opened again.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DAY, EMILIE, enrol, KARIM, LOUISE, NOON } from '../test-data.ts';
import { DataError } from './database.ts';
import { DEMONSTRATION } from './demonstration.ts';
import type { CastMember } from './preset.ts';
import { DEFAULT_SANDBOX, SandboxError, SandboxRegistry } from './registry.ts';
import type { Sandbox } from './sandbox.ts';

let folder: string;
let registry: SandboxRegistry;
const open = async (): Promise<SandboxRegistry> => {
  const opened = new SandboxRegistry({ folder });
  await opened.openKept();
  return opened;
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  registry = await open();
});
afterEach(() => {
  registry.closeAll();
  rmSync(folder, { recursive: true });
});

/** Closes everything and opens it again. */
async function reopen(): Promise<void> {
  registry.closeAll();
  registry = await open();
}

const find = (id: string): Sandbox => registry.get(id) ?? assert.fail(`${id} is gone.`);
const filesOf = (id: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(id))
    .sort();

describe('a named sandbox', () => {
  it('is there again with all that was in it', async () => {
    const { id, ...before } = await registry.create({ title: 'Équipe du lundi' });
    const sandbox = find(id);
    assert.equal(sandbox.isKept, true);
    const { invitation } = await enrol(sandbox);
    const newcomer: CastMember = {
      ...(DEMONSTRATION.people[0] ?? assert.fail()),
      email: 'nouvelle@lundi.example',
    };
    sandbox.cast.put(newcomer);
    sandbox.tries.add('signIn', KARIM);
    sandbox.faults.add({
      kind: 'mailDelayed',
      timesLeft: 3,
      address: undefined,
      person: EMILIE.email,
      durationMs: 60_000,
    });
    sandbox.faults.add({
      kind: 'maintenance',
      timesLeft: undefined,
      address: '/ramq/*',
      person: undefined,
      durationMs: undefined,
    });
    sandbox.journal.note({
      kind: 'refusal',
      who: 'Louise Gagnon',
      text: 'Connexion',
      rule: 'R1',
      why: 'essai',
    });
    const contents = sandbox.contents();
    const faults = sandbox.faults.list();
    const lines = sandbox.journal.list();
    const [waiting] = sandbox.outbox.due(Number.MAX_SAFE_INTEGER);

    await reopen();
    const again = find(id);
    assert.notEqual(again, sandbox);
    assert.deepEqual(again.identity, before.identity);
    assert.deepEqual(again.contents(), contents);
    assert.deepEqual(again.faults.list(), faults);
    assert.equal(faults.length, 2);
    assert.deepEqual(again.journal.list(), lines);
    assert.ok(lines.some(({ why }) => why === 'essai'));
    assert.deepEqual(again.outbox.due(Number.MAX_SAFE_INTEGER), [waiting]);
    assert.equal(waiting?.referenceNumber, invitation.referenceNumber);
    assert.ok(again.cast.list().some(({ email }) => email === newcomer.email));
    assert.equal(registry.ofKey(before.identity.key), again);
    assert.equal(
      await again.hasher.matches(newcomer.password, again.accounts.find(LOUISE)?.passwordHash),
      true,
    );
  });
  it('has the time that it was given: moved, it goes on; frozen, it stands', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: NOON });
    const moved = (await registry.create({ title: 'Déplacé' })).id;
    const frozen = (await registry.create({ title: 'Arrêté' })).id;
    find(moved).clock.advance(31 * DAY);
    find(frozen).clock.advance(DAY);
    find(frozen).clock.freeze();
    t.mock.timers.tick(1000);
    await reopen();
    t.mock.timers.tick(1000);
    assert.equal(find(moved).clock.now(), NOON + 31 * DAY + 2000);
    assert.deepEqual([find(frozen).clock.now(), find(frozen).clock.isFrozen], [NOON + DAY, true]);
    find(frozen).clock.resume();
    t.mock.timers.tick(500);
    assert.deepEqual([find(frozen).clock.now(), find(frozen).clock.isFrozen], [NOON + DAY + 500, false]);
  });
  it('that is dropped leaves none of its three files, and nothing of another’s', async () => {
    const [sandbox, other] = [
      await registry.create({ title: 'Lundi' }),
      await registry.create({ title: 'Lundi soir' }),
    ];
    await enrol(sandbox);
    await enrol(other);
    // What a look at the file with another tool leaves behind.
    writeFileSync(join(folder, 'lundi.sqlite-shm'), '');
    assert.deepEqual(filesOf('lundi.'), ['lundi.sqlite', 'lundi.sqlite-shm', 'lundi.sqlite-wal']);
    registry.drop(sandbox);
    assert.deepEqual(filesOf('lundi.'), []);
    assert.ok(filesOf('lundi-soir.').includes('lundi-soir.sqlite'));
    await reopen();
    assert.deepEqual(
      registry.all().map(({ id }) => id),
      [DEFAULT_SANDBOX, 'lundi-soir'],
    );
  });
  it('are not kept with a seed, and refuse to be', async () => {
    assert.equal((await registry.create({ title: 'À graine', seed: 'guide' })).isKept, false);
    await assert.rejects(registry.create({ title: 'Autre', seed: 'guide', isKept: true }), {
      constructor: SandboxError,
      message: /^Un bac ouvert avec «\u00a0hasard\u00a0» n'est pas gardé/,
    });
    assert.equal(registry.get('autre'), undefined);
  });
  it('may be asked not to be kept; one without a name may be asked to', async () => {
    const [passing, kept, unnamed] = [
      await registry.create({ title: 'De passage', isKept: false }),
      await registry.create({ isKept: true }),
      await registry.create(),
    ];
    assert.deepEqual([passing.isKept, kept.isKept, unnamed.isKept], [false, true, false]);
    await reopen();
    assert.deepEqual(
      registry.all().map(({ id }) => id),
      [DEFAULT_SANDBOX, kept.id],
    );
  });
  it('is filled with its preset once: who was removed does not come back', async () => {
    const sandbox = registry.default();
    sandbox.grants.removeAll(KARIM, DEMONSTRATION.clinic.id);
    await reopen();
    assert.deepEqual(registry.default().grants.servicesOf(KARIM), []);
    await registry.reset(registry.default());
    assert.deepEqual(registry.default().grants.servicesOf(KARIM), ['rvsq']);
  });
  it('that could not be opened leaves its name free', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    await assert.rejects(registry.create({ title: 'Lundi' }));
    rmSync(folder);
    assert.equal((await registry.create({ title: 'Lundi' })).id, 'lundi');
  });
});

describe('a folder of sandboxes', () => {
  it('with a file that is none is refused in French, and names it', async () => {
    registry.closeAll();
    writeFileSync(join(folder, 'autre.sqlite'), 'Bonjour '.repeat(200));
    const other = new SandboxRegistry({ folder });
    await assert.rejects(other.openKept(), (error) => {
      assert.ok(error instanceof DataError);
      assert.ok(error.message.includes(join(folder, 'autre.sqlite')), error.message);
      return true;
    });
    other.closeAll();
  });
  it('may hold anything else', async () => {
    writeFileSync(join(folder, 'lisez-moi.txt'), 'Bonjour');
    await reopen();
    assert.equal(registry.all().length, 1);
  });
});
