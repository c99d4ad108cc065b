// The example of docs/conduire-le-simulateur.md, run as a test.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Simulator } from './simulator.ts';

it('is used from a program', async () => {
  // exemple
  const simulator = new Simulator();
  const { portal } = await simulator.start();
  const { controlRoom } = simulator;

  const sandbox = await controlRoom.create({ title: 'Équipe du lundi' });
  const { policyPath, secretCode } = await controlRoom.placeKnown(sandbox, 'Émilie', 'invited');
  controlRoom.addFault(sandbox, { kind: 'maintenance', times: 1 });

  const link = new URL(policyPath ?? '', portal);
  const headers = { 'X-Sandbox': sandbox.id };
  const struck = await fetch(link, { headers });
  const open = await fetch(link, { headers });
  await controlRoom.advance(sandbox, 31 * 24 * 60 * 60 * 1000);
  const expired = await fetch(link, { headers });

  await simulator.stop();
  // fin
  assert.deepEqual([struck.status, open.status, expired.status], [503, 200, 410]);
  assert.match(secretCode ?? '', /^\w{8}$/);
});
