// Every operation of the control API, called as a program does; what it answers is what its documentation says.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Response } from 'supertest';
import { z } from 'zod';
import { FAULTS } from '../../sandbox/faults.ts';
import { PERSON_STATES } from '../../sandbox/person-states.ts';
import { DAY, EMILIE, KARIM, LOUISE, NOON } from '../../test-data.ts';
import { TestPortal } from '../../web/test-portal.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { Postman } from '../../mail/postman.ts';
import { momentView } from '../moment.ts';
import { CONTROL_HEADER } from './control-api.ts';
import { OPERATIONS } from './operations.ts';
import {
  clockView,
  faultView,
  journalView,
  messageView,
  peopleView,
  placedView,
  sandboxView,
} from './views.ts';

let portal: TestPortal;
let postman: Postman;
let sandbox: Sandbox;
before(async () => {
  portal = await TestPortal.open();
  postman = new Postman(portal.mail.smtpPort);
  portal.deliver = (letter) => postman.send(letter);
});
beforeEach(async () => {
  sandbox = await portal.sandboxes.create();
});
after(async () => {
  postman.close();
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

/** By a clock that nobody moves. */
const realTime = () => portal.sandboxes.default().clock.now();

const called = new Set<string>();

/** Calls an operation by its name. @param where what stands for the parameters, and behind the path */
async function send(id: string, where: Record<string, string> = {}, body?: object): Promise<Response> {
  const { method, path, query = {} } = OPERATIONS.find((one) => one.id === id) ?? assert.fail(id);
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(where[name] ?? sandbox.id),
  );
  const asked = Object.entries(where).filter(([name]) => Object.hasOwn(query, name));
  const call = portal.visitor().agent[method](`/controle${address}`).query(Object.fromEntries(asked));
  return call.set(CONTROL_HEADER, 'essai').send(body);
}

/** The same where all goes well. @returns the answer, which is what its documentation says */
async function call(id: string, where: Record<string, string> = {}, body?: object): Promise<unknown> {
  const { status, answer } = OPERATIONS.find((one) => one.id === id) ?? assert.fail(id);
  const response = await send(id, where, body);
  assert.equal(response.status, status, response.text);
  called.add(id);
  if (answer === undefined) {
    assert.equal(response.text, '');
    return undefined;
  }
  if (answer === 'ndjson') {
    assert.equal(response.type, 'application/x-ndjson');
    return response.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => journalView.parse(JSON.parse(line)));
  }
  assert.equal(response.type, 'application/json');
  answer.parse(response.body);
  return response.body;
}

