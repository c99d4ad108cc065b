import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { z } from 'zod';
import { entryPath } from './control/enter-sandbox.ts';
import { DEFAULT_RULES } from './onboarding/rules.ts';
import { BUILT_IN_PRESETS } from './sandbox/preset-files.ts';
import { PresetError } from './sandbox/preset.ts';
import { HostError, PortTakenError, Simulator, type SimulatorOptions } from './simulator.ts';
import { EMILIE, enrol } from './test-data.ts';
import type { Access } from './web/access.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
after(() => {
  rmSync(folder, { recursive: true });
});

/** A simulator that stops with the test, even one that failed. */
function simulator(t: TestContext, options: SimulatorOptions = {}): Simulator {
  const reportError = (error: unknown) => assert.fail(String(error));
  const made = new Simulator({ reportError, ...options });
  t.after(() => made.stop().catch(() => undefined));
  return made;
}

/** Listens on a port, any for 0, until the test ends. */
async function take(t: TestContext, port = 0, host = '127.0.0.1') {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  const free = async () => {
    server.close();
    await once(server, 'close');
  };
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return { port: address.port, free };
}

/** Asks the control API, with JSON or for it. */
async function call(address: string, body?: object, method = 'POST'): Promise<unknown> {
  const headers = { 'X-Simulateur': 'test', 'Content-Type': 'application/json' };
  const init = body === undefined ? { headers } : { headers, method, body: JSON.stringify(body) };
  return (await fetch(address, init)).json();
}

/** Has Émilie be invited. @param sandbox its address in the control API @returns where her link leads */
async function invite(sandbox: string): Promise<string> {
  const placed = await call(`${sandbox}/personnes/Émilie/etat`, { état: 'invitée' }, 'PUT');
  return z.object({ politique: z.string() }).parse(placed).politique;
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
    const { nom } = z.object({ nom: z.string() }).parse(await call(`${portal}/controle/bacs`, {}));
    await invite(`${portal}/controle/bacs/${nom}`);
    const messages = await call(`${portal}/controle/bacs/${nom}/courriels`);
    const [message] = z.tuple([z.object({ à: z.array(z.string()), html: z.string() })]).parse(messages);
    assert.deepEqual(message.à, [EMILIE.email]);
    const link = /<a href="([^"]*)">Créer un compte</.exec(message.html)?.[1] ?? '';
    assert.ok(link.startsWith(`${portal}/AGS/`));
    assert.match(await (await fetch(link)).text(), /J'accepte/);
  });

  it('follows its rules in every sandbox, those of screens.md unless told', async (t) => {
    const strict = simulator(t, { rules: { ...DEFAULT_RULES, sharedMailboxes: ['emilie.tremblay'] } });
    const usual = simulator(t);
    for (const one of [strict, usual]) await one.start();
    for (const sandbox of [usual.sandboxes.default(), await usual.controlRoom.create()]) await enrol(sandbox);
    for (const sandbox of [strict.sandboxes.default(), await strict.controlRoom.create()])
      await assert.rejects(enrol(sandbox), /"field":"email"/);
  });

  it('finds the default sandbox again in its folder, which it makes', async (t) => {
    const dataFolder = join(folder, 'new', 'data');
    const first = simulator(t, { dataFolder });
    const policyPath = await invite(`${(await first.start()).portal}/controle/bacs/demonstration`);
    await first.stop();
    const { portal } = await simulator(t, { dataFolder }).start();
    assert.match(await (await fetch(portal + policyPath)).text(), /J'accepte/);
  });

  it('knows the presets of other folders besides its own, and refuses a folder that is not there', async (t) => {
    const presets = mkdtempSync(join(folder, 'presets-'));
    copyFileSync(join(BUILT_IN_PRESETS, 'etats.csv'), join(presets, 'cohorte.csv'));
    const one = simulator(t, { presetFolders: [presets] });
    await one.start();
    assert.deepEqual([...one.sandboxes.presets.keys()].sort(), ['cohorte', 'demonstration', 'etats']);
    const other = simulator(t, { presetFolders: [join(presets, 'absent')] });
    await assert.rejects(other.start(), PresetError);
    await assert.rejects(other.stop(), /not running/);
  });
});

/** A second address of the loopback, as a place that other machines reach; macOS has none. */
const SECOND = '127.0.0.2';
const BEYOND: Access = {
  bind: SECOND,
  publicHost: SECOND,
  isBeyondLoopback: true,
  password: 'formation-2026',
  hosts: new Set([SECOND]),
  hasControl: false,
};

/** The status of an answer to whoever calls the simulator by this name. */
function statusAs(portal: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(portal, { headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}

describe('Simulator, where it is told to listen', { skip: process.platform === 'darwin' }, () => {
  it('listens there and nowhere else, and answers to that name alone', async (t) => {
    const { portal } = await simulator(t, { access: BEYOND }).start();
    const port = portOf(portal);
    assert.equal(portal, `http://${SECOND}:${port}`);
    assert.equal(await statusAs(portal, SECOND), 401);
    for (const host of ['localhost', '127.0.0.1', `127.0.0.1:${port}`, 'autre.example'])
      assert.equal(await statusAs(portal, host), 421, host);
    await take(t, port);
  });

  it('has the links of its messages lead there, and keeps MailDev to this machine', async (t) => {
    const one = simulator(t, { access: BEYOND, mailPort: 0 });
    const { portal, webInbox = '' } = await one.start();
    assert.match(webInbox, /^http:\/\/127\.0\.0\.1:\d+$/);
    const sandbox = one.sandboxes.default();
    await one.controlRoom.placeKnown(sandbox, 'Émilie', 'invited');
    const entered = await fetch(portal + entryPath(sandbox, BEYOND), { redirect: 'manual' });
    const headers = { Cookie: entered.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
    const page = async (path: string) => (await fetch(portal + path, { headers })).text();
    const home = await page('/');
    assert.match(home, /Accueil du simulateur/);
    assert.ok(!home.includes(webInbox));
    const path = /\/boite-courriel\/[\w-]+/.exec(await page(`/boite-courriel?adresse=${EMILIE.email}`))?.[0];
    assert.match(await page(path ?? ''), new RegExp(`href="${portal}/AGS/`));
  });

  it('names a port that is taken there, whatever listens elsewhere', async (t) => {
    const { port, free } = await take(t, 0, SECOND);
    const one = simulator(t, { access: BEYOND, port });
    await assert.rejects(one.start(), PortTakenError);
    await free();
    await take(t, port);
    assert.equal(portOf((await one.start()).portal), port);
  });

  for (const host of ['192.0.2.1', 'a'.repeat(64)]) {
    it(`says in French that ${host} is not this machine's, and leaves nothing running`, async (t) => {
      const one = simulator(t, { access: { ...BEYOND, bind: host } });
      await assert.rejects(one.start(), (error) => {
        assert.ok(error instanceof HostError);
        assert.ok(error.message.startsWith(`«\u00a0${host}\u00a0» n'est pas une adresse de cette machine. `));
        return true;
      });
      await assert.rejects(one.stop(), /not running/);
    });
  }
});
