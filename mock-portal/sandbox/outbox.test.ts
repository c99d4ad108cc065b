import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { INVITATION, LOUISE, NOON } from '../test-data.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

const ALWAYS = Number.MAX_SAFE_INTEGER;
const [FIRST = '', SECOND = ''] = [1, 2].map((n) =>
  Buffer.from(`${n} +++ a reference +++`).toString('base64'),
);

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
  for (const referenceNumber of [FIRST, SECOND]) sandbox.invitations.add({ ...INVITATION, referenceNumber });
});
afterEach(() => {
  sandbox.close();
});

const dueAt = (moment: number) => sandbox.outbox.due(moment).map(({ referenceNumber }) => referenceNumber);
const put = (reference: string, at = NOON): number => {
  sandbox.outbox.put(reference, LOUISE, at);
  return sandbox.outbox.due(ALWAYS).find(({ referenceNumber }) => referenceNumber === reference)?.id ?? 0;
};

describe('the outbox of a sandbox', () => {
  it('is empty at first', () => {
    const { outbox } = sandbox;
    assert.deepEqual([outbox.due(ALWAYS), outbox.delivered(), outbox.waiting()], [[], [], 0]);
    assert.equal(outbox.isWaiting(FIRST), false);
  });
  it('holds a message from the moment it was written, until it has left', () => {
    const { outbox } = sandbox;
    outbox.put(FIRST, ` ${LOUISE.toUpperCase()}`, NOON);
    assert.deepEqual(outbox.due(NOON - 1), []);
    const [message, ...others] = outbox.due(NOON);
    assert.deepEqual(others, []);
    assert.ok(message !== undefined);
    const { id, ...rest } = message;
    assert.deepEqual(rest, { referenceNumber: FIRST, sentBy: LOUISE, writtenAt: NOON, delayed: false });
    assert.deepEqual([outbox.waiting(), outbox.isWaiting(FIRST), outbox.isWaiting(SECOND)], [1, true, false]);
    outbox.markDelivered(id, NOON + 5);
    assert.deepEqual([outbox.due(ALWAYS), outbox.waiting(), outbox.isWaiting(FIRST)], [[], 0, false]);
    assert.deepEqual(outbox.delivered(), [message]);
  });
  it('takes no message of an invitation or a representative that is not there', () => {
    assert.throws(() => {
      sandbox.outbox.put('unknown', LOUISE, NOON);
    }, /FOREIGN KEY/);
    assert.throws(() => {
      sandbox.outbox.put(FIRST, 'personne@courriel.example', NOON);
    }, /FOREIGN KEY/);
  });
  it('replaces the message of the same invitation that waits, and no other', () => {
    put(SECOND);
    put(FIRST);
    put(FIRST, NOON + 1000);
    const written = sandbox.outbox.due(ALWAYS).map((message) => [message.referenceNumber, message.writtenAt]);
    assert.deepEqual(written, [
      [SECOND, NOON],
      [FIRST, NOON + 1000],
    ]);
  });
  it('keeps beside a message the one of the same invitation that has left', () => {
    sandbox.outbox.markDelivered(put(FIRST), NOON);
    put(FIRST, NOON + 1000);
    assert.deepEqual([sandbox.outbox.waiting(), sandbox.outbox.delivered().length], [1, 1]);
  });
  it('holds a message back until another moment, and remembers why', () => {
    const id = put(FIRST);
    put(SECOND);
    sandbox.outbox.postpone(id, NOON + 1000, true);
    assert.deepEqual(
      [dueAt(NOON), dueAt(NOON + 999), dueAt(NOON + 1000)],
      [[SECOND], [SECOND], [FIRST, SECOND]],
    );
    assert.deepEqual(
      sandbox.outbox.due(ALWAYS).map(({ delayed }) => delayed),
      [true, false],
    );
    assert.equal(sandbox.outbox.waiting(), 2);
  });
  it('has everything that waits leave at once when it is told to hurry', () => {
    sandbox.outbox.markDelivered(put(SECOND), NOON);
    sandbox.outbox.postpone(put(FIRST), ALWAYS, false);
    sandbox.outbox.hurry();
    assert.deepEqual(dueAt(0), [FIRST]);
    assert.equal(sandbox.outbox.delivered()[0]?.writtenAt, NOON);
  });
  it('throws one message away', () => {
    const id = put(FIRST);
    put(SECOND);
    sandbox.outbox.discard(id);
    assert.deepEqual([dueAt(ALWAYS), sandbox.outbox.delivered()], [[SECOND], []]);
  });
  it('tells what has left in the order in which it did', () => {
    const [first, second] = [put(FIRST), put(SECOND)];
    sandbox.outbox.markDelivered(second, NOON + 1);
    sandbox.outbox.markDelivered(first, NOON + 2);
    assert.deepEqual(
      sandbox.outbox.delivered().map(({ id }) => id),
      [second, first],
    );
  });
});
