import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { after, describe, it, mock } from 'node:test';
import { Simulator } from '../../simulator.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { TestPortal } from '../../web/test-portal.ts';
import { openPortal, training } from './test-room.ts';

const NOTE = { kind: 'act', who: '', text: 'fait quelque chose' } as const;
const EVENT = 'data: changement\n\n';

let portal: TestPortal;
let server: Server;
let sandbox: Sandbox;
openPortal(async (opened) => {
  portal = opened;
  sandbox = await portal.sandboxes.create();
  server = createServer(portal.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const addressOf = (): string => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
};

/** Opens the stream; it is there once its head has come. */
async function follow(origin = addressOf()): Promise<IncomingMessage> {
  const stream: unknown[] = await once(get(origin + training.live), 'response');
  const [response] = stream.filter((one) => isResponse(one));
  assert.ok(response !== undefined);
  return response.setEncoding('utf8');
}

const isResponse = (one: unknown): one is IncomingMessage => typeof one === 'object';

/** What comes next on the stream. */
const next = async (stream: IncomingMessage): Promise<string> => String((await once(stream, 'data'))[0]);

describe('the stream of the training room', { timeout: 20_000 }, () => {
  it('is a stream of events that nobody keeps', async () => {
    const stream = await follow();
    assert.match(stream.headers['content-type'] ?? '', /^text\/event-stream\b/);
    assert.equal(stream.headers['cache-control'], 'no-store');
    stream.destroy();
  });
  it('tells of a line in a journal, of a sandbox that comes, and of one that goes', async () => {
    const stream = await follow();
    const noted = next(stream);
    sandbox.journal.note(NOTE);
    assert.equal(await noted, EVENT);
    const opened = next(stream);
    const other = await portal.sandboxes.create();
    assert.equal(await opened, EVENT);
    const dropped = next(stream);
    portal.sandboxes.drop(other);
    assert.equal(await dropped, EVENT);
    stream.destroy();
  });
  it('tells once of all that happens within a breath', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const stream = await follow();
      let told = '';
      stream.on('data', (part) => (told += String(part)));
      for (let line = 0; line < 20; line++) sandbox.journal.note(NOTE);
      const first = once(stream, 'data');
      mock.timers.tick(300);
      await first;
      assert.equal(told, EVENT);
      sandbox.journal.note(NOTE);
      const second = once(stream, 'data');
      mock.timers.tick(299);
      assert.equal(told, EVENT);
      mock.timers.tick(1);
      await second;
      assert.equal(told, EVENT + EVENT);
      stream.destroy();
    } finally {
      mock.timers.reset();
    }
  });
  it('ends with whoever follows it', async () => {
    const { sandboxes } = portal;
    const subscribe = sandboxes.subscribe.bind(sandboxes);
    const ended = new Promise<void>((resolve) => {
      sandboxes.subscribe = (listener) => {
        const end = subscribe(listener);
        return () => {
          resolve();
          end();
        };
      };
    });
    const stream = await follow();
    stream.destroy();
    await ended;
    sandboxes.subscribe = subscribe;
  });
  it('answers HEAD without staying', async () => {
    const { status, type } = await portal.visitor().agent.head(training.live);
    assert.deepEqual([status, type], [200, 'text/event-stream']);
  });
  it('keeps no simulator from stopping', async () => {
    const simulator = new Simulator({});
    const { portal: origin } = await simulator.start();
    const stream = await follow(origin);
    // A stream that the server cuts ends with an error.
    const closed = new Promise((resolve) => stream.once('error', resolve));
    stream.resume();
    simulator.sandboxes.default().journal.note(NOTE);
    await simulator.stop();
    await closed;
  });
});
