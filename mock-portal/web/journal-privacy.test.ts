// Whatever is typed, and wherever: no password, no answer and no code is in any line of the journal.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { DEMONSTRATION_ANSWERS, DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import { EMILIE, KARIM, LOUISE } from '../test-data.ts';
import { PATHS } from './paths.ts';
import { ANSWERS, FORMS, Scene, TestPortal } from './test-portal.ts';

const { ramq } = PATHS;

/** What people type in the wrong place: a password, an answer, a code. */
const PASSWORD = 'Ma2026phrase';
const ANSWER = '12, rue des Ormes';
const CODE = 'Zz23yy45';
const NEW_PASSWORD = 'Toute2026neuve';
const MISTYPED = [PASSWORD, ANSWER, CODE, `${PASSWORD}@`, `@${PASSWORD}`, `${PASSWORD} ${ANSWER}`];

let portal: TestPortal;
before(async () => {
  portal = await TestPortal.open();
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

it('the journal of a run holds no secret of it', async () => {
  const scene = await Scene.open(portal);
  const { sandbox, visitor, reference, secretCode } = scene;
  const form = scene.at(ramq.accountForm);
  const wrongAnswers = Object.fromEntries(Object.keys(ANSWERS).map((field) => [field, ANSWER]));

  // In every field of every form, signed in where it takes that.
  await visitor.signIn(LOUISE);
  await visitor.signIn(LOUISE, 'rvsq');
  for (const typed of MISTYPED) {
    for (const [path, { fields, page = path, before: prepare }] of Object.entries(FORMS)) {
      const names = Object.keys(fields(scene));
      if (names.length === 0) continue;
      if (path === ramq.recoveryQuestions || path === ramq.newPassword)
        await visitor.submit(ramq.forgottenPassword, { username: KARIM });
      if (prepare !== undefined && path === ramq.newPassword)
        await visitor.submit(ramq.recoveryQuestions, wrongAnswers);
      const everywhere = Object.fromEntries(names.map((name) => [name, typed]));
      await visitor.submit(scene.at(page), everywhere, scene.at(path));
      for (const name of names)
        await visitor.submit(
          scene.at(page),
          { ...fields(scene), password: 'x', passwordConfirmation: 'y', [name]: typed },
          scene.at(path),
        );
    }
    // In the address, as a link that was cut or typed.
    await visitor.get(`${ramq.invitation}?NoRefre=${encodeURIComponent(typed)}`);
    await visitor.get(`${ramq.users}?lastName=${encodeURIComponent(typed)}`);
    await visitor.get(`${PATHS.mailbox}?adresse=${encodeURIComponent(typed)}`);
  }

  // As it should be: an account with the real code, a recovery with the real answers.
  sandbox.tries.clear('secretCode', sandbox.invitations.find(reference)?.referenceNumber ?? '');
  for (const known of ['Karim', 'Louise']) await portal.controlRoom.placeKnown(sandbox, known, 'employee');
  const both = { password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD };
  const created = { ...ANSWERS, ...both, secretCode, username: 'emilie@choisi.example' };
  const unseen = await visitor.unseen(form);
  portal.controlRoom.addFault(sandbox, { kind: 'internalError', times: 1, address: form });
  assert.equal((await visitor.post(form, { ...created, ...unseen })).status, 500);
  assert.equal((await visitor.submit(form, created)).status, 303);
  const newcomer = portal.visitor(sandbox);
  await newcomer.submit(ramq.forgottenPassword, { username: KARIM });
  await newcomer.submit(ramq.recoveryQuestions, ANSWERS);
  assert.equal((await newcomer.submit(ramq.newPassword, both)).get('Location'), ramq.signIn);
  await newcomer.signIn(KARIM, 'ramq', NEW_PASSWORD);

  const louise = await portal.visitor(sandbox).signIn(LOUISE);
  const someone = { ...EMILIE, email: 'autre@courriel.example', services: 'rvsq' };
  const added = (await louise.submit(ramq.addUser, someone)).get('Location') ?? '';
  const [, shown = ''] = /<output[^>]*>(\w{8})</.exec((await louise.get(added)).text) ?? [];

  const lines = sandbox.journal.list();
  assert.ok(lines.length > 300, String(lines.length));
  assert.ok(lines.some(({ text }) => text === 'crée son compte emilie@choisi.example'));
  const written = JSON.stringify(lines).toLowerCase();
  const codes = [secretCode, CODE, shown];
  assert.deepEqual(
    codes.map((code) => code.length),
    [8, 8, 8],
  );
  for (const secret of [
    PASSWORD,
    NEW_PASSWORD,
    DEMONSTRATION_PASSWORD,
    ANSWER,
    ...DEMONSTRATION_ANSWERS,
    ...codes,
  ]) {
    const at = written.indexOf(secret.toLowerCase());
    assert.equal(at, -1, `« ${secret} »: ${written.slice(Math.max(at - 200, 0), at + 100)}`);
  }
});
