import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readMessages } from '../../reports/ci/messages.ts';
import { pdfTexts } from '../../reports/guide/secrets/pdf-texts.ts';
import { secretsFileOf } from '../recording/leave-secrets.ts';
import { SECRET, withSample } from './sample-workshop.ts';

interface Said {
  readonly exitCode: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const command = (...options: string[]): Promise<Said> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [...process.execArgv, 'support/guide/main.ts', ...options],
      (error, stdout, stderr) => {
        resolve({ exitCode: error ? error.code : 0, stdout, stderr });
      },
    );
  });

describe('npm run guide', () => {
  it('refuses an option that it does not know', async () => {
    const { exitCode, stdout, stderr } = await command('--tout');
    assert.deepEqual([exitCode, stdout], [2, '']);
    assert.match(
      stderr,
      /^Option inconnue\u00a0: --tout\. Les options sont\u00a0: --messages, .*--aide\.\n$/,
    );
  });

  it('says what it can do', async () => {
    const { exitCode, stdout } = await command('--aide');
    assert.equal(exitCode, 0);
    assert.match(stdout, /^npm run guide -- \[options\]\n/);
  });

  it('makes PDF files of messages, and refuses those that would say a secret', async () => {
    const secrets = await mkdtemp(join(tmpdir(), 'secrets-'));
    try {
      await withSample(async ({ messages, output }) => {
        const file = await messages();
        const scenarios: string[] = [];
        for await (const { pickle } of readMessages(file)) if (pickle) scenarios.push(pickle.id);
        const leave = async (value: string) => {
          for (const id of scenarios)
            await writeFile(
              join(secrets, secretsFileOf(id)),
              JSON.stringify([{ name: 'un code secret', value }]),
            );
        };
        const options = ['--messages', file, '--secrets', secrets, '--sortie', output];
        await leave(SECRET.value);
        const made = await command(...options);
        assert.deepEqual([made.exitCode, made.stderr], [0, ''], made.stdout);
        const [slug = ''] = await readdir(output);
        const pdf = await pdfTexts(await readFile(join(output, slug, 'guide-lettre.pdf')));
        assert.match(pdf.join('\n'), /Elle clique sur «\u00a0Ajouter\u00a0»/);

        await leave('Elle choisit');
        const refused = await command(...options);
        assert.equal(refused.exitCode, 1, refused.stdout);
        assert.match(refused.stdout, / {2}guide-lettre\.pdf dit un code secret\n/);
        assert.deepEqual(await readdir(output), []);
      });
    } finally {
      await rm(secrets, { recursive: true });
    }
  });
});
