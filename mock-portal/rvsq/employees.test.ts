import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { heading, portalForEach, type TestPortal, type Visitor } from '../web/test-portal.ts';

const EMPLOYEES = '/rvsq/employes';
const ADD = '/rvsq/employes/ajouter';
const OPEN_DIALOG = /<dialog id="add-employee"[^>]* open>/;

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((...world) => {
  [portal, sandbox, visitor] = world;
});

const add = (ramqIdentifier: string) => visitor.submit(ADD, { ramqIdentifier });
const rowsOf = (html: string) =>
  [...html.matchAll(/class="identifier">([^<]*)<\/td>\s*<td data-column="Rôle">([^<]*)/g)].map(
    ([, username, role]) => `${username ?? ''} ${role ?? ''}`,
  );

describe('« Employés »', () => {
  it('lists the employees in French order, and lets the local administrator add one', async () => {
    await visitor.signIn(LOUISE, 'rvsq');
    const { text } = await visitor.get(EMPLOYEES);
    assert.deepEqual(rowsOf(text), [`${LOUISE} Administrateur local`, `${KARIM} Employé`]);
    assert.match(text, /Ajouter un employé/);
    assert.doesNotMatch(text, OPEN_DIALOG);
  });
  it('offers an employee neither the button nor the dialog', async () => {
    await visitor.signIn(KARIM, 'rvsq');
    const { status, text } = await visitor.get(EMPLOYEES);
    assert.equal(status, 200);
    assert.doesNotMatch(text, /Ajouter un employé|<dialog/);
  });
  it('is refused to an employee whose service or employment was taken back', async () => {
    await visitor.signIn(KARIM, 'rvsq');
    sandbox.grants.removeAll(KARIM, DEMONSTRATION_CLINIC.id);
    assert.equal(heading((await visitor.get(EMPLOYEES)).text), 'Accès refusé');
    sandbox.grants.add(KARIM, 'rvsq', DEMONSTRATION_CLINIC.id);
    assert.equal((await visitor.get(EMPLOYEES)).status, 200);
    sandbox.employees.remove(KARIM, DEMONSTRATION_CLINIC.id);
    assert.equal(heading((await visitor.get(EMPLOYEES)).text), 'Accès refusé');
  });
});

describe('« Ajouter un employé »', () => {
  beforeEach(async () => {
    await visitor.signIn(LOUISE, 'rvsq');
  });
  it('is a page of its own without JavaScript', async () => {
    const { status, text } = await visitor.get(ADD);
    assert.equal(status, 200);
    assert.match(text, OPEN_DIALOG);
  });
  it('gives back what was typed when the session had expired, once', async () => {
    const unseen = await visitor.unseen(ADD);
    sandbox.clock.advance(21 * 60_000);
    await visitor.post(ADD, { ...unseen, ramqIdentifier: '"<i>IP00001' });
    await visitor.signIn(LOUISE, 'rvsq');
    const { status, text } = await visitor.get(ADD);
    assert.equal(status, 200);
    assert.match(text, OPEN_DIALOG);
    assert.match(text, /value="&#34;&lt;i&gt;IP00001"/);
    assert.doesNotMatch((await visitor.get(ADD)).text, /IP00001/);
  });
  it('adds a person who has the service, who may then sign in without adding anybody', async () => {
    sandbox.grants.add(NOEMIE, 'rvsq', DEMONSTRATION_CLINIC.id);
    assert.equal((await add(` ${NOEMIE.toUpperCase()} `)).get('Location'), EMPLOYEES);
    const { text } = await visitor.get(EMPLOYEES);
    assert.match(text, /role="status">Noémie Lavoie-O&#39;Brien a été ajouté à titre d&#39;employé\./);
    assert.ok(rowsOf(text).includes(`${NOEMIE} Employé`));
    assert.doesNotMatch((await visitor.get(EMPLOYEES)).text, /a été ajouté/);
    const noemie = await portal.visitor(sandbox).signIn(NOEMIE, 'rvsq');
    assert.equal(heading((await noemie.get(EMPLOYEES)).text), 'Employés');
    assert.equal(heading((await noemie.get(ADD)).text), 'Accès refusé');
  });
  for (const [what, typed, message] of [
    ['nothing', ' ', 'Le champ Identifiant RAMQ est obligatoire.'],
    [
      'an unknown identifier',
      'personne@erables.example',
      'Aucun utilisateur ne correspond à cet identifiant RAMQ.',
    ],
    ['an account without the service', NOEMIE, "Cet utilisateur n'a pas accès à Rendez-vous santé Québec"],
    ['an employee', KARIM, "Karim Haddad est déjà à l'emploi de la clinique."],
    ['oneself', LOUISE, "Louise Gagnon est déjà à l'emploi de la clinique."],
    ['marks', '"><script>', 'Aucun utilisateur ne correspond à cet identifiant RAMQ.'],
  ] as const) {
    it(`refuses ${what}: the dialog stays open with what was typed`, async () => {
      const before = portal.state(sandbox);
      const { status, text } = await add(typed);
      assert.equal(status, 422);
      assert.match(text, OPEN_DIALOG);
      assert.match(text, /<title>\[Simulateur\] Erreur\u00a0: Employés - /);
      assert.ok(text.replaceAll('&#39;', "'").includes(`<a href="#ramqIdentifier">${message}`));
      const shown = typed
        .replace('"', '&#34;')
        .replace('>', '&gt;')
        .replace('<', '&lt;')
        .replace('>', '&gt;');
      assert.ok(text.includes(`value="${shown}"`), shown);
      assert.deepEqual(portal.state(sandbox), before);
    });
  }
});