describe('sandboxes', () => {
  it('are opened with a name, listed, read and dropped', async () => {
    const made = sandboxView.parse(await call('createSandbox', {}, { nom: 'Équipe du lundi' }));
    assert.deepEqual(
      { ...made, horloge: undefined },
      {
        nom: 'equipe-du-lundi',
        titre: 'Équipe du lundi',
        modèle: 'demonstration',
        clinique: portal.sandboxes.default().clinic().name,
        gardé: false,
        adresse: '/bac/equipe-du-lundi',
        horloge: undefined,
        parcours: {
          personne: null,
          parties: [
            { titre: 'Inscription', état: 'en cours' },
            { titre: 'Création du compte', état: 'à faire' },
            { titre: 'Ajout dans RVSQ', état: 'à faire' },
          ],
        },
        'courriels en attente': 0,
        pannes: 0,
      },
    );
    const bac = { bac: made.nom };
    assert.equal(sandboxView.parse(await call('readSandbox', bac)).titre, 'Équipe du lundi');
    const names = z
      .array(sandboxView)
      .parse(await call('listSandboxes'))
      .map(({ nom }) => nom);
    assert.ok(names.includes(made.nom) && names.includes('demonstration'));
    await call('dropSandbox', bac);
    for (const id of ['readSandbox', 'dropSandbox']) assert.equal((await send(id, bac)).status, 404);
  });
  it('without a name have one by chance, which the header chooses until they are dropped', async () => {
    const { nom } = sandboxView.parse(await call('createSandbox', {}, {}));
    assert.match(nom, /^[\w-]{36}$/);
    const page = () => portal.visitor().agent.get('/ramq/connexion').set('X-Sandbox', nom);
    assert.equal((await page()).status, 200);
    await call('dropSandbox', { bac: nom });
    const { status, type, text } = await page();
    assert.deepEqual([status, type, text], [404, 'text/plain', `Bac à sable inconnu\u00a0: ${nom}.`]);
  });
  it('of the same seed make the same codes, at first and once they were reset', async () => {
    const codes = async () => {
      const { nom } = sandboxView.parse(await call('createSandbox', {}, { hasard: 'guide' }));
      const made: (string | undefined)[] = [];
      for (let time = 0; time < 2; time += 1) {
        const where = { bac: nom, personne: 'Émilie' };
        const placed = placedView.parse(await call('placeKnownPerson', where, { état: 'invitée' }));
        made.push(placed['code secret'], placed.politique);
        await call('resetSandbox', { bac: nom });
      }
      await call('dropSandbox', { bac: nom });
      return made;
    };
    const made = await codes();
    assert.equal(new Set(made).size, 4);
    assert.deepEqual(await codes(), made);
  });
  it('go back to their preset', async () => {
    await call('placeKnownPerson', { personne: 'Émilie' }, { état: 'employée' });
    await call('resetSandbox');
    const people = peopleView.parse(await call('listPeople'));
    assert.equal(people.find(({ prénom }) => prénom === 'Émilie')?.état, 'sans compte');
  });
  it('are kept in a snapshot, restored from it, and opened from it elsewhere', async () => {
    await call('placeKnownPerson', { personne: 'Émilie' }, { état: 'invitée' });
    await call('advanceClock', {}, { durée: 'P2D' });
    const snapshot = z.record(z.string(), z.unknown()).parse(await call('takeSnapshot'));
    await call('resetSandbox');
    assert.deepEqual(await call('listMessages'), []);
    await call('restoreSnapshot', {}, snapshot);
    assert.equal(z.array(messageView).parse(await call('listMessages')).length, 1);
    const copy = sandboxView.parse(await call('createSandbox', {}, { nom: 'Copie', instantané: snapshot }));
    const messages = z.array(messageView).parse(await call('listMessages', { bac: copy.nom }));
    assert.deepEqual(
      messages.map(({ à }) => à),
      [[EMILIE.email]],
    );
    assert.ok(Date.parse(copy.horloge.maintenant) - realTime() > 1.9 * DAY);
    await call('dropSandbox', { bac: copy.nom });
  });
  it('tell the moment of a visitor, which is a snapshot and who is signed in', async () => {
    sandbox.clock.freeze();
    const { snapshot, visitor } = momentView.parse(await call('readMoment'));
    assert.deepEqual([snapshot.moment, visitor], [sandbox.snapshot().moment, {}]);
  });
  it('refuse a snapshot that can’t be used, and then there is no sandbox', async () => {
    const before = sandbox.contents();
    for (const snapshot of [
      {},
      { ...sandbox.snapshot(), version: 1 },
      { ...sandbox.snapshot(), contents: {} },
    ]) {
      assert.equal((await send('restoreSnapshot', {}, snapshot)).status, 422);
      const made = await send('createSandbox', {}, { nom: 'Copie', instantané: snapshot });
      assert.equal(made.status, 422, made.text);
      assert.equal(portal.sandboxes.get('copie'), undefined);
    }
    assert.deepEqual(sandbox.contents(), before);
  });
});

