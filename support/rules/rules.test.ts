import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { FIDELITY_LINES } from '../../mock-portal/control/fidelity-register.ts';
import { taggedScenarios } from './scenarios-by-rule.ts';
import { RULES_TABLE, rulesTable } from './table.ts';

const scenarios = await taggedScenarios();

describe('every rule', () => {
  for (const { id, test } of FIDELITY_LINES) {
    it(`${id} is held by a scenario, or by a unit test where no scenario can see it`, () => {
      if (test !== undefined) assert.ok(existsSync(test), `${test} is not there.`);
      else
        assert.ok(
          scenarios.some(({ tags }) => tags.includes(id)),
          `Tag a scenario with @${id}.`,
        );
    });
  }
});

describe(RULES_TABLE, () => {
  it('is up to date', async () => {
    assert.equal(await readFile(RULES_TABLE, 'utf8'), await rulesTable(), 'Run npm run regles.');
  });
});
