// npm run mesure:rapports: how heavy the reports of a run in the browser are, when ten of its scenarios fail.
import { glob, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api';
import { readMessages } from '../../reports/ci/messages.ts';
import { summarize } from '../../reports/ci/summary.ts';
import { decimalText } from '../check/text.ts';
import { TRACE_FOLDER } from '../run.ts';
import { breakScenarios } from './broken-scenarios.ts';

const FAILING = 10;

/** What all reports may weigh together, traces apart; in bytes. */
const MOST = 10e6;

/** What is weighed of the folder of reports, by what people call it. */
const REPORTS = [
  ['Rapport HTML', 'cucumber.html'],
  ['Ses images', 'attachment-*.webp'],
  ['JUnit', '*.junit.xml'],
  ['Messages', '*.ndjson'],
] as const;

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

const megabytes = (bytes: number): string => `${decimalText(bytes / 1e6, 2)}\u00a0Mo`;

/** @returns what the files weigh together, in bytes */
async function weigh(name: string, folder: string, pattern: string): Promise<number> {
  const sizes: number[] = [];
  for await (const file of glob(join(folder, pattern))) sizes.push((await stat(file)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  say(`${name}\u00a0: ${megabytes(bytes)} (fichiers\u00a0: ${sizes.length})`);
  return bytes;
}

/** The scenarios as they are, but for some that fail. @returns where they are */
async function writeBrokenFeatures(folder: string): Promise<string> {
  const files: { path: string; text: string }[] = [];
  for await (const path of glob('features/**/*.feature'))
    files.push({ path, text: await readFile(path, 'utf8') });
  for (const { path, text } of breakScenarios(files, FAILING)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return join(folder, 'features');
}

/** Plays as cucumber.js has it for the browser, silently, but leaves the reports in a folder of its own. */
async function play(features: string, folder: string): Promise<void> {
  const { runConfiguration } = await loadConfiguration({ profiles: ['navigateur'] });
  const { sources, formats, plugins } = runConfiguration;
  const specifiers = (plugins?.specifiers ?? []).filter((plugin) => !plugin.includes('remember'));
  const files = Object.entries(formats.files).map(([path, format]): [string, string] => [
    join(folder, basename(path)),
    format,
  ]);
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  await runCucumber(
    {
      ...runConfiguration,
      sources: { ...sources, paths: [features] },
      formats: { ...formats, files: Object.fromEntries(files) },
      plugins: { options: plugins?.options ?? {}, specifiers },
    },
    { stdout },
  );
}

const folder = await mkdtemp(join(tmpdir(), 'onboarding-reports-'));
try {
  await play(await writeBrokenFeatures(folder), folder);
  const { passed, failed } = await summarize(readMessages(join(folder, 'messages.ndjson')));
  say(`${passed} scénarios réussis, ${failed} en échec (attendus\u00a0: ${FAILING})`);
  let total = 0;
  for (const [name, pattern] of REPORTS) total += await weigh(name, folder, pattern);
  say(`En tout\u00a0: ${megabytes(total)} (au plus ${megabytes(MOST)}), sans les traces`);
  await weigh('Traces', TRACE_FOLDER, '*.zip');
  process.exitCode = total < MOST && failed === FAILING ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
  await rm(TRACE_FOLDER, { recursive: true, force: true });
}
