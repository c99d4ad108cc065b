import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { DEFAULT_RULES } from '../onboarding/rules.ts';
import { enrol } from '../test-data.ts';
import { DEFAULT_SANDBOX, SandboxRegistry } from './registry.ts';

describe('SandboxRegistry', () => {
  let registry: SandboxRegistry;
  beforeEach(() => {
    registry = new SandboxRegistry();
  });
  afterEach(() => {
    registry.closeAll();
  });

  it('never shows one sandbox an invitation of another', async () => {
    const [here, there] = [await registry.create(), await registry.create()];
    const { invitation } = await enrol(here);
    const { referenceNumber, clinicId } = invitation;
    assert.notEqual(here.id, there.id);
    assert.deepEqual(here.invitations.ofClinic(clinicId), [invitation]);
    assert.deepEqual(there.invitations.ofClinic(clinicId), []);
    assert.equal(there.invitations.find(referenceNumber), undefined);
    assert.equal(there.invitations.find(shortReferenceNumber(referenceNumber)), undefined);
  });

  it('finds the sandbox of an invitation by its token and by its short form', async () => {
    await registry.openDefault();
    const [here, there] = [await registry.create(), await registry.create()];
    for (const sandbox of [here, there, registry.default()]) {
      const { referenceNumber } = (await enrol(sandbox)).invitation;
      assert.equal(registry.ofReference(referenceNumber), sandbox);
      assert.equal(registry.ofReference(shortReferenceNumber(referenceNumber)), sandbox);
    }
    assert.equal(registry.ofReference(''), undefined);
    assert.equal(registry.ofReference('unknown'), undefined);
  });

  it('forgets a sandbox that is dropped, with its invitations, and closes it', async () => {
    const sandbox = await registry.create();
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    assert.equal(registry.get(sandbox.id), sandbox);
    assert.equal(registry.drop(sandbox.id), true);
    assert.equal(registry.get(sandbox.id), undefined);
    assert.equal(registry.ofReference(referenceNumber), undefined);
    assert.throws(() => sandbox.invitations.find(referenceNumber));
    assert.equal(registry.drop(sandbox.id), false);
  });

  it('has a default sandbox only once it is opened, under its own name', async () => {
    assert.throws(() => registry.default(), /openDefault\(\)/);
    await registry.openDefault();
    assert.equal(registry.default(), registry.get(DEFAULT_SANDBOX));
  });

  it('gives its rules to every sandbox, those of screens.md unless told', async () => {
    await registry.openDefault();
    assert.deepEqual(
      [registry.default().rules, (await registry.create()).rules],
      [DEFAULT_RULES, DEFAULT_RULES],
    );
    const rules = { ...DEFAULT_RULES, signInTries: 2 };
    const other = new SandboxRegistry(rules);
    await other.openDefault();
    assert.deepEqual([other.default().rules, (await other.create()).rules], [rules, rules]);
    other.closeAll();
  });

  it('closes every sandbox at the end', async () => {
    await registry.openDefault();
    const { id } = await registry.create();
    registry.closeAll();
    assert.equal(registry.get(id), undefined);
    assert.throws(() => registry.default());
  });
});
