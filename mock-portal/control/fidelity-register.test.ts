import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_RULES } from '../onboarding/rules.ts';
import { PATHS } from '../web/paths.ts';
import { FIDELITY_LINES, FIDELITY_REGISTER } from './fidelity-register.ts';

describe('the fidelity register', () => {
  it('has a section for every screen of both portals', () => {
    const screens = FIDELITY_REGISTER.flatMap(({ ramq = [], rvsq = [] }) => [
      ...ramq.map((name) => PATHS.ramq[name]),
      ...rvsq.map((name) => PATHS.rvsq[name]),
    ]);
    assert.deepEqual(screens.sort(), [...Object.values(PATHS.ramq), ...Object.values(PATHS.rvsq)].sort());
  });
  it('has one line for every number and list that can be set otherwise', () => {
    const rules = FIDELITY_LINES.flatMap(({ rule }) => rule ?? []);
    assert.deepEqual(rules.sort(), Object.keys(DEFAULT_RULES).sort());
  });
  it('marks every such line as a hypothesis', () => {
    for (const { id, rule, mark } of FIDELITY_LINES)
      if (rule !== undefined) assert.equal(mark, 'hypothesis', id);
  });
  it('gives each line a name of its own, a sentence and a source', () => {
    const ids = FIDELITY_LINES.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, text, source } of FIDELITY_LINES) {
      assert.match(id, /^[RVMS]\d{0,2}(-[a-z]+)*$/);
      assert.match(text, /^[«A-ZÀ-Ü].*\.$/u);
      assert.notEqual(source, '');
    }
  });
});
