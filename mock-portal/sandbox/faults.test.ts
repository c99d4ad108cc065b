import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { KARIM, LOUISE } from '../test-data.ts';
import { openDatabase } from './database.ts';
import { FAULT_KINDS, FAULTS, isFaultKind, sandboxFaults, type Fault, type SandboxFaults } from './faults.ts';

const ONCE: Omit<Fault, 'id'> = {
  kind: 'maintenance',
  timesLeft: 1,
  address: undefined,
  person: undefined,
  durationMs: undefined,
};
const NOBODY = { address: '/ramq/services', people: [] };

let database: ReturnType<typeof openDatabase>;
let faults: SandboxFaults;
beforeEach(() => {
  database = openDatabase(':memory:');
  faults = sandboxFaults(database);
});
afterEach(() => {
  database.close();
});

const add = (changes: Partial<Omit<Fault, 'id'>> = {}) => faults.add({ ...ONCE, ...changes });
const at = (address: string, ...people: string[]) => faults.strike(['maintenance'], { address, people })?.id;

describe('the faults', () => {
  it('have each a French name of its own, and say what is seen of them', () => {
    const names = FAULT_KINDS.map((kind) => FAULTS[kind].name);
    assert.equal(FAULT_KINDS.length, 8);
    assert.equal(new Set(names).size, 8);
    for (const kind of FAULT_KINDS) assert.match(FAULTS[kind].shows, /[.»]$/);
    for (const text of ['toString', '__proto__', 'constructor', '', 'Maintenance'])
      assert.equal(isFaultKind(text), false);
  });
});

describe('a fault', () => {
  it('is listed as it was prepared, in order, until it is lifted', () => {
    const first = add({ kind: 'slowPortal', timesLeft: undefined, durationMs: 5000 });
    const second = add({ address: '/ramq/*', person: KARIM, timesLeft: 3 });
    assert.deepEqual(first, {
      ...ONCE,
      id: first.id,
      kind: 'slowPortal',
      timesLeft: undefined,
      durationMs: 5000,
    });
    assert.deepEqual(faults.list(), [first, second]);
    assert.deepEqual(sandboxFaults(database).list(), [first, second]);
    assert.deepEqual(faults.lift(first.id), first);
    assert.equal(faults.lift(first.id), undefined);
    assert.deepEqual(faults.list(), [second]);
  });
  it('once, strikes once', () => {
    const { id } = add();
    assert.deepEqual([at('/'), at('/')], [id, undefined]);
    assert.deepEqual(faults.list(), []);
  });
  it('three times, strikes three times, and says how often it still will', () => {
    const { id } = add({ timesLeft: 3 });
    assert.equal(at('/'), id);
    assert.equal(faults.list()[0]?.timesLeft, 2);
    assert.deepEqual([at('/'), at('/'), at('/')], [id, id, undefined]);
  });
  it('always, strikes until it is lifted', () => {
    const { id } = add({ timesLeft: undefined });
    for (let time = 0; time < 10; time++) assert.equal(at('/'), id);
    faults.lift(id);
    assert.equal(at('/'), undefined);
  });
  it('strikes only where its kind makes a difference, and counts only then', () => {
    add({ kind: 'mailRefused' });
    assert.equal(faults.strike(['maintenance', 'lostSession'], NOBODY), undefined);
    assert.equal(faults.strike([], NOBODY), undefined);
    assert.equal(faults.list().length, 1);
    assert.equal(faults.strike(['maintenance', 'mailRefused'], NOBODY)?.kind, 'mailRefused');
  });
  it('strikes before those that were prepared after it, whatever the order of the kinds', () => {
    const ids = [add({ kind: 'internalError' }), add(), add({ kind: 'internalError' })].map(({ id }) => id);
    const struck = ids.map(() => faults.strike(['maintenance', 'internalError'], NOBODY)?.id);
    assert.deepEqual(struck, ids);
  });
  it('that does not strike here lets the next one strike', () => {
    const [elsewhere, here] = [add({ address: '/rvsq/connexion' }), add({ address: '/ramq/services' })];
    assert.equal(at('/ramq/services'), here.id);
    assert.deepEqual(faults.list(), [elsewhere]);
  });
});

describe('the address of a fault', () => {
  for (const [address, path, strikes] of [
    ['/ramq/services', '/ramq/services', true],
    ['/ramq/services', '/ramq/services/', true],
    ['/ramq/services/', '/ramq/services', true],
    ['/ramq/services', '/RAMQ/Services', true],
    ['/ramq/services', '/ramq/service', false],
    ['/ramq/services', '/ramq/services/autre', false],
    ['/ramq/services', '/rvsq/ramq/services', false],
    ['/ramq/*', '/ramq/services', true],
    ['/ramq/*', '/ramq/', true],
    ['/ramq/*', '/RAMQ/utilisateurs/ajouter', true],
    ['/ramq/*', '/rvsq/employes', false],
    ['/ramq/utilisateurs*', '/ramq/utilisateurs', true],
    ['/ramq/*/ajouter', '/ramq/utilisateurs/ajouter', false],
    ['/.*', '/ramq/services', false],
    ['*', '/ramq/services', true],
    ['/', '/', true],
    ['/', '/ramq', false],
  ] as const) {
    it(`« ${address} » ${strikes ? 'is struck' : 'is not'} at ${path}`, () => {
      const { id } = add({ address });
      assert.equal(at(path), strikes ? id : undefined);
      assert.equal(faults.list().length, strikes ? 0 : 1);
    });
  }
  it('is never that of something without an address', () => {
    add({ address: '/ramq/services' });
    assert.equal(faults.strike(['maintenance'], { people: [] }), undefined);
  });
});

describe('the person of a fault', () => {
  it('is struck by any of what they are known by, whatever its case and outer spaces', () => {
    add({ person: KARIM, timesLeft: undefined });
    for (const known of [[KARIM], ['IP00001', KARIM], [` ${KARIM.toUpperCase()} `]])
      assert.notEqual(at('/', ...known), undefined, known.join());
  });
  it('is nobody else, and nobody whom one does not know', () => {
    add({ person: KARIM });
    for (const known of [[LOUISE], [], [`x${KARIM}`], ['']]) assert.equal(at('/', ...known), undefined);
    assert.equal(at('/', KARIM), 1);
  });
  it('is struck at the fault’s address only', () => {
    add({ person: KARIM, address: '/ramq/*' });
    assert.deepEqual(
      [at('/rvsq/', KARIM), at('/ramq/', LOUISE), at('/ramq/', KARIM)],
      [undefined, undefined, 1],
    );
  });
});
