// Who may call the control API, and how: programs, with JSON.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { TestPortal } from '../../web/test-portal.ts';
import type { Method } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { refusal } from './refusal.ts';

let portal: TestPortal;
let sandbox: Sandbox;
before(async () => {
  portal = await TestPortal.open();
  sandbox = await portal.sandboxes.create({ title: 'Essai' });
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

const agent = () => portal.visitor().agent.set('X-Simulateur', '1');
const send = (method: Method, path: string, body?: object) => agent()[method](`/controle${path}`).send(body);

describe('what is no call of a program', () => {
  for (const { method, path } of OPERATIONS) {
    const address = `/controle${path.replace('{bac}', 'essai').replace(/\{\w+\}/g, '1')}`;
    it(`is refused without the header: ${method} ${path}`, async () => {
      const before = sandbox.contents();
      const answer = await portal.visitor().agent[method](address).send({});
      assert.match(refusal(answer, 403).erreur, /X-Simulateur/);
      assert.deepEqual(sandbox.contents(), before);
    });
  }
  for (const type of [
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
  ]) {
    it(`is refused as ${type}, which a page of another site could send`, async () => {
      const before = portal.sandboxes.all().length;
      const answer = await agent().post('/controle/bacs').set('Content-Type', type).send('{}');
      refusal(answer, 415);
      const bare = await portal.visitor().agent.post('/controle/bacs').set('Content-Type', type).send('{}');
      refusal(bare, 403);
      assert.equal(portal.sandboxes.all().length, before);
    });
  }
  it('is told nothing that would let a page of another site ask', async () => {
    const answer = await portal
      .visitor()
      .agent.options('/controle/bacs')
      .set('Origin', 'http://evil.example');
    assert.equal(answer.status, 403);
    assert.deepEqual(
      Object.keys(answer.headers).filter((name) => name.startsWith('access-control-')),
      [],
    );
  });
  for (const body of ['{', '{"a":}', 'null', '"a"', '{"nom":"A"} x']) {
    it(`is refused where its JSON is ${body}`, async () => {
      const answer = await agent().post('/controle/bacs').type('json').send(body);
      assert.equal(refusal(answer, 400).erreur, 'Le corps de la demande ne peut être lu.');
    });
  }
  it('is refused where its JSON is longer than any snapshot', async () => {
    const answer = await agent()
      .post('/controle/bacs')
      .type('json')
      .send(JSON.stringify({ nom: 'a'.repeat(21 * 2 ** 20) }));
    refusal(answer, 413);
  });
  it('is refused where its address can’t be read', async () => {
    assert.equal(
      refusal(await send('get', '/bacs/%ZZ'), 400).erreur,
      "L'adresse de la demande ne peut être lue.",
    );
  });
});

describe('a method that an address does not answer', () => {
  for (const path of new Set(OPERATIONS.map((one) => one.path))) {
    const methods = OPERATIONS.filter((one) => one.path === path).map((one) => one.method);
    it(`is refused with those that it does: ${path}`, async () => {
      const address = `/controle${path.replace(/\{\w+\}/g, 'essai')}`;
      const allowed = methods.map((method) => method.toUpperCase());
      for (const method of ['get', 'post', 'put', 'delete', 'patch'] as const) {
        if (methods.some((one) => one === method)) continue;
        const answer = await agent()[method](address).send({});
        assert.deepEqual(refusal(answer, 405).connus, allowed);
        assert.equal(answer.get('Allow'), allowed.join(', '));
      }
    });
  }
});
