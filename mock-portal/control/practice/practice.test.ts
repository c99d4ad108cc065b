import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { shortReferenceNumber } from '../../onboarding/reference-number.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { DAY, EMILIE } from '../../test-data.ts';
import { htmlFaults } from '../../web/html-faults.ts';
import { PATHS } from '../../web/paths.ts';
import { ANSWERS, heading, type TestPortal, type Visitor } from '../../web/test-portal.ts';
import { GuideShelf } from './guide-shelf.ts';
import { Practices } from './practices.ts';
import { EMILIE_NAME, portalWithGuide, RECORDED_AT, STEPS, writeGuide } from './test-guide.ts';

let portal: TestPortal;
let folder: string;
let recorded: Sandbox;
let added: string;
portalWithGuide((opened, scene) => {
  portal = opened;
  ({ folder, recorded, added } = scene);
});

/** Begins a step. @returns the page that it leads to */
async function begin(visitor: Visitor, step: string): Promise<string> {
  const { status, headers, text } = await visitor.submit(`${STEPS}/${step}`, {});
  assert.equal(status, 303, text);
  return (await visitor.get(String(headers['location']))).text;
}
/** Creates Émilie's account, with a password of her own. @param page that tells her secret code */
async function openAccount(visitor: Visitor, page: string, username: string): Promise<void> {
  const at = (path: string) => path.replace(':reference', added.split('/').at(-1) ?? '');
  const { _csrf, _showing } = await visitor.unseen(at(PATHS.ramq.policy));
  await visitor.post(at(PATHS.ramq.policy), { _csrf, _showing, decision: 'accept' });
  const password = 'Nouveau2026x';
  const secretCode = codesIn(page)[0]?.code ?? '';
  const form = { secretCode, username, password, passwordConfirmation: password, ...ANSWERS };
  const { headers, text } = await visitor.submit(at(PATHS.ramq.accountForm), form);
  assert.equal(headers['location'], at(PATHS.ramq.accountCreated), text);
}
const codesIn = (html: string) =>
  [...html.matchAll(/remis à ([^<]*)\u00a0: <strong class="code">(\w{8})</g)].map(([, name, code]) => ({
    name,
    code,
  }));
const practices = () =>
  portal.sandboxes.all().filter(({ identity }) => identity.title.startsWith('Pratique '));

