// docs/conduire-le-simulateur.md says nothing that is not so: its lines are run, its tables and its example compared.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { FAULTS } from '../../sandbox/faults.ts';
import { PERSON_STATES } from '../../sandbox/person-states.ts';
import { Simulator } from '../../simulator.ts';

const page = readFileSync('docs/conduire-le-simulateur.md', 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(page)?.[1] ?? '';

describe('docs/conduire-le-simulateur.md', () => {
  it('has lines for the API that run as they are written', async (t) => {
    const simulator = new Simulator();
    const { portal } = await simulator.start();
    t.after(() => simulator.stop());
    const folder = mkdtempSync(join(tmpdir(), 'docs-'));
    t.after(() => {
      rmSync(folder, { recursive: true });
    });
    const lines = block('sh');
    assert.ok(lines.split('\n').filter((line) => line.startsWith('api ')).length > 20);
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', lines], {
      cwd: folder,
      env: { ...process.env, SIMULATEUR: portal },
    });
    assert.match(stdout, /"état":"invitation expirée"/);
    assert.deepEqual(
      simulator.sandboxes.all().map(({ id }) => id),
      ['demonstration'],
    );
  });

  it('names every state and every fault, with what one sees of it', () => {
    const rows = page.split('\n').map((row) => row.replace(/\s+\|/g, ' |').trim());
    for (const { name, shows } of [...Object.values(PERSON_STATES), ...Object.values(FAULTS)]) {
      assert.ok(rows.includes(`| ${name} | ${shows} |`), name);
    }
  });

  it('shows the example that is run as a test', () => {
    const example = readFileSync('mock-portal/example.test.ts', 'utf8');
    assert.equal(block('ts'), /\/\/ exemple\n(.*?) *\/\/ fin/ms.exec(example)?.[1]?.replace(/^ {2}/gm, ''));
  });
});
