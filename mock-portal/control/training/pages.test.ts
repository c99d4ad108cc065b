// Every page of the training room in its states: valid HTML, and nothing inline that the policy would refuse.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { htmlFaults } from '../../web/html-faults.ts';
import type { Response } from 'supertest';
import { EMILIE, LOUISE } from '../../test-data.ts';
import { LOOPBACK_ACCESS } from '../../web/access.ts';
import type { TestPortal } from '../../web/test-portal.ts';
import { HOSTILE, openPortal, Room, training } from './test-room.ts';

const PASSWORD = 'formation-2026';

let portal: TestPortal;
let locked: TestPortal;
let room: Room;
openPortal(
  (opened) => {
    locked = opened;
  },
  { ...LOOPBACK_ACCESS, password: PASSWORD },
);
openPortal(async (opened) => {
  portal = opened;
  room = await Room.open(portal, HOSTILE, 'etats');
  const { sandbox } = room;
  await portal.controlRoom.placeKnown(sandbox, 'Minh', 'invited');
  portal.controlRoom.addFault(sandbox, { kind: 'mailRefused', times: 3, person: LOUISE });
  portal.controlRoom.addFault(sandbox, { kind: 'slowPortal', address: '/ramq/<b>' });
  await portal.controlRoom.place(sandbox, {
    ...EMILIE,
    civilityTitle: 'Madame',
    username: EMILIE.email,
    password: HOSTILE,
    answers: [HOSTILE],
    state: 'noAccount',
    rights: [],
    part: HOSTILE,
    secretCode: undefined,
  });
  sandbox.journal.note({ kind: 'refusal', who: HOSTILE, text: HOSTILE, rule: 'R1', why: `${HOSTILE}!` });
  sandbox.clock.freeze();
});

const signIn = (): ReturnType<Room['trainer']['submit']> =>
  locked.visitor().submit(training.signIn, { motDePasse: HOSTILE });
const signedIn = async (path: string): Promise<Response> => {
  const trainer = locked.visitor();
  await trainer.submit(training.signIn, { motDePasse: PASSWORD });
  return trainer.get(path);
};
const told = async (path: `${string}/:sandbox${string}`, fields: Record<string, string>) => {
  await room.send(path, fields);
  return room.trainer.get(room.at(training.sandbox));
};
const message = async (): Promise<Response> => {
  const href = /href="([^"]*\/courriels\/[^"]+)"/.exec(await room.page())?.[1] ?? '';
  return room.trainer.get(href);
};

/** Each page with its status. */
const PAGES: Readonly<Record<string, [status: number, see: () => PromiseLike<Response>]>> = {
  'the first page': [200, () => room.trainer.get(training.home)],
  'the first page, signed in': [200, () => signedIn(training.home)],
  'no names': [422, () => room.trainer.submit(training.home, { noms: '' })],
  'odd names': [422, () => room.trainer.submit(training.home, { noms: `${HOSTILE}\n<b>`, modele: '<b>' })],
  'no file': [
    422,
    () => room.sendFile(training.home, training.loadSnapshot, undefined, { nom: `${HOSTILE}${HOSTILE}` }),
  ],
  'a sandbox': [200, () => room.trainer.get(room.at(training.sandbox))],
  'a sandbox, new': [200, async () => (await Room.open(portal)).trainer.get('/formation/bacs/demonstration')],
  'a sandbox, its journal filtered': [
    200,
    () => room.trainer.get(`${room.at(training.sandbox)}?personne=<b>&genre=<b>&texte=<b>`),
  ],
  'a person placed': [200, () => told(training.people, { courriel: EMILIE.email, etat: 'noAccount' })],
  'a person not placed': [422, () => room.send(training.people, { courriel: LOUISE, etat: 'invited' })],
  'time advanced': [200, () => told(training.clock, { rapide: '1 jour' })],
  'time not advanced': [422, () => room.send(training.clock, { avance: HOSTILE })],
  'a fault prepared': [200, () => told(training.faults, { panne: 'erreur interne', fois: '2' })],
  'a fault not prepared': [
    422,
    () =>
      room.send(training.faults, {
        panne: HOSTILE,
        touche: '<b>',
        page: HOSTILE,
        fois: '<b>',
        duree: HOSTILE,
      }),
  ],
  'not restored': [
    422,
    () => room.sendFile(room.at(training.sandbox), room.at(training.snapshot), Buffer.from('{}')),
  ],
  'a message': [200, message],
  'reset?': [200, () => room.trainer.get(room.at(training.reset))],
  'drop?': [200, () => room.trainer.get(room.at(training.drop))],
  'not dropped': [422, () => room.trainer.submit('/formation/bacs/demonstration/suppression', {})],
  'a sandbox that is not there': [404, () => room.trainer.get('/formation/bacs/%3Cb%3E')],
  'signing in': [200, () => locked.visitor().get(training.signIn)],
  'a wrong password': [422, signIn],
};

for (const [name, [status, see]] of Object.entries(PAGES)) {
  describe(`the page « ${name} »`, () => {
    let page: Response;
    before(async () => {
      page = await see();
    });
    it('is the one that is meant, with the room’s own look', () => {
      assert.equal(page.status, status);
      assert.match(page.text, /<link rel="stylesheet" href="\/assets\/training\.css" \/>/);
      assert.match(page.text, /<body class="simulator">/);
    });
    it('is valid HTML', async () => {
      assert.deepEqual(await htmlFaults(page.text), []);
    });
    it('links to no place that is not on it', () => {
      const places = [...page.text.matchAll(/ (?:href|for|aria-labelledby)="#?([^"/]*)"/g)].filter(
        ([place]) => place.includes('#') || !place.includes('href'),
      );
      for (const [, id = ''] of places) assert.ok(page.text.includes(` id="${id}"`), `#${id}`);
    });
    it('holds nothing inline that runs or styles, and no mark that was typed', () => {
      assert.doesNotMatch(
        page.text,
        /<script(?![^>]* src="\/assets\/)|<style|<[^>]* (style|on\w+)=|javascript:|<b>/i,
      );
    });
    it('says what it keeps up to date by an id of its own', () => {
      const ids = [...page.text.matchAll(/<[^>]* data-live[^>]*>/g)].map(
        ([tag]) => / id="([^"]+)"/.exec(tag)?.[1] ?? tag,
      );
      for (const id of ids) assert.equal(page.text.split(` id="${id}"`).length, 2, id);
    });
  });
}

describe('what the pages bring along', () => {
  for (const asset of ['training.css', 'live.js', 'copy.js']) {
    it(`is there: ${asset}`, async () => {
      assert.equal((await portal.visitor().get(`/assets/${asset}`)).status, 200);
    });
  }
  it('is not asked for by the other pages', async () => {
    for (const path of ['/', '/ramq/connexion', '/boite-courriel'])
      assert.doesNotMatch((await portal.visitor().get(path)).text, /training\.css|live\.js|copy\.js/);
  });
});
