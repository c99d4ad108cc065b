import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessOf, hostNamed, isLoopback, isSameSecret, LOOPBACK_ACCESS } from './access.ts';

const MACHINE = {
  hostname: 'Poste-12.clinique.example',
  addresses: ['fe80::1', '192.168.1.20', '10.0.0.4', '2001:DB8::7'],
};
const PASSWORD = 'formation-2026';
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const accessAt = (host: string, remoteControl = false, machine = MACHINE) =>
  accessOf({ host, password: PASSWORD, remoteControl }, machine);

describe('hostNamed', () => {
  for (const [text, host] of [
    ['127.0.0.1', '127.0.0.1'],
    ['0', '0.0.0.0'],
    ['Poste-12.Local', 'poste-12.local'],
    ['::1', '[::1]'],
    ['[2001:DB8:0::7]', '[2001:db8::7]'],
    ['::0', '[::]'],
    ['', undefined],
    ['a/b', undefined],
    ['a:80', undefined],
    ['a@b', undefined],
    ['300.1.1.1', undefined],
    ['fe80::1%eth0', undefined],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${host ?? 'nothing'}`, () => {
      assert.equal(hostNamed(text), host);
    });
  }
});

describe('isLoopback', () => {
  for (const [host, expected] of [
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['localhost', true],
    ['[::1]', true],
    ['128.0.0.1', false],
    ['0.0.0.0', false],
    ['[::]', false],
    ['127.example', false],
    ['localhost.example', false],
  ] as const) {
    it(`says ${expected ? 'yes' : 'no'} for ${host}`, () => {
      assert.equal(isLoopback(host), expected);
    });
  }
});

describe('accessOf', () => {
  it('is for this machine alone unless told', () => {
    const options = { host: '127.0.0.1', password: undefined, remoteControl: false };
    assert.deepEqual(accessOf(options, MACHINE), LOOPBACK_ACCESS);
  });
  it('answers on another address of the loopback to that address too', () => {
    const { bind, publicHost, isBeyondLoopback, hosts, hasControl } = accessAt('127.0.0.2');
    assert.deepEqual(
      [bind, publicHost, isBeyondLoopback, hasControl],
      ['127.0.0.2', '127.0.0.2', false, true],
    );
    assert.deepEqual([...hosts], [...LOOPBACK, '127.0.0.2']);
  });
  for (const [host, bind] of [
    ['0.0.0.0', '0.0.0.0'],
    ['[::]', '::'],
  ] as const) {
    it(`answers at ${host} to all that the machine is called, and links lead to its first IPv4 address`, () => {
      const access = accessAt(host);
      assert.deepEqual(
        [access.bind, access.publicHost, access.isBeyondLoopback, access.password],
        [bind, '192.168.1.20', true, PASSWORD],
      );
      assert.deepEqual(
        [...access.hosts],
        [
          ...LOOPBACK,
          '[fe80::1]',
          '192.168.1.20',
          '10.0.0.4',
          '[2001:db8::7]',
          'poste-12.clinique.example',
          'poste-12',
          'poste-12.local',
        ],
      );
    });
  }
  it('has links lead to what there is where the machine has no IPv4 address', () => {
    const publicHostOf = (machine: typeof MACHINE) => accessAt('0.0.0.0', false, machine).publicHost;
    assert.equal(publicHostOf({ hostname: 'poste', addresses: ['2001:db8::7'] }), '[2001:db8::7]');
    assert.equal(publicHostOf({ hostname: 'poste', addresses: [] }), 'poste');
    assert.equal(publicHostOf({ hostname: 'Poste d’Ève', addresses: [] }), '127.0.0.1');
  });
  for (const [host, bind] of [
    ['10.0.0.4', '10.0.0.4'],
    ['poste-12', 'poste-12'],
    ['[2001:db8::7]', '2001:db8::7'],
  ] as const) {
    it(`answers at ${host} to that name alone`, () => {
      const access = accessAt(host);
      assert.deepEqual([access.bind, access.publicHost, access.isBeyondLoopback], [bind, host, true]);
      assert.deepEqual([...access.hosts], [host]);
    });
  }
  it('has the control API on the loopback, and beyond it only where that is asked for', () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      for (const asked of [true, false]) assert.equal(accessAt(host, asked).hasControl, true);
    for (const host of ['0.0.0.0', '[::]', '10.0.0.4'])
      for (const asked of [true, false]) assert.equal(accessAt(host, asked).hasControl, asked);
  });
});

describe('isSameSecret', () => {
  it('tells secrets apart, whatever their length', () => {
    assert.equal(isSameSecret('été 2026', 'été 2026'), true);
    for (const other of ['', 'été 2025', 'été 20266', 'ete 2026'])
      assert.equal(isSameSecret('été 2026', other), false);
  });
});
