// What the simulator has said to be done is there after its process was killed, and nothing is there by half.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, it } from 'node:test';
import request from 'supertest';
import { z } from 'zod';
import { messageView, placedView } from './control/api/views.ts';
import { answerKey } from './onboarding/security-questions.ts';
import { DEMONSTRATION_ANSWERS } from './sandbox/demonstration.ts';
import { DEFAULT_SANDBOX } from './sandbox/registry.ts';
import { ORDINARY_HASH_COST, scryptHasher } from './sandbox/scrypt-hasher.ts';
import { end, ANSWERS, Visitor } from './web/test-portal.ts';

const COUNT = 20;
const LETTERS = 'ABCDEFGHIJKLMNOPQRST';
const PASSWORD = 'Motdepasse2026a';
const BAC = `/controle/bacs/${DEFAULT_SANDBOX}`;
const WARNINGS = ['DEP0180', 'DEP0205', 'ExperimentalWarning'].map((name) => `--disable-warning=${name}`);

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const running = new Set<ChildProcess>();
after(async () => {
  await Promise.all([...running].map((child) => stop(child, 'SIGKILL')));
  rmSync(folder, { recursive: true });
});

/** Starts the simulator as `npm start` does. @returns its process and its address, once it says that it is ready */
async function start(): Promise<{ child: ChildProcess; address: string }> {
  const program = ['--import', './support/setup/ts-node.mjs', 'mock-portal/main.ts'];
  const options = ['--port', '0', '--port-courriel', '0', '--donnees', folder];
  const child = spawn(process.execPath, [...WARNINGS, ...program, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /Accueil\s*:\s*(http:\/\/127\.0\.0\.1:\d+)\//.exec(line) ?? [];
    if (address !== undefined) return { child, address };
  }
  return assert.fail('The simulator ended before it was ready.');
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

const nameOf = (place: number) => `Roy-${LETTERS[place] ?? ''}`;
const emailOf = (place: number) => `personne${place}@courriel.example`;

/** Somebody in front of the form « Création du compte », all filled in. */
async function ready(address: string, place: number) {
  const person = { titre: 'Madame', prénom: 'Zoé', nom: nameOf(place), courriel: emailOf(place) };
  const call = request(address).post(`${BAC}/personnes`).set('X-Simulateur', '1');
  const placed = placedView.parse((await call.send({ ...person, état: 'politique acceptée' })).body);
  const form = (placed.politique ?? '').replace('/politique', '');
  const visitor = new Visitor(address, { id: DEFAULT_SANDBOX });
  const fields = {
    ...(await visitor.unseen(form)),
    ...ANSWERS,
    secretCode: placed['code secret'] ?? '',
    username: emailOf(place),
    password: PASSWORD,
    passwordConfirmation: PASSWORD,
  };
  return { place, send: () => visitor.post(form, fields) };
}

const contents = z.object({
  contents: z.object({
    accounts: z.array(z.object({ username_key: z.string() })),
    security_answers: z.array(
      z.object({ username_key: z.string(), question: z.number(), answer_hash: z.string() }),
    ),
    grants: z.array(z.object({ username_key: z.string(), service: z.string() })),
    invitations: z.array(
      z.object({ email: z.string(), used_by: z.string().nullable(), used_at: z.number().nullable() }),
    ),
  }),
});

it('twenty accounts that are being created when the simulator is killed', async () => {
  const first = await start();
  const people = [];
  for (let place = 0; place < COUNT; place++) people.push(await ready(first.address, place));

  const acknowledged: number[] = [];
  await Promise.allSettled(
    people.map(async ({ place, send }) => {
      const { status } = await send();
      assert.equal(status, 303);
      acknowledged.push(place);
      if (acknowledged.length === COUNT / 2) await stop(first.child, 'SIGKILL');
    }),
  );
  assert.ok(acknowledged.length >= COUNT / 2, `${acknowledged.length} accounts`);
  assert.equal(first.child.signalCode, 'SIGKILL');

  const { child, address } = await start();
  const get = (what: string) => request(address).get(`${BAC}/${what}`).set('X-Simulateur', '1');
  const rows = contents.parse((await get('instantane')).body).contents;
  for (let place = 0; place < COUNT; place++) {
    const username = emailOf(place);
    const isHers = ({ username_key: key }: { username_key: string }) => key === username;
    const invitation = rows.invitations.find(({ email }) => email === username);
    const isMade = rows.accounts.some(isHers);
    assert.deepEqual(
      {
        answers: rows.security_answers.filter(isHers).map(({ question }) => question),
        services: rows.grants.filter(isHers).map(({ service }) => service),
        usedBy: invitation?.used_by,
        isUsed: typeof invitation?.used_at === 'number',
      },
      isMade
        ? { answers: [0, 1, 2, 3, 4, 5, 6, 7], services: ['rvsq'], usedBy: username, isUsed: true }
        : { answers: [], services: [], usedBy: null, isUsed: false },
      username,
    );
    assert.ok(isMade || !acknowledged.includes(place), `${username} was acknowledged and is gone`);
  }
  for (const place of acknowledged) {
    const visitor = await new Visitor(address, { id: DEFAULT_SANDBOX }).signIn(
      emailOf(place),
      'ramq',
      PASSWORD,
    );
    assert.equal(await end(visitor.get('/ramq/services')), 'Services', emailOf(place));
  }
  const hasher = scryptHasher(ORDINARY_HASH_COST);
  const known = emailOf(acknowledged[0] ?? 0);
  const hashes = rows.security_answers.filter(({ username_key: key }) => key === known);
  for (const [question, answer] of DEMONSTRATION_ANSWERS.entries())
    assert.ok(await hasher.matches(answerKey(answer), hashes[question]?.answer_hash), answer);

  const messages = z.array(messageView).parse((await get('courriels')).body);
  assert.deepEqual(messages.flatMap(({ à }) => à).sort(), people.map(({ place }) => emailOf(place)).sort());
  await stop(child, 'SIGTERM');
  assert.equal(child.exitCode, 0);
});
