import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { FIDELITY_LINES } from '../../mock-portal/control/fidelity-register.ts';
import { taggedScenarios } from './scenarios-by-rule.ts';
import { RULES_TABLE, rulesTable } from './table.ts';

/** Tags that name no rule. */
const OTHER_TAGS = ['sans-javascript'];

const scenarios = await taggedScenarios();
const ids = FIDELITY_LINES.map(({ id }) => id);

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

describe('every tag', () => {
  for (const tag of new Set(scenarios.flatMap(({ tags }) => tags))) {
    it(`@${tag} is a rule of the register`, () => {
      assert.ok([...ids, ...OTHER_TAGS].includes(tag), `The rules are: ${ids.join(', ')}.`);
    });
  }
});

describe(RULES_TABLE, () => {
  it('is up to date', async () => {
    assert.equal(await readFile(RULES_TABLE, 'utf8'), await rulesTable(), 'Run npm run regles.');
  });
});