describe('people', () => {
  it('are listed with where they stand and what opens their account', async () => {
    const people = peopleView.parse(await call('listPeople'));
    const louise = people.find(({ courriel }) => courriel === LOUISE);
    assert.equal(louise?.['mot de passe'], 'Exercice2026a');
    assert.deepEqual(
      [louise.état, louise.droits],
      ['employée', ['représentant désigné', 'administrateur local']],
    );
    assert.equal(louise.réponses.length, 8);
    sandbox.accounts.changePassword(LOUISE, 'another hash');
    const after = peopleView.parse(await call('listPeople')).find(({ courriel }) => courriel === LOUISE);
    assert.equal(after?.['mot de passe'], null);
  });
  it('are placed at any state by any name, with what they need to go on', async () => {
    for (const [personne, état, name] of [
      ['emilie', 'Invitee', 'invitée'],
      ['Émilie Tremblay', 'politique acceptée', 'politique acceptée'],
      [EMILIE.email.toUpperCase(), 'compte créé', 'compte créé'],
    ] as const) {
      assert.equal(placedView.parse(await call('placeKnownPerson', { personne }, { état })).état, name);
    }
    const placed = placedView.parse(
      await call('placeKnownPerson', { personne: 'Noémie' }, { etat: 'invitée avec un compte' }),
    );
    assert.match(placed.politique ?? '', /^\/ramq\/creation-du-compte\/\w+\/politique$/);
    assert.equal(placed['code secret'], undefined);
  });
  it('join with a link and a secret code that open the form, and one message', async () => {
    const zoe = {
      titre: 'Madame',
      prénom: 'Zoé',
      nom: 'Roy',
      courriel: 'zoe@courriel.example',
      état: 'invitée',
    };
    const placed = placedView.parse(await call('placePerson', {}, zoe));
    assert.match(placed['code secret'] ?? '', /^\w{8}$/);
    assert.match((await portal.visitor(sandbox).get(placed.politique ?? '')).text, /J'accepte/);
    const messages = z
      .array(messageView)
      .parse(await call('listMessages', { adresse: ' ZOE@courriel.example' }));
    assert.deepEqual(
      messages.map(({ à, de }) => [à, de]),
      [[['zoe@courriel.example'], ['Inscription.ServiceEnLigne@ramq.gouv.qc.ca']]],
    );
    assert.deepEqual(await call('listMessages', { adresse: 'zo@courriel.example' }), []);
    assert.ok(peopleView.parse(await call('listPeople')).some(({ prénom }) => prénom === 'Zoé'));
  });
});

describe('the clock of a sandbox', () => {
  it('advances, stands and goes on, and nothing else’s does', async () => {
    const other = await portal.sandboxes.create();
    sandbox.clock.set(NOON);
    const stopped = clockView.parse(await call('stopClock', {}, { arrêtée: true }));
    assert.equal(stopped.arrêtée, true);
    const later = clockView.parse(await call('advanceClock', {}, { durée: '1 jour et 2 heures' }));
    assert.equal(Date.parse(later.maintenant) - Date.parse(stopped.maintenant), DAY + 2 * 3_600_000);
    assert.deepEqual(await call('readClock'), later);
    assert.equal(clockView.parse(await call('stopClock', {}, { Arretee: false })).arrêtée, false);
    assert.equal(other.clock.isFrozen, false);
    assert.ok(Math.abs(other.clock.now() - realTime()) < 60_000);
  });
  it('is put at a moment, earlier or later, to stand there or to go on from there', async () => {
    const at = (maintenant: string, arrêtée: boolean) => call('stopClock', {}, { arrêtée, maintenant });
    assert.deepEqual(await at('2026-11-23T09:00:00-05:00', true), {
      maintenant: '2026-11-23T14:00:00.000Z',
      arrêtée: true,
    });
    await call('placeKnownPerson', { personne: 'Émilie' }, { état: 'invitée' });
    const [message] = z.array(messageView).parse(await call('listMessages'));
    assert.equal(message?.date, '2026-11-23T14:00:00.000Z');
    const going = clockView.parse(await at('2026-01-01T00:00:00Z', false));
    assert.equal(going.arrêtée, false);
    assert.match(going.maintenant, /^2026-01-01T00:0/);
  });
  it('put at the time when a message was to be tried again has it leave, and put back loses none', async () => {
    await call('addFault', {}, { panne: 'courriel refusé', fois: 1, personne: 'Émilie' });
    await call('stopClock', {}, { arrêtée: true, maintenant: '2026-11-23T14:00:00Z' });
    await call('placeKnownPerson', { personne: 'Émilie' }, { état: 'invitée' });
    for (const [maintenant, arrived] of [
      ['2026-11-22T14:00:00Z', 0],
      ['2026-11-23T14:16:00Z', 1],
    ] as const) {
      await call('stopClock', {}, { arrêtée: true, maintenant });
      assert.equal(z.array(messageView).parse(await call('listMessages')).length, arrived);
    }
  });
  it('goes no further than dates go', async () => {
    sandbox.clock.set(Date.UTC(9999, 11, 30));
    const { status, text } = await send('advanceClock', {}, { durée: 'P2D' });
    assert.deepEqual([status, text], [422, `{"erreur":"L'heure d'un bac ne va pas au-delà de l'an 9999."}`]);
    await call('advanceClock', {}, { durée: 'PT1H' });
    for (const maintenant of ['1969-12-31T23:59:59Z', '9999-12-31T00:00:01Z'])
      assert.equal((await send('stopClock', {}, { arrêtée: true, maintenant })).status, 422);
    assert.ok(!sandbox.clock.isFrozen);
  });
});

describe('faults', () => {
  it('are prepared by name, once unless told, listed and lifted', async () => {
    const first = faultView.parse(await call('addFault', {}, { panne: 'Portail en maintenance' }));
    assert.deepEqual(first, {
      numéro: first.numéro,
      panne: 'portail en maintenance',
      fois: 1,
      adresse: null,
      personne: null,
      durée: null,
    });
    const body = {
      panne: 'portail lent',
      fois: 'toujours',
      adresse: '/ramq/*',
      personne: 'Karim',
      durée: 'PT2S',
    };
    const second = faultView.parse(await call('addFault', {}, body));
    assert.deepEqual(second, { ...body, numéro: second.numéro, personne: KARIM, durée: '2 secondes' });
    assert.deepEqual(await call('listFaults'), [first, second]);
    assert.equal(sandboxView.parse(await call('readSandbox')).pannes, 2);
    await call('liftFault', { numero: String(first.numéro) });
    assert.deepEqual(await call('listFaults'), [second]);
  });
  it('hold mail back, which leaves when they are lifted', async () => {
    const { numéro } = faultView.parse(
      await call('addFault', {}, { panne: 'courriel refusé', fois: 'toujours' }),
    );
    await call('placeKnownPerson', { personne: 'Émilie' }, { état: 'invitée' });
    assert.deepEqual(await call('listMessages'), []);
    assert.equal(sandboxView.parse(await call('readSandbox'))['courriels en attente'], 1);
    await call('liftFault', { numero: String(numéro) });
    assert.equal(z.array(messageView).parse(await call('listMessages')).length, 1);
  });
});

describe('the journal', () => {
  it('is read line by line, by person, kind, rule and from a line on', async () => {
    await portal.visitor(sandbox).signIn(LOUISE);
    await call('advanceClock', {}, { durée: 'PT1M' });
    const read = async (where: Record<string, string> = {}) =>
      z.array(journalView).parse(await call('readJournal', where));
    const all = await read();
    assert.ok(all.length > 2);
    assert.deepEqual(
      (await read({ personne: 'LOUISE' })).filter(({ personne }) => personne !== 'Louise Gagnon'),
      [],
    );
    const steering = await read({ genre: 'Conduite' });
    assert.deepEqual(
      steering.map(({ texte }) => texte),
      ["avance l'heure de 1 minute"],
    );
    const [last] = steering;
    assert.deepEqual(await read({ depuis: String((last?.numéro ?? 0) - 1) }), steering);
    assert.deepEqual(await read({ regle: 'aucune' }), []);
  });
});

describe('the vocabulary', () => {
  it('has every state, fault and preset, with what one sees of it', async () => {
    const names = z.array(z.object({ nom: z.string() }));
    const of = async (id: string) => names.parse(await call(id)).map(({ nom }) => nom);
    assert.deepEqual(
      await of('listStates'),
      Object.values(PERSON_STATES).map(({ name }) => name),
    );
    assert.deepEqual(
      await of('listFaultKinds'),
      Object.values(FAULTS).map(({ name }) => name),
    );
    assert.deepEqual(await of('listPresets'), [...portal.sandboxes.presets.keys()]);
  });
  it('and the other operations have all been called', () => {
    assert.deepEqual(
      OPERATIONS.map(({ id }) => id).filter((id) => !called.has(id)),
      [],
    );
  });
});
