import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isTooOld } from './node.mjs';
import { hasPackages } from './packages.mjs';

describe('prepare.mjs', () => {
  for (const args of [[], ['essais']]) {
    it(`refuses ${JSON.stringify(args)} and says what it takes`, () => {
      const prepare = fileURLToPath(new URL('prepare.mjs', import.meta.url));
      const { status, stdout, stderr } = spawnSync(process.execPath, [prepare, ...args], {
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(stderr, 'Usage\u00a0: node support/setup/prepare.mjs simulator|http|tests\n');
    });
  }
});

describe('isTooOld', () => {
  for (const [version, expected] of [
    ['18.20.8', true],
    ['v22.9.0', true],
    ['22.17.1', true],
    ['22.18.0', false],
    ['v24.0.0', false],
    ['26.1.0', false],
  ] as const) {
    it(`${version}: ${String(expected)}`, () => {
      assert.equal(isTooOld(version), expected);
    });
  }
});

describe('hasPackages', () => {
  const express = { version: '5.3.0', integrity: 'sha512-a' };
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/express': express,
    'node_modules/eslint': { version: '10.0.0', dev: true },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  };
  const installed = {
    'node_modules/express': express,
    'node_modules/eslint': { version: '10.0.0', dev: true },
  };

  it('is content without the optional packages of other systems', () => {
    assert.equal(hasPackages(installed, wanted, true), true);
  });
  it('wants packages of development for tests, not for the simulator', () => {
    assert.equal(hasPackages({ 'node_modules/express': express }, wanted, true), false);
    assert.equal(hasPackages({ 'node_modules/express': express }, wanted, false), true);
  });
  it('sees another version, the same version with another content, and a package no longer wanted', () => {
    const withExpress = (entry: object) => ({ ...installed, 'node_modules/express': entry });
    assert.equal(hasPackages(withExpress({ ...express, version: '5.2.0' }), wanted, true), false);
    assert.equal(hasPackages(withExpress({ ...express, integrity: 'sha512-b' }), wanted, true), false);
    assert.equal(hasPackages({ ...installed, 'node_modules/left-pad': express }, wanted, true), false);
  });
  it('takes an interrupted installation, which has no record, for none', () => {
    assert.equal(hasPackages({}, wanted, false), false);
  });
});
