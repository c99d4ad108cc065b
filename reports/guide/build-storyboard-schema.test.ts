import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { GUIDE_SCHEMA, guideSchema } from './build-storyboard-schema.ts';

describe(GUIDE_SCHEMA, () => {
  it('is up to date', async () => {
    assert.equal(await readFile(GUIDE_SCHEMA, 'utf8'), await guideSchema(), 'Run npm run guide:schema.');
  });
});
