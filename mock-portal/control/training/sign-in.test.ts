import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { accessOf, LOOPBACK_ACCESS } from '../../web/access.ts';
import { heading, TestPortal, type Visitor } from '../../web/test-portal.ts';
import { guessing } from './sign-in.ts';
import { errorsIn, openPortal, Room, training } from './test-room.ts';

const PASSWORD = 'Formatrice d’été 2026';

let portal: TestPortal;
let room: Room;
let trainer: Visitor;
openPortal(
  (opened) => {
    portal = opened;
  },
  { ...LOOPBACK_ACCESS, password: PASSWORD },
);
beforeEach(async () => {
  room = await Room.open(portal);
  ({ trainer } = room);
});

const signIn = (motDePasse: string, who = trainer) => who.submit(training.signIn, { motDePasse });
const addresses = (): string[] =>
  Object.values(training)
    .filter((path) => path !== training.signIn)
    .map((path) => path.replace(':sandbox', room.sandbox.id).replace(':id', 'x'));
const cookieOf = (response: { headers: Record<string, unknown> }): string =>
  /formation=([^;]+)/.exec(String(response.headers['set-cookie']))?.[1] ?? '';

describe('a training room with a password', () => {
  it('shows nothing of itself to whoever has not given it', async () => {
    for (const path of addresses()) {
      for (const answer of [
        await trainer.get(path),
        await trainer.agent.head(path),
        await trainer.post(path, { confirmer: 'oui' }),
        await trainer.agent.post(path).attach('instantane', Buffer.from('{}'), 'x.json'),
        await trainer.agent.put(path),
      ]) {
        assert.deepEqual([answer.status, answer.get('Location')], [303, training.signIn], path);
        // The answer to HEAD has no text at all.
        assert.ok(![answer.text].join('').includes(room.sandbox.id));
      }
    }
    assert.equal(portal.sandboxes.get(room.sandbox.id), room.sandbox);
  });
  it('is not there under other letters than its own', async () => {
    await signIn(PASSWORD);
    for (const path of ['/FORMATION', '/Formation/bacs/demonstration', '/formatioN/flux']) {
      for (const who of [trainer, portal.visitor()]) {
        const { status, text } = await who.get(path);
        assert.deepEqual([status, heading(text)], [404, 'Page introuvable'], path);
      }
    }
  });
  it('opens with the password, under a new session id, at the page asked for', async () => {
    const page = `${room.at(training.sandbox)}?genre=geste`;
    const before = cookieOf(await trainer.get(page));
    const answer = await signIn(PASSWORD);
    assert.deepEqual([answer.status, answer.get('Location')], [303, page]);
    assert.ok(before !== '' && cookieOf(answer) !== '' && cookieOf(answer) !== before);
    assert.equal((await trainer.get(page)).status, 200);
    assert.equal((await trainer.get(training.signIn)).get('Location'), training.home);
  });
  it('does not lead to what is no page', async () => {
    await trainer.get(training.live).set('Accept', 'text/event-stream');
    assert.equal((await signIn(PASSWORD)).get('Location'), training.home);
  });
  it('takes accents however they are composed', async () => {
    assert.equal((await signIn(PASSWORD.normalize('NFD'))).status, 303);
  });
  for (const wrong of ['formatrice', PASSWORD.toLowerCase(), ` ${PASSWORD}`, `${PASSWORD}x`]) {
    it(`stays closed for « ${wrong} », which it does not show again`, async () => {
      const { status, text } = await signIn(wrong);
      assert.deepEqual([status, errorsIn(text)], [422, ['motDePasse: Le mot de passe est incorrect.']]);
      assert.ok(!text.includes(wrong));
      assert.equal((await trainer.get(training.home)).status, 303);
    });
  }
  it('stays closed for an empty one, and for a form without its token', async () => {
    const { text } = await signIn('');
    assert.deepEqual(errorsIn(text), ['motDePasse: Le champ Mot de passe est obligatoire.']);
    assert.equal((await trainer.post(training.signIn, { motDePasse: PASSWORD })).status, 303);
    assert.equal((await trainer.get(training.home)).status, 303);
  });
  it('is closed again after « Déconnexion », in the other tabs too', async () => {
    await signIn(PASSWORD);
    const { text } = await trainer.get(training.home);
    assert.match(text, /<form class="visitor" method="post" action="\/formation\/deconnexion">/);
    const unknown = await trainer.get('/formation/bacs/absent');
    assert.match(unknown.text, /name="_csrf" value="\w+"/);
    const answer = await trainer.submit(training.home, {}, training.signOut);
    assert.deepEqual([answer.status, answer.get('Location')], [303, training.signIn]);
    assert.equal((await trainer.get(training.home)).get('Location'), training.signIn);
  });
  it('leads a second click on « Connexion » or « Déconnexion » home', async () => {
    const fields = { motDePasse: PASSWORD, ...(await trainer.unseen(training.signIn)) };
    for (const click of ['first', 'second'])
      assert.equal((await trainer.post(training.signIn, fields)).get('Location'), training.home, click);
    const unseen = await trainer.unseen(training.home);
    await trainer.post(training.signOut, unseen);
    assert.equal((await trainer.post(training.signOut, unseen)).get('Location'), training.signIn);
    assert.equal((await trainer.get(training.signOut)).get('Location'), training.signIn);
  });
  it('has a cookie that no script reads, for itself alone', async () => {
    const cookie = String((await trainer.get(training.signIn)).headers['set-cookie']);
    assert.match(cookie, /^formation=[^;]+; Path=\/formation; HttpOnly; SameSite=Lax$/);
  });
});

describe('guessing', () => {
  it('looks at one guess after the other', async () => {
    let atOnce = 0;
    let most = 0;
    const isRight = guessing('juste', {
      hash: (secret) => Promise.resolve(secret),
      async matches(secret, stored) {
        most = Math.max(most, ++atOnce);
        await setImmediate();
        atOnce--;
        return secret === stored;
      },
    });
    const ends = await Promise.all(['faux', 'juste', 'faux'].map(isRight));
    assert.deepEqual([ends, most], [[false, true, false], 1]);
  });
});

describe('a training room without a password', () => {
  it('is open, and asks nobody to sign in or out', async () => {
    const open = await TestPortal.open();
    const visitor = open.visitor();
    const { status, text } = await visitor.get(training.home);
    assert.equal(status, 200);
    assert.doesNotMatch(text, /Déconnexion/);
    assert.equal((await visitor.get(training.signIn)).get('Location'), training.home);
    await open.close();
  });
});

describe('a training room that other machines reach', () => {
  it('gives links that carry their sandbox’s key', async () => {
    const options = { host: '0.0.0.0', password: PASSWORD, remoteControl: false };
    const access = accessOf(options, { hostname: 'poste', addresses: ['10.0.0.4'] });
    const far = await TestPortal.open(access);
    const visitor = far.visitor();
    await signIn(PASSWORD, visitor);
    const { id, identity } = far.sandboxes.default();
    for (const page of [training.home, training.sandbox.replace(':sandbox', id)]) {
      const { text } = await visitor.get(page);
      assert.match(text, new RegExp(`href="http://10\\.0\\.0\\.4:\\d+/bac/${id}\\?cle=${identity.key}"`));
    }
    await far.close();
  });
});
