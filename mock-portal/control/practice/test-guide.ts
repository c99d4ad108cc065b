// A guide like those that « npm run guide » makes, for the tests of practising.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { Postman } from '../../mail/postman.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { EMILIE, LOUISE } from '../../test-data.ts';
import { PATHS } from '../../web/paths.ts';
import { TestPortal, type Visitor } from '../../web/test-portal.ts';

/** Where the steps of the guide are. */
export const STEPS = '/pratique/accueil';

/** When the guide was recorded, in milliseconds since 1970. */
export const RECORDED_AT = Date.UTC(2026, 10, 23, 14);

export const EMILIE_NAME = 'Émilie Tremblay';
const LOUISE_NAME = 'Louise Gagnon';

/** Writes a guide's file. @param content its text, where that is no JSON */
export function writeGuide(folder: string, slug: string, content: object | string): void {
  mkdirSync(join(folder, slug), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, slug, 'pratique.json'), text);
}

/** What a guide was recorded from. */
interface RecordedGuide {
  /** Where guides are. */
  folder: string;
  recorded: Sandbox;
  /** The page that showed Émilie's secret code. */
  added: string;
}

/**
 * Opens a portal for the tests of a file, with a guide of three steps: Louise enrols Émilie, sees her secret code, and
 * Émilie reads her message.
 * @param seat told of them before the first test
 */
export function portalWithGuide(seat: (portal: TestPortal, guide: RecordedGuide) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'guides-'));
  let portal: TestPortal;
  let postman: Postman;
  before(async () => {
    portal = await TestPortal.open(undefined, folder);
    postman = new Postman(portal.mail.smtpPort);
    portal.deliver = (letter) => postman.send(letter);
    seat(portal, { folder, ...(await recordGuide(portal, folder)) });
  });
  after(async () => {
    postman.close();
    await portal.close();
    rmSync(folder, { recursive: true });
    assert.deepEqual(portal.faults, []);
  });
}

/** Records the guide, while time stands. */
async function recordGuide(portal: TestPortal, folder: string): Promise<Omit<RecordedGuide, 'folder'>> {
  const recorded = await portal.controlRoom.create({ seed: 'guide' });
  await portal.controlRoom.setTime(recorded, RECORDED_AT, true);
  const louise = await portal.visitor(recorded).signIn(LOUISE);
  const step = async (number: string, actor: string, address: string, visitor: Visitor) => {
    const answer = await visitor.get(`/controle/bacs/${recorded.id}/moment`).set('X-Simulateur', 'guide');
    const state: unknown = JSON.parse(answer.text);
    return {
      number,
      captions: [`Ce que fait ${actor} (${number})`, 'Et la suite'],
      sentences: [[], ['Saisir <un> nom', 'Cliquer']],
      moment: { address, actor, state },
    };
  };
  const first = await step('1)-1', LOUISE_NAME, PATHS.ramq.users, louise);
  const sent = await louise.submit(PATHS.ramq.addUser, { ...EMILIE, services: 'rvsq' });
  const added = sent.get('Location') ?? '';
  const shown = await step('1)-6', LOUISE_NAME, added, louise);
  const reading = await step('2)-1', EMILIE_NAME, `${PATHS.mailbox}/1`, portal.visitor(recorded));
  writeGuide(folder, 'accueil', { title: 'Accueillir <une> personne', steps: [first, shown, reading] });
  return { recorded, added };
}
