// The description of the control API: it can be read by any tool, and is neither longer nor shorter than the API.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import { TestPortal } from '../../web/test-portal.ts';
import { OPERATIONS } from './operations.ts';
import { errorView } from './views.ts';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;

const parameter = z.object({ name: z.string(), in: z.enum(['path', 'query']) });
const documented = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(parameter),
  requestBody: z.object({ required: z.literal(true) }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: z.unknown().optional() })),
});
const description = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ license: z.object({ name: z.literal('MIT') }) }),
  paths: z.record(z.string(), z.partialRecord(z.enum(METHODS), documented)),
});

let portal: TestPortal;
let sent: unknown;
before(async () => {
  portal = await TestPortal.open();
  sent = (await portal.visitor().agent.get('/controle/openapi.json')).body;
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

const paths = () => description.parse(sent).paths;
const operations = () => Object.values(paths()).flatMap((methods) => Object.values(methods));

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(z.record(z.string(), z.unknown()).parse(sent));
    assert.deepEqual([valid, errors], [true, undefined]);
    assert.equal(validator.version, '3.1');
  });
  it('needs no header, so that a tool can fetch it', async () => {
    const { status, type } = await portal.visitor().agent.get('/controle/openapi.json');
    assert.deepEqual([status, type], [200, 'application/json']);
  });
  it('has every path that the API knows, and no other', async () => {
    const answer = await portal.visitor().agent.get('/controle/nulle-part').set('X-Simulateur', '1');
    assert.deepEqual(Object.keys(paths()), errorView.parse(answer.body).connus);
  });
  for (const path of new Set(OPERATIONS.map((operation) => `/controle${operation.path}`))) {
    it(`has the methods that ${path} answers, and no other`, async () => {
      for (const method of METHODS) {
        const bac = (await portal.sandboxes.create()).id;
        const address = path.replace('{bac}', bac).replace(/\{\w+\}/g, '1');
        const { status } = await portal.visitor().agent[method](address).set('X-Simulateur', '1').send({});
        const isThere = paths()[path]?.[method] !== undefined;
        assert.equal(status !== 405, isThere, `${method}: ${status}`);
        if (isThere) assert.ok([200, 201, 204, 400, 422].includes(status), `${method}: ${status}`);
      }
    });
  }
  it('calls each operation by a name of its own, and says in French what it does', () => {
    const ids = operations().map(({ operationId }) => operationId);
    assert.deepEqual(ids.sort(), OPERATIONS.map(({ id }) => id).sort());
    assert.equal(new Set(ids).size, ids.length);
    for (const { summary } of operations()) assert.match(summary, /^[A-ZÉ].*\.$/);
  });
  it('names the parameters of each path, and what may stand behind it', () => {
    for (const [path, methods] of Object.entries(paths())) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const [method, { parameters }] of Object.entries(methods)) {
        const operation = OPERATIONS.find((one) => `/controle${one.path}` === path && one.method === method);
        const names = (where: string) => parameters.filter((one) => one.in === where).map(({ name }) => name);
        assert.deepEqual(names('path'), inPath);
        assert.deepEqual(names('query'), Object.keys(operation?.query ?? {}));
      }
    }
  });
  it('says of each operation what it answers when all goes well, and when not', () => {
    for (const { operationId, responses, requestBody } of operations()) {
      const operation = OPERATIONS.find(({ id }) => id === operationId) ?? assert.fail(operationId);
      assert.deepEqual(Object.keys(responses), [String(operation.status), '4XX']);
      assert.equal(responses[operation.status]?.content !== undefined, operation.answer !== undefined);
      assert.equal(requestBody !== undefined, operation.body !== undefined);
    }
  });
  it('describes each field that is taken, with its French name', () => {
    const text = JSON.stringify(sent);
    for (const field of [
      'nom',
      'modèle',
      'gardé',
      'instantané',
      'état',
      'arrêtée',
      'durée',
      'panne',
      'fois',
      'prénom',
    ])
      assert.ok(text.includes(`"${field}":{`), field);
  });
});
