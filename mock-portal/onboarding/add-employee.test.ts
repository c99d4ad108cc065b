import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, faultsOf, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { addEmployee } from './add-employee.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

const add = (identifier: string) =>
  addEmployee(identifier, accountOf(sandbox, LOUISE), DEMONSTRATION_CLINIC, sandbox);
const employees = () =>
  sandbox.employees.ofClinic(DEMONSTRATION_CLINIC.id).map(({ account, role }) => [account.username, role]);
const SEEDED = [
  [LOUISE, 'localAdministrator'],
  [KARIM, 'employee'],
];

describe('addEmployee', () => {
  for (const [identifier, message] of [
    ['', 'Le champ Identifiant RAMQ est obligatoire.'],
    ['  ', 'Le champ Identifiant RAMQ est obligatoire.'],
    ['personne@nulle-part.example', 'Aucun utilisateur ne correspond à cet identifiant RAMQ.'],
    [KARIM, "Karim Haddad est déjà à l'emploi de la clinique."],
    [KARIM.toUpperCase(), "Karim Haddad est déjà à l'emploi de la clinique."],
    [
      NOEMIE,
      "Cet utilisateur n'a pas accès à Rendez-vous santé Québec pour votre clinique. Il doit d'abord y être inscrit.",
    ],
  ] as const) {
    it(`refuses ${JSON.stringify(identifier)}: ${message}`, () => {
      assert.deepEqual(faultsOf(add(identifier)), [`ramqIdentifier: ${message}`]);
      assert.deepEqual(employees(), SEEDED);
    });
  }

  it('adds the person by the username, whatever its case and outer spaces, as an employee', () => {
    sandbox.grants.add(NOEMIE, 'rvsq', DEMONSTRATION_CLINIC.id);
    assert.deepEqual(add(` ${NOEMIE.toUpperCase()} `), { ok: true, value: accountOf(sandbox, NOEMIE) });
    assert.deepEqual(employees(), [...SEEDED, [NOEMIE, 'employee']]);
    const employment = { clinic: DEMONSTRATION_CLINIC, role: 'employee' };
    assert.deepEqual(sandbox.employees.employmentOf(NOEMIE), employment);
  });

  for (const username of ['IP12345', 'CE12345', 'IELP12345']) {
    it(`takes ${username}, an identifier that is no address`, () => {
      sandbox.accounts.add({ ...accountOf(sandbox, NOEMIE), username }, []);
      sandbox.grants.add(username, 'rvsq', DEMONSTRATION_CLINIC.id);
      assert.equal(add(` ${username.toLowerCase()} `).ok, true);
      assert.deepEqual(employees(), [...SEEDED, [username, 'employee']]);
    });
  }

  it('adds no second row for a form sent twice', () => {
    sandbox.grants.add(NOEMIE, 'rvsq', DEMONSTRATION_CLINIC.id);
    add(NOEMIE);
    assert.equal(add(NOEMIE).ok, false);
    assert.equal(employees().length, 3);
  });
});
