// A form that a fault hits records nothing, and loses nothing of what was typed but passwords.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Response } from 'supertest';
import { FAULTS } from '../sandbox/faults.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { DAY, EMILIE, KARIM, LOUISE } from '../test-data.ts';
import { PATHS } from '../web/paths.ts';
import { FORMS, heading, Scene, TestPortal } from '../web/test-portal.ts';

const { ramq, rvsq } = PATHS;
const MARKS = `"><script>&amp;'é`;

let portal: TestPortal;
before(async () => {
  portal = await TestPortal.open();
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

/** All of a sandbox but what the fault itself leaves. */
const recorded = (sandbox: Sandbox) => ({ ...sandbox.contents(), journal: undefined, faults: undefined });

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#34': '"', '#39': "'" };
const unescape = (html: string): string =>
  html.replace(/&(amp|lt|gt|#34|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The form of « Réessayer »: where it goes, and what it sends. */
function retry({ text }: Response): { action: string; fields: string[][] } {
  const forms = [...text.matchAll(/<form method="post" action="([^"]*)">([^]*?)<\/form>/g)];
  const [, action = '', content = ''] = forms.find(([form]) => form.includes('Réessayer')) ?? [];
  const fields = [...content.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [unescape(name), unescape(value)],
  );
  return { action: unescape(action), fields };
}

const isPassword = (name: string) => name.startsWith('password');

describe('a form that is hit', () => {
  for (const path of Object.keys(FORMS)) {
    for (const kind of ['maintenance', 'internalError'] as const) {
      it(`by « ${FAULTS[kind].name} », ${path}, changes nothing and can be sent again`, async () => {
        const scene = await Scene.open(portal);
        const { action, fields, unseen } = await scene.openForm(path);
        const typed = { ...fields, ...unseen };
        const unstruck = recorded(scene.sandbox);
        portal.controlRoom.addFault(scene.sandbox, { kind, times: 1 });
        const answer = await scene.visitor.post(action, typed);
        assert.equal(answer.status, kind === 'maintenance' ? 503 : 500);
        assert.deepEqual(recorded(scene.sandbox), unstruck);
        for (const [name, value] of Object.entries(fields))
          if (isPassword(name)) assert.equal(answer.text.includes(value), false, name);

        const again = retry(answer);
        assert.equal(again.action, action);
        assert.deepEqual(
          again.fields.sort(),
          Object.entries(typed)
            .filter(([name]) => !isPassword(name))
            .sort(),
        );
        const { status } = await scene.visitor.post(again.action, again.fields);
        assert.equal(status, Object.keys(fields).some(isPassword) ? 422 : 303);
      });
    }
    it(`by « ${FAULTS.cutConnection.name} », ${path}, changes nothing`, async () => {
      const scene = await Scene.open(portal);
      const { action, fields, unseen } = await scene.openForm(path);
      const unstruck = recorded(scene.sandbox);
      portal.controlRoom.addFault(scene.sandbox, { kind: 'cutConnection', times: 1 });
      await assert.rejects(scene.visitor.post(action, { ...fields, ...unseen }).then());
      assert.deepEqual(recorded(scene.sandbox), unstruck);
      assert.equal((await scene.visitor.post(action, { ...fields, ...unseen })).status, 303);
    });
    it(`by « ${FAULTS.slowPortal.name} », ${path}, is accepted as ever`, async () => {
      const scene = await Scene.open(portal);
      const { action, fields, unseen } = await scene.openForm(path);
      portal.controlRoom.addFault(scene.sandbox, { kind: 'slowPortal', times: 1, durationMs: 1 });
      assert.equal((await scene.visitor.post(action, { ...fields, ...unseen })).status, 303);
      const [line] = scene.sandbox.journal.list({ kind: 'fault' });
      assert.equal(line?.text, `Panne «\u00a0portail lent\u00a0» à POST ${action}`);
    });
  }

  it('shows what was typed as text', async () => {
    const scene = await Scene.open(portal);
    await scene.visitor.signIn(LOUISE);
    const fields = {
      ...EMILIE,
      services: 'rvsq',
      firstName: MARKS,
      ...(await scene.visitor.unseen(ramq.addUser)),
    };
    portal.controlRoom.addFault(scene.sandbox, { kind: 'internalError', times: 1 });
    const answer = await scene.visitor.post(`${ramq.addUser}?x=${encodeURIComponent(MARKS)}`, fields);
    assert.doesNotMatch(answer.text, /<script>/);
    const { action, fields: again } = retry(answer);
    assert.equal(action, `${ramq.addUser}?x=${encodeURIComponent(MARKS)}`.replaceAll("'", '%27'));
    assert.deepEqual(
      again.find(([name]) => name === 'firstName'),
      ['firstName', MARKS],
    );
  });
  it('keeps each of several ticks', async () => {
    const scene = await Scene.open(portal);
    await scene.visitor.signIn(LOUISE);
    const { _csrf } = await scene.visitor.unseen(ramq.users);
    portal.controlRoom.addFault(scene.sandbox, { kind: 'maintenance', times: 1 });
    const sent = [
      ['_csrf', _csrf],
      ['selected', KARIM],
      ['selected', LOUISE],
    ];
    assert.deepEqual(retry(await scene.visitor.post(ramq.removeUsers, sent)).fields, sent);
  });
  it('that was too long, or was sent by another site, is refused as ever', async () => {
    const { sandbox, visitor } = await Scene.open(portal);
    portal.controlRoom.addFault(sandbox, { kind: 'maintenance', times: 1 });
    assert.equal((await visitor.post(ramq.signIn, { username: 'a'.repeat(200_000) })).status, 413);
    const answer = await visitor.post(ramq.signIn, { username: LOUISE });
    assert.equal(answer.status, 503);
    const again = retry(answer);
    assert.equal((await visitor.post(again.action, again.fields)).status, 403);
  });
});

describe('« session perdue » on a form', () => {
  for (const [path, portalName, kept] of [
    [ramq.addUser, 'ramq', 'emilie@nouvelle.example'],
    [rvsq.addEmployee, 'rvsq', 'noemie.lavoie-obrien@erables.example'],
  ] as const) {
    it(`gives back what was typed at ${path} after signing in again, and records nothing meanwhile`, async () => {
      const scene = await Scene.open(portal);
      const { action, fields, unseen } = await scene.openForm(path);
      const unstruck = recorded(scene.sandbox);
      portal.controlRoom.addFault(scene.sandbox, { kind: 'lostSession', times: 1 });
      const answer = await scene.visitor.post(action, { ...fields, ...unseen });
      assert.equal(answer.get('Location'), `/${portalName}/connexion`);
      assert.match((await scene.visitor.get(`/${portalName}/connexion`)).text, /Votre session a expiré\./);
      assert.deepEqual(recorded(scene.sandbox), unstruck);
      const page = `/${portalName}/connexion`;
      const back = await scene.visitor.submit(page, { username: LOUISE, password: 'Exercice2026a' });
      assert.equal(back.get('Location'), path);
      const { text } = await scene.visitor.get(path);
      assert.ok(text.includes(`value="${kept}"`));
      assert.equal((await scene.visitor.submit(path, fields)).status, 303);
    });
  }
});

describe('« courriel refusé » and « courriel retardé » on the form « Ajouter un utilisateur »', () => {
  for (const kind of ['mailRefused', 'mailDelayed'] as const) {
    it(`enrol the person all the same, and say that the message has not left (${FAULTS[kind].name})`, async () => {
      const scene = await Scene.open(portal);
      const { action, fields, unseen } = await scene.openForm(ramq.addUser);
      portal.sent.length = 0;
      portal.controlRoom.addFault(scene.sandbox, { kind, times: 1 });
      const answer = await scene.visitor.post(action, { ...fields, ...unseen });
      const added = answer.get('Location') ?? '';
      assert.match((await scene.visitor.get(added)).text, /Le message n'est pas encore parti\./);
      assert.deepEqual(portal.sent, []);
      await portal.controlRoom.advance(scene.sandbox, DAY);
      await scene.visitor.signIn(LOUISE);
      const { text } = await scene.visitor.get(added);
      assert.equal(heading(text), 'Ajout effectué');
      assert.doesNotMatch(text, /pas encore parti/);
      assert.equal(portal.sent.length, 1);
    });
  }
});
