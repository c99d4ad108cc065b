import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indent, shorten } from './shorten.ts';

describe('shorten', () => {
  it('removes colours and leaves short texts as they are', () => {
    assert.equal(shorten('\u001b[31mrouge\u001b[39m\nbleu\n'), 'rouge\nbleu');
  });

  it('cuts a long line in its middle', () => {
    const cut = shorten(`début${'é'.repeat(1000)}fin`);
    assert.match(cut, /^débuté+ \[…\] é+fin$/);
    assert.equal(Array.from(cut).length, 405);
  });

  it('cuts many lines in their middle', () => {
    const lines = shorten(Array.from({ length: 40 }, (_, index) => `ligne ${index}`).join('\n')).split('\n');
    assert.equal(lines.length, 16);
    assert.deepEqual([lines[0], lines[11], lines.at(-1)], ['ligne 0', '[…]', 'ligne 39']);
  });
});

describe('indent', () => {
  it('leaves empty lines empty', () => {
    assert.equal(indent('a\n\n  b'), '  a\n\n    b');
  });
});
