import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const unit = fileURLToPath(new URL('unit.ts', import.meta.url));

/** Runs the unit tests of a small project; files are named from its support folder. */
function runUnit(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  try {
    mkdirSync(join(folder, 'support'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'support', name), text);
    // Or node:test would take the run for a part of this one.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { status, stdout } = spawnSync(process.execPath, [unit], { cwd: folder, env, encoding: 'utf8' });
    const read = (name: string) => readFileSync(join(folder, 'reports/output', name), 'utf8');
    const counts: unknown = JSON.parse(read('unit.json'));
    return { status, stdout, counts, junit: read('unit.junit.xml') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEADER = "import assert from 'node:assert'; import { describe, it } from 'node:test';\n";

describe('the unit tests', () => {
  it('counts those passed and skipped, suites not included', () => {
    const { status, stdout, counts, junit } = runUnit({
      'a.test.ts': `${HEADER}describe('a', () => { it('one', () => {}); it.skip('two', () => {}); it.todo('three'); });`,
    });
    assert.equal(stdout, '1 réussis, 0 en échec, 2 sautés\n');
    assert.deepEqual(counts, { passed: 1, failed: 0, skipped: 2 });
    assert.equal(status, 0);
    assert.match(junit, /<testcase name="one"/);
  });

  it('tells a failure by its name, file and message, once', () => {
    const { status, stdout, counts } = runUnit({
      'a.test.ts': `${HEADER}describe('a', () => { it('adds', () => { assert.fail('deux et deux'); }); });`,
      'b.test.ts': `${HEADER}it('other', () => {});`,
    });
    assert.match(stdout, /✖ adds \(support\/a\.test\.ts\)\n {2}AssertionError.*deux et deux/);
    assert.equal(stdout.match(/✖/g)?.length, 1);
    assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
    assert.equal(status, 1);
  });

  it('shows what a file that could not be loaded said', () => {
    const { status, stdout, counts } = runUnit({ 'a.test.ts': "import './absent.ts';" });
    assert.match(stdout, /✖ support\/a\.test\.ts[^]*Cannot find module '.*absent\.ts'/);
    assert.deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
    assert.equal(status, 1);
  });

  it('takes a file without a test for a failure', () => {
    const { status, stdout, counts } = runUnit({
      'a.test.ts': '',
      'b.test.ts': `${HEADER}it('one', () => {});`,
    });
    assert.match(stdout, /Ce fichier ne contient aucun test\./);
    assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
    assert.equal(status, 1);
  });

  it('fails when there is no test at all', () => {
    const { status, counts } = runUnit({});
    assert.deepEqual(counts, { passed: 0, failed: 0, skipped: 0 });
    assert.equal(status, 1);
  });
});
