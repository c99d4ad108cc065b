import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quietStderr } from './quiet-stderr.ts';

test('what is told elsewhere in French is not told in English', () => {
  const said: string[] = [];
  const stream = quietStderr((text) => said.push(text));
  stream.write('Parse error in "a.feature" (1:1): expected: #EOF\n');
  stream.write('Attention\n');
  assert.deepEqual(said, ['Attention\n']);
});
