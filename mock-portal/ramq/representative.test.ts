import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { end, portalForEach, type Visitor } from '../web/test-portal.ts';

const SERVICES = '/ramq/services';
const USERS = '/ramq/utilisateurs';

let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((_portal, ...world) => {
  [sandbox, visitor] = world;
});

describe('« Services »', () => {
  const linksOf = async () =>
    [...(await visitor.get(SERVICES)).text.matchAll(/<li><a href="([^"]*)">/g)].map(([, href]) => href);

  for (const [who, username, links] of [
    ['a representative', LOUISE, [USERS, '/rvsq/connexion']],
    ['an employee', KARIM, ['/rvsq/connexion']],
    ['a person without a service', NOEMIE, []],
  ] as const) {
    it(`shows ${who} the services of the account, and no other`, async () => {
      await visitor.signIn(username);
      assert.deepEqual(await linksOf(), links);
    });
  }
  it('follows a right that comes and goes, without a new sign-in', async () => {
    await visitor.signIn(KARIM);
    sandbox.grants.add(KARIM, 'userEnrolment', DEMONSTRATION_CLINIC.id);
    assert.deepEqual(await linksOf(), [USERS, '/rvsq/connexion']);
    assert.equal(await end(visitor.get(USERS)), 'Utilisateurs');
    sandbox.grants.removeAll(KARIM, DEMONSTRATION_CLINIC.id);
    assert.deepEqual(await linksOf(), []);
    assert.equal(await end(visitor.get(USERS)), 'Accès refusé');
  });
});
