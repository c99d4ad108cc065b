// A guide that is not there, half there, or made for another simulator: one reads why, and nothing is opened.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { entryPath } from '../enter-sandbox.ts';
import { accessOf } from '../../web/access.ts';
import { heading, TestPortal } from '../../web/test-portal.ts';
import { writeGuide } from './test-guide.ts';

const around = mkdtempSync(join(tmpdir(), 'guides-'));
const folder = join(around, 'guides');
let portal: TestPortal;
before(async () => {
  portal = await TestPortal.open(undefined, folder);
});
after(async () => {
  await portal.close();
  rmSync(around, { recursive: true });
  assert.deepEqual(portal.faults, []);
});

/** The guide « essai », whose only step has this moment. */
function writeMoment(changes: object, ofSnapshot: object = {}): void {
  const snapshot = { ...portal.sandboxes.default().snapshot(), ...ofSnapshot };
  const moment = { address: '/', actor: 'Louise Gagnon', state: { snapshot, visitor: {} }, ...changes };
  writeGuide(folder, 'essai', {
    title: 'Essai',
    steps: [{ number: '1)-1', captions: ['Un geste'], moment }],
  });
}

const MISFIT = { contents: { clinics: [{ id: 1, nom: 'x' }] } };

/** What the address answers, and what its page says. */
async function answer(path: string): Promise<[number, string | undefined, string]> {
  const { status, text } = await portal.visitor().get(path);
  return [status, heading(text), /<p class="lead">([^<]*)/.exec(text)?.[1]?.replaceAll('&#39;', "'") ?? ''];
}

describe('a guide that one can’t practise from', () => {
  it('is one that is not there, or lacks the step', async () => {
    writeMoment({});
    for (const place of [join(around, 'dehors'), join(folder, '.en-cours-1')])
      cpSync(join(folder, 'essai'), place, { recursive: true });
    for (const [path, name, sentence] of [
      ['/pratique/inconnu/1-1', 'Guide introuvable', /« inconnu » n'est prêt/],
      ['/pratique/..%2Fdehors/1-1', 'Guide introuvable', /n'est prêt/],
      ['/pratique/.en-cours-1/1-1', 'Guide introuvable', /n'est prêt/],
      ['/pratique/essai/9-9', 'Étape introuvable', /« Essai » n'a pas d'étape « 9-9 »/],
    ] as const) {
      const [status, title, text] = await answer(path);
      assert.deepEqual([status, title], [404, name]);
      assert.match(text.replaceAll('\u00a0', ' '), sentence);
    }
    assert.equal((await portal.visitor().get('/pratique/essai/1-1')).status, 200);
    assert.equal((await portal.visitor().get('/pratique')).text.match(/<h2>Essai/g)?.length, 1);
  });
  for (const [what, content] of [
    ['is no JSON', '{"title"'],
    ['holds something else', { guide: 'Essai' }],
    ['has steps without a number', { title: 'Essai', steps: [{ captions: ['x'] }] }],
  ] as const) {
    it(`${what}: its page says so, and so does the list`, async () => {
      writeGuide(folder, 'essai', content);
      const [status, title, text] = await answer('/pratique/essai/1-1');
      assert.deepEqual([status, title], [409, 'Guide à refaire']);
      assert.match(text, /^Le guide «\u00a0essai\u00a0» ne peut être lu\. Refaites le guide/);
      const list = await portal.visitor().get('/pratique');
      assert.equal(list.status, 200);
      assert.match(list.text, /Le guide «\u00a0essai\u00a0» ne peut être lu\./);
    });
  }
  for (const [what, changes, ofSnapshot, sentence] of [
    ['leads to another site', { address: '//evil.example' }, {}, /^L'étape 1\)-1 de ce guide ne peut/],
    ['leads nowhere', { address: 'ramq' }, {}, /^L'étape 1\)-1/],
    ['has no state', { state: null }, {}, /^L'étape 1\)-1/],
    [
      'is of another version',
      {},
      { version: 1 },
      /^Cet instantané est de la version 1; .* Refaites le guide/,
    ],
    ['is of no simulator', {}, { format: 'x' }, /^Ce fichier n'est pas un instantané/],
    ['has rows that do not fit', {}, MISFIT, /^Le contenu de l'instantané ne peut être lu/],
  ] as const) {
    it(`has a step that ${what}`, async () => {
      writeMoment(changes, ofSnapshot);
      const [status, title, text] = await answer('/pratique/essai/1-1');
      assert.deepEqual([status, title], [409, 'Guide à refaire']);
      assert.match(text, sentence);
    });
  }
  for (const [what, ofSnapshot] of [
    ['rows that do not fit', MISFIT],
    ['a preset that is not here', { preset: 'inconnu' }],
  ] as const) {
    it(`has a step with ${what}: nothing is opened when it is begun`, async () => {
      writeMoment({});
      const visitor = portal.visitor();
      const unseen = await visitor.unseen('/pratique/essai/1-1');
      writeMoment({}, ofSnapshot);
      const before = portal.sandboxes.all().length;
      const { status, text } = await visitor.post('/pratique/essai/1-1', unseen);
      assert.deepEqual([status, heading(text)], [409, 'Guide à refaire']);
      assert.equal(portal.sandboxes.all().length, before);
    });
  }
  it('is none at all where there is no folder, or a file in its place', async () => {
    const nowhere = await TestPortal.open(undefined, join(folder, 'absent'));
    const none = await TestPortal.open();
    writeFileSync(join(folder, 'seul.txt'), '');
    const file = await TestPortal.open(undefined, join(folder, 'seul.txt'));
    for (const one of [nowhere, none, file]) {
      const { status, text } = await one.visitor().get('/pratique');
      assert.equal(status, 200);
      assert.match(text, /Aucun guide n'est prêt/);
      assert.equal((await one.visitor().get('/pratique/essai/1-1')).status, 404);
      await one.close();
    }
  });
});

it('a stranger beyond the loopback practises nothing; whoever has come into a sandbox may', async (t) => {
  writeMoment({});
  const access = accessOf(
    { host: '0.0.0.0', password: 'formation-2026', remoteControl: false },
    { hostname: 'p', addresses: ['192.168.1.20'] },
  );
  const open = await TestPortal.open(access, folder);
  t.after(() => open.close());
  for (const path of ['/pratique', '/pratique/essai/1-1', '/pratique/quitter']) {
    assert.equal((await open.visitor().get(path)).status, 401);
    assert.equal((await open.visitor().post(path)).status, 401);
  }
  const visitor = open.visitor();
  await visitor.get(entryPath(open.sandboxes.default(), access));
  assert.equal((await visitor.submit('/pratique/essai/1-1', {})).status, 303);
  assert.match((await visitor.get('/')).text, /Pratique de l'étape 1\)-1/);
});
