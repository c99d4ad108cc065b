import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FIDELITY_LINES } from '../control/fidelity-register.ts';

describe('the rules that answer', () => {
  it('are all lines of the fidelity register', () => {
    const ids = new Set(FIDELITY_LINES.map(({ id }) => id));
    const rules = ['onboarding', 'ramq', 'rvsq'].flatMap((folder) => rulesIn(join('mock-portal', folder)));
    assert.ok(rules.length > 40);
    assert.deepEqual(
      rules.filter((rule) => !ids.has(rule)),
      [],
    );
  });

  /** Whatever is written like the id of a line, in the sources of a folder. */
  function rulesIn(folder: string): string[] {
    const sources = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name));
    const text = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    return Array.from(text.matchAll(/'([RV]\d+(?:-[a-z]+)*)'/g), ([, id = '']) => id);
  }
});
