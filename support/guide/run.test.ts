import assert from 'node:assert/strict';
import { access, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { GuideError } from './guide-error.ts';
import { formerRun, Interrupted, playRun, type Play } from './run.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'));
});
after(async () => {
  await rm(folder, { recursive: true });
});

/** Plays nothing, and leaves messages and secrets. */
const leaving = (
  secrets: Record<string, string>,
  tell: (secretsFolder: string) => void = () => undefined,
): Play => {
  return async ({ secretsFolder }) => {
    tell(secretsFolder);
    await writeFile(join(folder, 'messages.ndjson'), '');
    for (const [name, text] of Object.entries(secrets)) await writeFile(join(secretsFolder, name), text);
    return 'failed';
  };
};

const CODE = JSON.stringify([
  { name: 'un code secret', value: 'wH6nCSZu' },
  { name: 'rien', value: ' ' },
]);

describe('playRun', () => {
  it('reads the secrets of the run, each once, and leaves them nowhere', async () => {
    let place = '';
    const play = leaving({ 'a.json': CODE, 'b.json': CODE, 'c.json': '[]' }, (secretsFolder) => {
      place = secretsFolder;
    });
    const { secrets, messages, hasPassed } = await playRun(play, false, folder);
    assert.deepEqual(secrets, [{ name: 'un code secret', value: 'wH6nCSZu' }]);
    assert.deepEqual([messages, hasPassed], [[join(folder, 'messages.ndjson')], false]);
    assert.ok(place.startsWith(tmpdir()));
    await assert.rejects(access(place), { code: 'ENOENT' });
  });

  it('tells a run without secrets from one of which nobody knows them', async () => {
    assert.deepEqual((await playRun(leaving({ 'a.json': '[]' }), false, folder)).secrets, []);
    assert.equal((await playRun(leaving({}), false, folder)).secrets, undefined);
  });

  it('says nothing of what it cannot read, and keeps no message then', async () => {
    await assert.rejects(playRun(leaving({ 'a.json': 'wH6nCSZu' }), false, folder), {
      message: "Les secrets laissés par l'exécution ne se lisent pas (a.json).",
    });
    assert.deepEqual(await readdir(folder), []);
  });

  it('does not take the messages of a former run for its own, and leaves its guides', async () => {
    await writeFile(join(folder, 'messages.ndjson'), '');
    await mkdir(join(folder, 'un-guide'));
    await assert.rejects(
      playRun(() => Promise.resolve('failed'), false, folder),
      GuideError,
    );
    await assert.rejects(
      playRun(() => Promise.resolve('interrupted'), false, folder),
      Interrupted,
    );
    assert.deepEqual(await readdir(folder), ['un-guide']);
  });
});

describe('formerRun', () => {
  it('refuses secrets that are those of other scenarios', async () => {
    const messages = join(folder, 'm.ndjson');
    const pickle = { id: 'p1', name: 'Un', tags: [{ name: '@guide' }] };
    await writeFile(
      messages,
      `${JSON.stringify({ pickle })}\n${JSON.stringify({ testCase: { pickleId: 'p1' } })}\n`,
    );
    const secrets = await mkdtemp(join(folder, 'secrets-'));
    await writeFile(join(secrets, 'p2.json'), CODE);
    await assert.rejects(formerRun([messages], secrets), /Il manque les secrets de «\u00a0Un\u00a0»/);
    await writeFile(join(secrets, 'p1.json'), '[]');
    assert.equal((await formerRun([messages], secrets)).secrets?.length, 1);
  });

  it('refuses a folder in which there is no secret', async () => {
    await assert.rejects(formerRun(['a'], await mkdtemp(join(folder, 'vide-'))), /aucun secret/);
    assert.equal((await formerRun(['a'], undefined)).secrets, undefined);
  });
});