describe('a practice', () => {
  it('begins where the guide is, as whom the guide says, and time goes on', async () => {
    const visitor = portal.visitor();
    const page = await begin(visitor, '1-1');
    assert.equal(heading(page), 'Utilisateurs');
    assert.match(page, /<span class="visitor-name">Louise Gagnon</);
    assert.match(page, /Pratique de l'étape 1\)-1\.<\/strong> Vous êtes Louise Gagnon\./);
    assert.deepEqual(codesIn(page), []);
    assert.deepEqual(await htmlFaults(page), []);
    const sandbox = practices().at(-1) ?? assert.fail();
    assert.deepEqual([sandbox.isKept, sandbox.clock.isFrozen], [false, false]);
    assert.ok(Math.abs(sandbox.clock.now() - RECORDED_AT) < 60_000);
    assert.equal((await visitor.submit(PATHS.ramq.addUser, { ...EMILIE, services: 'rvsq' })).status, 303);
    assert.equal(recorded.invitations.ofClinic(recorded.clinic().id).length, 1);
  });
  it('says on every page what one signs in with, and what to do', async () => {
    const visitor = portal.visitor();
    const page = await begin(visitor, '1-1');
    const [bar = ''] = /<aside class="practice-bar"[^]*<\/aside>/.exec(page) ?? [];
    assert.match(bar, /Pour se connecter\u00a0: <strong class="identifier">louise\.gagnon@erables\.example</);
    assert.match(bar, /<code>Exercice2026a<\/code>[^]*<li>Saisir &lt;un&gt; nom<\/li>/);
    const { text } = await visitor.get(`${STEPS}/1-1`);
    assert.match(text, /<dd class="identifier">louise\.gagnon@erables\.example<\/dd>/);
    assert.match(text, /<code>\w+<\/code>[^]*Recommencer<\/button>[^]*Quitter la pratique<\/button>/);
    const other = (await visitor.get(`${STEPS}/1-6`)).text;
    assert.match(other, /Commencer<\/button>[^]*Quitter la pratique<\/button>/);
  });
  it('shows a new secret code where the guide shows one, which opens the account', async () => {
    const visitor = portal.visitor();
    const page = await begin(visitor, '1-6');
    const [known] = codesIn(page);
    assert.equal(known?.name, EMILIE_NAME);
    const [, shown] = /<output[^>]*>(\w{8})</.exec(page) ?? [];
    assert.equal(shown, known.code);
    await openAccount(visitor, page, 'emilie@choisi.example');
    assert.deepEqual(codesIn((await visitor.get(PATHS.home)).text), []);
  });
  it('says which password to choose, and no longer says it to whoever chose another', async () => {
    const visitor = portal.visitor();
    const page = await begin(visitor, '2-1');
    assert.match(
      page,
      /À saisir à la création du compte\u00a0: <strong [^>]*>emilie\.tremblay@identifiant\.example<\/strong>, mot de passe <code>Bienvenue2026a</,
    );
    await openAccount(visitor, page, 'emilie.tremblay@identifiant.example');
    for (const path of [`${STEPS}/2-1`, PATHS.home]) {
      const { text } = await visitor.get(path);
      assert.match(
        text,
        /Pour se connecter\u00a0: <strong [^>]*>emilie\.tremblay@identifiant\.example<\/strong>, mot de passe choisi par la personne/,
      );
      assert.doesNotMatch(text, /Bienvenue2026a/);
    }
    assert.doesNotMatch((await visitor.get(`${STEPS}/2-1`)).text, /Réponses aux questions/);
  });
  it('tells a code no longer once it was renewed', async () => {
    const visitor = portal.visitor();
    assert.equal(codesIn(await begin(visitor, '1-6')).length, 1);
    await visitor.submit(added, {}, `${added}/nouveau-code`);
    const page = (await visitor.get(added)).text;
    assert.match(page, /<output/);
    assert.deepEqual(codesIn(page), []);
  });
  it('finds the message in the mailbox at its address, whose link stays in the practice and leads nobody else there', async () => {
    const visitor = portal.visitor();
    const page = await begin(visitor, '2-1');
    assert.match(page, /IntrfCreerCpte\.aspx\?NoRefre=/);
    assert.equal(codesIn(page).length, 1);
    const [, link = ''] = /href="http:\/\/127\.0\.0\.1(?::\d+)?(\/AGS[^"]*)"/.exec(page) ?? [];
    const follow = (who: Visitor) => who.get(link.replaceAll('&amp;', '&')).redirects(1);
    assert.match((await follow(visitor)).text, /Pratique de l'étape 2\)-1/);
    const elsewhere = await follow(portal.visitor());
    assert.equal(heading(elsewhere.text), heading((await follow(visitor)).text));
    assert.doesNotMatch(elsewhere.text, /Pratique de l'étape/);
  });
  it('gives no code to what is no open invitation', async () => {
    const { contents, ...rest } = recorded.snapshot();
    const late = { ...rest, contents, moment: new Date(RECORDED_AT + 400 * DAY).toISOString() };
    const state = { snapshot: late, visitor: {} };
    const moment = { address: PATHS.home, actor: EMILIE_NAME, state };
    writeGuide(folder, 'tard', { title: 'Trop tard', steps: [{ number: '1)-1', captions: [], moment }] });
    const visitor = portal.visitor();
    await visitor.submit('/pratique/tard/1-1', {});
    assert.deepEqual(codesIn((await visitor.get(PATHS.home)).text), []);
    rmSync(join(folder, 'tard'), { recursive: true });
  });
  it('begun anew leaves at most the one before, and none once it is left', async () => {
    const before = practices().length;
    const visitor = portal.visitor();
    const own = await portal.sandboxes.create({ title: 'À moi' });
    await visitor.get(PATHS.sandbox.replace(':sandbox', own.id));
    for (const step of ['1-1', '1-6', '1-6', '2-1']) await begin(visitor, step);
    assert.equal(practices().length, before + 2);
    const left = await visitor.submit(`${STEPS}/2-1`, {}, PATHS.practice.leave);
    assert.equal(left.get('Location'), PATHS.home);
    assert.equal(practices().length, before);
    assert.match((await visitor.get(PATHS.home)).text, /Bac à sable\s*: À moi/);
    assert.equal((await visitor.submit(`${STEPS}/2-1`, {}, PATHS.practice.leave)).status, 303);
  });
  it('is one sandbox for two clicks', async () => {
    const before = practices().length;
    const visitor = portal.visitor();
    const page = await visitor.get(`${STEPS}/1-1`);
    const cookies = (page.get('Set-Cookie') ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
    const unseen = [...page.text.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, ...field]) => field);
    const click = () => portal.visitor().post(`${STEPS}/1-1`, unseen).set('Cookie', cookies);
    const answers = [...(await Promise.all([click(), click()])), await click()];
    for (const answer of answers) assert.equal(answer.get('Location'), PATHS.ramq.users);
    assert.equal(practices().length, before + 1);
    assert.equal((await visitor.submit(`${STEPS}/1-1`, {})).status, 303);
    assert.equal(practices().length, before + 2);
    assert.equal(heading((await visitor.get(PATHS.ramq.users)).text), 'Utilisateurs');
  });
  it('goes when there are too many, the oldest first', async () => {
    const guide = (await new GuideShelf(folder).find('accueil')) ?? assert.fail();
    const [step = assert.fail()] = guide.steps;
    const few = new Practices(portal.controlRoom, 2);
    const begun = [];
    for (const asking of ['a', 'b', 'c']) begun.push(await few.begin(guide, step, undefined, asking));
    assert.deepEqual(
      begun.map(({ sandbox }) => sandbox.isOpen()),
      [false, true, true],
    );
    for (const practice of begun) await few.end(practice);
    assert.ok(begun.every(({ sandbox }) => !sandbox.isOpen()));
  });
  it('needs the form of its page', async () => {
    const before = practices().length;
    assert.equal((await portal.visitor().post(`${STEPS}/1-1`)).status, 403);
    const visitor = portal.visitor();
    await visitor.unseen(`${STEPS}/1-1`);
    assert.equal((await visitor.post(`${STEPS}/1-1`, { _csrf: 'x' })).get('Location'), `${STEPS}/1-1`);
    assert.equal(practices().length, before);
  });
  it('goes on when the trainer has thrown its sandbox away', async () => {
    const visitor = portal.visitor();
    await begin(visitor, '1-1');
    await portal.controlRoom.drop(practices().at(-1) ?? assert.fail());
    assert.equal(heading(await begin(visitor, '1-6')), 'Ajout effectué');
    const short = shortReferenceNumber(
      recorded.invitations.ofClinic(recorded.clinic().id)[0]?.referenceNumber ?? '',
    );
    assert.ok(added.endsWith(short));
  });
});
