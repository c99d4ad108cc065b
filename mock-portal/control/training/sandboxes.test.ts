import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { heading, type TestPortal, type Visitor } from '../../web/test-portal.ts';
import { EMILIE } from '../../test-data.ts';
import { errorsIn, HOSTILE, noticeIn, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
let trainer: Visitor;
openPortal((opened) => {
  portal = opened;
});
beforeEach(() => {
  trainer = portal.visitor();
});

const idsOf = () => portal.sandboxes.all().map(({ id }) => id);
const open = (noms: string, modele = 'demonstration') => trainer.submit(training.home, { noms, modele });
const card = async (id: string): Promise<string> => {
  const { text } = await trainer.get(training.home);
  return new RegExp(`<li id="carte-${id}"[^]*?(?=<li id="carte-|</section>)`).exec(text)?.[0] ?? '';
};

describe('« Salle de formation »', () => {
  it('has the default sandbox and its link', async () => {
    const { status, text } = await trainer.get(training.home);
    assert.deepEqual([status, heading(text)], [200, 'Salle de formation']);
    const shown = await card('demonstration');
    assert.match(shown, /<h3><a href="\/formation\/bacs\/demonstration">Démonstration<\/a><\/h3>/);
    assert.match(shown, /<a href="http:\/\/127\.0\.0\.1:\d+\/bac\/demonstration">/);
    assert.match(shown, /data-copy="http:\/\/127\.0\.0\.1:\d+\/bac\/demonstration"/);
  });
  it('is on the simulator’s first page', async () => {
    const { text } = await trainer.get('/');
    assert.match(text, /<li><a href="\/formation">Salle de formation<\/a>/);
  });
  it('says where somebody stands, in words', async () => {
    const { sandbox } = await Room.open(portal, 'Parcours');
    const states = async () =>
      [...(await card('parcours')).matchAll(/step-state">([^<]*)/g)].map(([, state]) => state);
    assert.deepEqual(await states(), ['En cours', 'À faire', 'À faire']);
    assert.match(await card('parcours'), /Personne n'est encore inscrit/);
    await portal.controlRoom.placeKnown(sandbox, EMILIE.email, 'policyAccepted');
    assert.deepEqual(await states(), ['Faite', 'En cours', 'À faire']);
    assert.match(await card('parcours'), /Émilie Tremblay/);
    await portal.controlRoom.placeKnown(sandbox, EMILIE.email, 'accountCreated');
    assert.deepEqual(await states(), ['Faite', 'Faite', 'En cours']);
    await portal.controlRoom.placeKnown(sandbox, EMILIE.email, 'employee');
    assert.deepEqual(await states(), ['Faite', 'Faite', 'Faite']);
  });
  it('says what happened last, and how long ago by the sandbox’s own clock', async () => {
    const { sandbox } = await Room.open(portal, 'Journal');
    assert.match(await card('journal'), /Rien ne s'y est encore passé/);
    sandbox.journal.note({ kind: 'act', who: 'Louise Gagnon', text: 'se connecte' });
    assert.match(
      await card('journal'),
      /Louise Gagnon se connecte<\/span> <span class="hint">à l&#39;instant/,
    );
    sandbox.clock.advance(2 * 60 * 60_000);
    assert.match(await card('journal'), /il y a 2\u00a0heures/);
    for (const text of ['un', 'deux']) sandbox.journal.note({ kind: 'act', who: '', text });
    assert.match(await card('journal'), /Deux/);
    await portal.controlRoom.reset(sandbox);
    assert.match(await card('journal'), /Remet le bac à neuf/);
  });
  it('has a badge for waiting mail, faults, and a clock that was moved or stopped', async () => {
    const { sandbox } = await Room.open(portal, 'Badges');
    const badges = async () =>
      [...(await card('badges')).matchAll(/<li>([^<]*)<\/li>/g)].map(([, badge]) => badge);
    assert.deepEqual(await badges(), []);
    portal.controlRoom.addFault(sandbox, { kind: 'mailRefused' });
    portal.controlRoom.addFault(sandbox, { kind: 'maintenance' });
    await portal.controlRoom.placeKnown(sandbox, EMILIE.email, 'invited');
    sandbox.clock.advance(31 * 24 * 60 * 60_000);
    assert.deepEqual(await badges(), ['1 courriel en attente', '2 pannes', 'Heure avancée de 31 jours']);
    sandbox.clock.freeze();
    assert.deepEqual((await badges()).at(-1), 'Heure arrêtée');
  });
});

describe('« Ouvrir des bacs »', () => {
  it('opens a sandbox for each line', async () => {
    const answer = await open(' Alice \r\n\r\nBenoît\nClasse 3', 'etats');
    assert.deepEqual([answer.status, answer.get('Location')], [303, training.home]);
    assert.deepEqual(idsOf().slice(-3), ['alice', 'benoit', 'classe-3']);
    assert.equal(portal.sandboxes.get('benoit')?.identity.preset, 'etats');
    const { text } = await trainer.get(training.home);
    assert.equal(noticeIn(text), '3 bacs sont ouverts\u00a0: Alice, Benoît, Classe 3.');
    assert.equal(noticeIn((await trainer.get(training.home)).text), undefined);
  });
  it('opens one for a second click too', async () => {
    const fields = { noms: 'Double', modele: 'demonstration', ...(await trainer.unseen(training.home)) };
    for (const click of ['first', 'second'])
      assert.equal((await trainer.post(training.home, fields)).status, 303, click);
  });
  for (const [noms, message] of [
    ['', 'Le champ Noms est obligatoire.'],
    [' \n ', 'Le champ Noms est obligatoire.'],
    ['Léo\nDémonstration', 'Le bac «\u00a0Démonstration\u00a0» existe déjà. Choisissez un autre nom.'],
    ['Léo\nLEO', 'Le nom «\u00a0LEO\u00a0» est donné deux fois.'],
    ['Léo\n!', 'Le nom d&#39;un bac a de 1 à 60 caractères'],
    ['Léo\n'.repeat(51), 'Ouvrez au plus 50 bacs à la fois; il y a 51 noms.'],
  ] as const) {
    it(`opens none for ${JSON.stringify(noms.slice(0, 30))}, and keeps what was typed`, async () => {
      const before = idsOf();
      const { status, text } = await open(noms, 'etats');
      assert.equal(status, 422);
      const [error = ''] = errorsIn(text);
      assert.ok(error.startsWith(`noms: ${message}`), error);
      assert.deepEqual(idsOf(), before);
      assert.equal(/<textarea[^>]*>\n([^<]*)</.exec(text)?.[1], noms);
      assert.match(text, /<option value="etats" selected>/);
    });
  }
  it('opens none from a preset that nobody knows', async () => {
    const { status, text } = await open('Léo', 'inconnu');
    assert.equal(status, 422);
    assert.match(errorsIn(text).join(), /^modele: Modèle inconnu/);
    assert.equal(portal.sandboxes.get('leo'), undefined);
  });
  it('shows a hostile title as it is', async () => {
    assert.equal((await open(HOSTILE)).status, 303);
    const { text } = await trainer.get(training.home);
    assert.ok(!text.includes('<b>'));
    assert.ok(text.includes('&#34;&gt;&lt;b&gt;Zoé&lt;/b&gt;&#39;&amp;'));
  });
});
