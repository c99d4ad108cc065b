import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessOf, LOOPBACK_ACCESS } from '../../web/access.ts';
import { SandboxRegistry } from '../../sandbox/registry.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { joinAddress } from './join-address.ts';

let sandboxes: SandboxRegistry;
let sandbox: Sandbox;
before(async () => {
  sandboxes = new SandboxRegistry();
  sandbox = await sandboxes.create({ title: 'Marie-Ève' });
});
after(() => {
  sandboxes.closeAll();
});

describe('joinAddress', () => {
  it('is the sandbox’s own path on this machine', () => {
    assert.equal(joinAddress(sandbox, LOOPBACK_ACCESS, 3000), 'http://127.0.0.1:3000/bac/marie-eve');
  });
  it('is by the name that other machines reach, with the key', () => {
    const options = { host: 'poste.local', password: 'formation-2026', remoteControl: false };
    const access = accessOf(options, { hostname: 'poste', addresses: [] });
    const expected = `http://poste.local:3000/bac/marie-eve?cle=${sandbox.identity.key}`;
    assert.equal(joinAddress(sandbox, access, 3000), expected);
  });
});
