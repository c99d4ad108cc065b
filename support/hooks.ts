import { join } from 'node:path';
import { PickleStepType, type Pickle } from '@cucumber/messages';
import {
  After,
  AfterAll,
  AfterStep,
  Before,
  BeforeAll,
  BeforeStep,
  setDefaultTimeout,
  Status,
} from '@cucumber/cucumber';
import { SHOWS_SECRETS_TAG } from '../reports/guide/secrets/shows-secrets.ts';
import { loadPilot, type DriverPool } from './driver/pilots.ts';
import { attachEvidence, attachTrace, attachVisits } from './evidence.ts';
import { leaveSecrets } from './recording/leave-secrets.ts';
import { Recorder } from './recording/recorder.ts';
import { assertNoSecretCode, assertNothingToUsernames } from './mail-rules.ts';
import { RECORDED_MOMENT, runVariable, TRACE_FOLDER } from './run.ts';
import { SandboxClient } from './sandbox-client.ts';
import type { ScenarioWorld } from './world.ts';

/** Longer than any wait of a driver, so that the error says what was missing. In milliseconds. */
setDefaultTimeout(60_000);

let browsers: DriverPool | undefined;
/** How often this worker has begun each scenario: a second time records a trace. */
const attempts = new Map<string, number>();

BeforeAll(async () => {
  const pilot = await loadPilot(runVariable('pilot'));
  browsers = await pilot.connect();
});

AfterAll(async () => {
  await browsers?.close();
});

Before(async function (this: ScenarioWorld, { pickle }) {
  if (browsers === undefined) throw new Error('The pilot is not connected.');
  const attempt = (attempts.get(pickle.id) ?? 0) + 1;
  attempts.set(pickle.id, attempt);
  const scale = Number(runVariable('recordingScale'));
  const isRecorded = scale > 0;
  const sandbox = await openSandbox(isRecorded ? pickle.name : undefined);
  const traceFile = (name: string): string =>
    join(TRACE_FOLDER, `${fileName(pickle.name)}-${pickle.id.slice(0, 8)}-${name}.zip`);
  const recorder = isRecorded ? recorderOf(this, pickle, sandbox, scale) : undefined;
  this.equip({ sandbox, browsers, recorder, traceFile: attempt > 1 ? traceFile : undefined });
});

BeforeStep(async function (this: ScenarioWorld, { pickleStep }) {
  this.recorder?.beginStep(pickleStep.type);
  for (const driver of this.drivers) await driver.beginStep(pickleStep.text);
});

AfterStep(async function (this: ScenarioWorld, { pickle, pickleStep, result }) {
  if (result.status === Status.FAILED) await attachEvidence(this, pickle);
  else if (pickleStep.type === PickleStepType.OUTCOME && this.recorder === undefined) {
    // What was to be seen is there: the page is whole, and is held to what no step asks for. Not for a guide: the same
    // scenario is held to it in every other run.
    for (const driver of this.drivers) await driver.audit();
  }
  for (const driver of this.drivers) await driver.endStep();
});

After(async function (this: ScenarioWorld, { pickle, result }) {
  if (!this.isEquipped) return;
  attachVisits(this);
  const traces = (await Promise.all(this.drivers.map((driver) => driver.close()))).flat();
  const messages = await this.sandbox.messages();
  await this.closeSandboxes();
  for (const trace of traces) attachTrace(this, trace);
  if (this.recorder !== undefined) await leaveSecrets(pickle.id, this.recorder.secrets());
  const shown = this.recorder?.shownSecrets() ?? [];
  if (shown.length > 0) throw new Error(`Une image du guide montre ${shown.join(', ')}.`);
  // Two rules of the product, held in every scenario whether or not its steps ask.
  for (const secretCode of this.notes.secretCodes()) assertNoSecretCode(messages, secretCode);
  assertNothingToUsernames(messages);
  if (result?.status === Status.PASSED && attempts.get(pickle.id) !== 1) {
    throw new Error(
      "Ce scénario est instable\u00a0: il a échoué, puis réussi au second essai, qui ne sert qu'à enregistrer la trace. Il compte comme un échec.",
    );
  }
});

/**
 * Opens the scenario's own sandbox.
 * @param seed for a scenario that is recorded: it is to look the same each time
 */
async function openSandbox(seed: string | undefined): Promise<SandboxClient> {
  const sandbox = await SandboxClient.open(runVariable('simulator'), seed);
  if (seed !== undefined) await sandbox.stopClockAt(RECORDED_MOMENT);
  return sandbox;
}

/** @param scale how many pixels of a picture make one of the page */
function recorderOf(world: ScenarioWorld, pickle: Pickle, sandbox: SandboxClient, scale: number): Recorder {
  return new Recorder({
    attach: (text, options) => {
      world.attach(text, options);
    },
    sandbox,
    codes: () => world.notes.secretCodes(),
    showsSecrets: pickle.tags.some(({ name }) => name === SHOWS_SECRETS_TAG),
    scale,
  });
}

const fileName = (scenario: string): string =>
  scenario
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60);
