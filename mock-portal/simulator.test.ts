import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { z } from 'zod';
import { DEFAULT_RULES } from './onboarding/rules.ts';
import { PortTakenError, Simulator, type SimulatorOptions } from './simulator.ts';
import { EMILIE, LOUISE } from './test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
after(() => {
  rmSync(folder, { recursive: true });
});

/** A simulator that stops with the test, even one that failed. */
function simulator(t: TestContext, changes: Partial<SimulatorOptions> = {}): Simulator {
  const mailFolder = mkdtempSync(join(folder, 'mail-'));
  const reportError = (error: unknown) => assert.fail(String(error));
  const made = new Simulator({ port: 0, mailFolder, reportError, ...changes });
  t.after(() => made.stop().catch(() => undefined));
  return made;
}

/** Listens on a port, any for 0, until the test ends. */
async function take(t: TestContext, port = 0): Promise<AddressInfo & { free: () => Promise<void> }> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const free = async () => {
    server.close();
    await once(server, 'close');
  };
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return { ...address, free };
}

const INVITED = { ...EMILIE, representative: LOUISE, services: undefined };

/** Asks the control API, with JSON or for it. */
async function call(address: string, body?: object): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  return (await fetch(address, body && { method: 'POST', body: JSON.stringify(body), headers })).json();
}

const portOf = (address: string | undefined) => Number(new URL(address ?? '').port);

describe('Simulator', () => {
  it('says what to do when it is started or stopped twice', async (t) => {
    const one = simulator(t);
    await assert.rejects(one.stop(), { message: 'The simulator is not running: start() it before stop().' });
    await one.start();
    await assert.rejects(one.start(), { message: 'The simulator is running: stop() it before start().' });
    await one.stop();
    await assert.rejects(one.stop(), { message: 'The simulator is not running: start() it before stop().' });
  });

  it('listens on the loopback only, and frees its ports when it stops', { timeout: 20_000 }, async (t) => {
    const one = simulator(t, { mailPort: 0 });
    const { portal, webInbox } = await one.start();
    assert.match(portal, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.match(webInbox ?? '', /^http:\/\/127\.0\.0\.1:\d+$/);
    // A browser keeps its connections, one of them in the middle of a request.
    const half = connect(portOf(portal), '127.0.0.1').on('error', () => undefined);
    half.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    assert.equal((await fetch(portal)).status, 200);
    await one.stop();
    await take(t, portOf(portal));
    await take(t, portOf(webInbox));
  });

  for (const option of ['port', 'mailPort'] as const) {
    it(`names a taken ${option}, leaves nothing running, and starts once it is free`, async (t) => {
      const { port, free } = await take(t);
      const one = simulator(t, { [option]: port, dataFolder: join(folder, option) });
      await assert.rejects(one.start(), (error) => {
        assert.ok(error instanceof PortTakenError);
        assert.match(error.message, new RegExp(`^Le port ${port} est déjà utilisé\\.`));
        return true;
      });
      await assert.rejects(one.stop(), /not running/);
      await free();
      const addresses = await one.start();
      assert.equal(portOf(option === 'port' ? addresses.portal : addresses.webInbox), port);
      await one.stop();
    });
  }

  it('does not read headers without end', async (t) => {
    const { portal } = await simulator(t).start();
    assert.equal((await fetch(portal, { headers: { 'X-Long': 'x'.repeat(12_000) } })).status, 200);
    assert.equal((await fetch(portal, { headers: { 'X-Long': 'x'.repeat(17_000) } })).status, 431);
  });

  it('sends a message whose link leads to its own portal', async (t) => {
    const { portal } = await simulator(t).start();
    const { id } = z.object({ id: z.string() }).parse(await call(`${portal}/controle/bacs`, {}));
    await call(`${portal}/controle/bacs/${id}/invitations`, INVITED);
    const messages = await call(`${portal}/controle/bacs/${id}/courriels`);
    const [message] = z.tuple([z.object({ to: z.array(z.string()), html: z.string() })]).parse(messages);
    assert.deepEqual(message.to, [EMILIE.email]);
    const link = /<a href="([^"]*)">Créer un compte</.exec(message.html)?.[1] ?? '';
    assert.ok(link.startsWith(`${portal}/AGS/`));
    assert.match(await (await fetch(link)).text(), /J'accepte/);
  });

  it('follows its rules in every sandbox, those of screens.md unless told', async (t) => {
    const rules = { ...DEFAULT_RULES, sharedMailboxes: ['emilie.tremblay'] };
    for (const [options, answer] of [
      [{}, z.object({ secretCode: z.string() })],
      [{ rules }, z.object({ error: z.tuple([z.object({ field: z.literal('email') })]) })],
    ] as const) {
      const { portal } = await simulator(t, options).start();
      const { id } = z.object({ id: z.string() }).parse(await call(`${portal}/controle/bacs`, {}));
      for (const sandbox of [id, 'demonstration']) {
        answer.parse(await call(`${portal}/controle/bacs/${sandbox}/invitations`, INVITED));
      }
    }
  });

  it('finds the default sandbox again in its folder, which it makes', async (t) => {
    const dataFolder = join(folder, 'new', 'data');
    const first = simulator(t, { dataFolder });
    const invited = await call(
      `${(await first.start()).portal}/controle/bacs/demonstration/invitations`,
      INVITED,
    );
    const { policyPath } = z.object({ policyPath: z.string() }).parse(invited);
    await first.stop();
    const { portal } = await simulator(t, { dataFolder }).start();
    assert.match(await (await fetch(portal + policyPath)).text(), /J'accepte/);
  });
});
