import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pickle } from '@cucumber/messages';
import type { Verdict } from '../../reports/ci/scenarios.ts';
import { afterRun } from './failures.ts';

const uri = 'features/a.feature';

function ended(name: string, verdict: Verdict) {
  const pickle: Pickle = { id: name, uri, name, language: 'fr', steps: [], tags: [], astNodeIds: [] };
  return { pickle, verdict };
}

const after = (before: readonly string[], ...run: readonly ReturnType<typeof ended>[]): string[] =>
  afterRun(
    before.map((name) => ({ uri, name })),
    run,
  ).map(({ name }) => name);

describe('afterRun', () => {
  it('forgets what passed, and keeps what failed before and was not played', () => {
    assert.deepEqual(after(['a', 'b'], ended('a', 'passed'), ended('c', 'failed')), ['b', 'c']);
  });

  it('keeps each once', () => {
    assert.deepEqual(after(['a'], ended('a', 'failed'), ended('a', 'failed')), ['a']);
  });

  it('keeps examples of one name as long as one of them fails', () => {
    assert.deepEqual(after(['a'], ended('a', 'failed'), ended('a', 'passed')), ['a']);
  });

  it('takes nothing from what was skipped', () => {
    assert.deepEqual(after(['a'], ended('a', 'skipped')), ['a']);
  });
});
