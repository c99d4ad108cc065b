import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { turns } from './turns.ts';

/** A work that says when it starts and ends only when told. */
function work(name: string, log: string[]) {
  const { promise, resolve } = Promise.withResolvers<string>();
  return {
    end: () => {
      resolve(name);
    },
    start: async () => {
      log.push(`${name} starts`);
      await promise;
      log.push(`${name} ends`);
      return name;
    },
  };
}

describe('turns', () => {
  it('lets works about one subject wait for each other, in their order', async () => {
    const inTurn = turns();
    const log: string[] = [];
    const [first, second, third] = [work('1', log), work('2', log), work('3', log)];
    const all = Promise.all([first, second, third].map(({ start }) => inTurn('Louise', start)));
    for (const { end } of [third, second, first]) end();
    assert.deepEqual(await all, ['1', '2', '3']);
    assert.deepEqual(log, ['1 starts', '1 ends', '2 starts', '2 ends', '3 starts', '3 ends']);
  });
  it('lets works about different subjects be', async () => {
    const inTurn = turns();
    const log: string[] = [];
    const [first, second] = [work('1', log), work('2', log)];
    const one = inTurn('Louise', first.start);
    const other = inTurn('Karim', second.start);
    second.end();
    assert.equal(await other, '2');
    first.end();
    assert.equal(await one, '1');
    assert.deepEqual(log, ['1 starts', '2 starts', '2 ends', '1 ends']);
  });
  it('goes on after a work that fails, whose caller is told', async () => {
    const inTurn = turns();
    const failing = inTurn('Louise', () => Promise.reject(new Error('It failed.')));
    const next = inTurn('Louise', () => Promise.resolve('done'));
    await assert.rejects(failing, /It failed\./);
    assert.equal(await next, 'done');
  });
});
