// Two hundred sandboxes in one portal, driven at the same time: each sees what is its own, and nothing else.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Postman } from '../mail/postman.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { z } from 'zod';
import { LOUISE } from '../test-data.ts';
import { CONTROL_HEADER } from './api/control-api.ts';
import { clockView, faultView, messageView, peopleView } from './api/views.ts';
import { PATHS } from '../web/paths.ts';
import { TestPortal, type Visitor } from '../web/test-portal.ts';

const COUNT = 200;
/** How many are driven at the same time. */
const AT_ONCE = 20;
const HOUR_MS = 3_600_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const { ramq } = PATHS;

/** What is one sandbox's own. */
interface Own {
  place: number;
  sandbox: Sandbox;
  louise: Visitor;
  email: string;
  lastName: string;
  /** The one page where its fault strikes. */
  struck: string;
}

let portal: TestPortal;
let postman: Postman;
before(async () => {
  portal = await TestPortal.open();
  postman = new Postman(portal.mail.smtpPort);
  portal.deliver = (letter) => postman.send(letter);
});
after(async () => {
  postman.close();
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

/** Does the work for each, so many at a time. */
async function forEach<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    values.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return values;
}

const api = ({ sandbox }: Own, method: 'get' | 'post', what: string, body?: object) =>
  portal.visitor().agent[method](`/controle/bacs/${sandbox.id}/${what}`).set(CONTROL_HEADER, '1').send(body);

/** Its person, its mail, its hour, its fault and its session. */
async function open(place: number): Promise<Own> {
  const sandbox = await portal.sandboxes.create();
  const email = `personne${place}@courriel.example`;
  const lastName = `Roy-${LETTERS[Math.floor(place / 26)] ?? ''}${(LETTERS[place % 26] ?? '').toLowerCase()}`;
  const louise = portal.visitor(sandbox);
  const own = { place, sandbox, louise, email, lastName, struck: `${ramq.users}/${place}` };
  await api(own, 'post', 'horloge/avance', { durée: `PT${place}H` });
  const person = { titre: 'Madame', prénom: 'Zoé', nom: lastName, courriel: email, état: 'invitée' };
  assert.equal((await api(own, 'post', 'personnes', person)).status, 201);
  const fault = {
    panne: 'portail en maintenance',
    fois: place + 1,
    adresse: own.struck,
  };
  assert.equal((await api(own, 'post', 'pannes', fault)).status, 201);
  await louise.signIn(LOUISE);
  return own;
}

async function check(own: Own, realTime: () => number): Promise<void> {
  const { place, louise, email, lastName, struck } = own;
  const people = peopleView.parse((await api(own, 'get', 'personnes')).body);
  const invited = people.filter(({ état }) => état === 'invitée');
  assert.deepEqual(
    invited.map(({ courriel, nom }) => [courriel, nom]),
    [[email, lastName]],
  );
  const messages = z.array(messageView).parse((await api(own, 'get', 'courriels')).body);
  assert.deepEqual(
    messages.map(({ à }) => à),
    [[email]],
  );
  const mailbox = await louise.get(`${PATHS.mailbox}?adresse=${email}`);
  assert.equal(mailbox.text.match(/href="\/boite-courriel\/[^"]+"/g)?.length, 1);
  const others = await louise.get(`${PATHS.mailbox}?adresse=personne${(place + 1) % COUNT}@courriel.example`);
  assert.match(others.text, /Aucun message\./);

  const { maintenant } = clockView.parse((await api(own, 'get', 'horloge')).body);
  const hoursAhead = (Date.parse(maintenant) - realTime()) / HOUR_MS;
  assert.ok(Math.abs(hoursAhead - place) < 0.5, String(hoursAhead));

  const faults = z.array(faultView).parse((await api(own, 'get', 'pannes')).body);
  assert.deepEqual(
    faults.map(({ adresse, fois }) => [adresse, fois]),
    [[struck, place + 1]],
  );
  assert.equal((await louise.get(struck)).status, 503);
  assert.equal((await louise.get(`${ramq.users}/${(place + 1) % COUNT}`)).status, 404);

  const users = await louise.get(ramq.users);
  assert.equal(users.status, 200);
  assert.deepEqual([...new Set(users.text.match(/Roy-\w+/g))], [lastName]);
}

it('two hundred sandboxes, each with its own people, mail, hour, faults and session', async () => {
  const places = Array.from({ length: COUNT }, (_, place) => place);
  const all = await forEach(places, open);
  const realTime = () => portal.sandboxes.default().clock.now();
  assert.equal(new Set(all.map(({ sandbox }) => sandbox.id)).size, COUNT);
  assert.equal(portal.sandboxes.all().length, COUNT + 1);
  await forEach(all, (own) => check(own, realTime));

  // Half of them go: the others keep all that is theirs.
  const [gone, kept] = [
    all.filter(({ place }) => place % 2 === 0),
    all.filter(({ place }) => place % 2 === 1),
  ];
  await forEach(gone, ({ sandbox }) => portal.controlRoom.drop(sandbox));
  assert.deepEqual(
    gone.flatMap(({ sandbox }) => portal.mail.messages(sandbox.id)),
    [],
  );
  await forEach(kept, async (own) => {
    const messages = z.array(messageView).parse((await api(own, 'get', 'courriels')).body);
    assert.equal(messages.length, 1);
    assert.equal((await own.louise.get(ramq.users)).status, 200);
  });
  await forEach(gone, async ({ louise }) => {
    assert.equal((await louise.get(ramq.users)).status, 404);
  });
});
