import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import { describe, it } from 'node:test';
import { screenOf, type Screen } from './screen.ts';

const write = (): void => undefined;

/** A stream that believes it is a terminal. */
function terminal(hasColours = true): WriteStream {
  const stream: unknown = Object.create(WriteStream.prototype, {
    columns: { value: 80 },
    hasColors: { value: () => hasColours },
  });
  assert.ok(stream instanceof WriteStream);
  return stream;
}

const isColoured = ({ paint }: Screen): boolean => paint('red', 'x') !== 'x';

describe('screenOf', () => {
  it('neither colours nor rewrites a file', () => {
    const screen = screenOf(new PassThrough(), write, {});
    assert.deepEqual([isColoured(screen), screen.width()], [false, undefined]);
  });

  it('colours and rewrites a terminal', () => {
    const screen = screenOf(terminal(), write, {});
    assert.deepEqual([isColoured(screen), screen.width()], [true, 80]);
  });

  it('does without colours where the terminal says so, as for NO_COLOR', () => {
    assert.equal(isColoured(screenOf(terminal(false), write, {})), false);
  });

  it('never rewrites what a build keeps', () => {
    assert.equal(screenOf(terminal(), write, { CI: 'true' }).width(), undefined);
    assert.equal(screenOf(terminal(), write, { TERM: 'dumb' }).width(), undefined);
  });
});
