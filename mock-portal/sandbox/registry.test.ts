import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { DEFAULT_RULES } from '../onboarding/rules.ts';
import { enrol } from '../test-data.ts';
import { DEMONSTRATION } from './demonstration.ts';
import { DEFAULT_SANDBOX, SandboxError, SandboxRegistry } from './registry.ts';

const TITLE_FAULT =
  "Le nom d'un bac a de 1 à 60 caractères, dont au moins une lettre ou un chiffre. Nom reçu\u00a0: ";

describe('SandboxRegistry', () => {
  let registry: SandboxRegistry;
  beforeEach(() => {
    registry = new SandboxRegistry();
  });
  afterEach(() => {
    registry.closeAll();
  });

  it('never shows one sandbox an invitation of another', async () => {
    const [here, there] = [await registry.create(), await registry.create()];
    const { invitation } = await enrol(here);
    const { referenceNumber, clinicId } = invitation;
    assert.notEqual(here.id, there.id);
    assert.deepEqual(here.invitations.ofClinic(clinicId), [invitation]);
    assert.deepEqual(there.invitations.ofClinic(clinicId), []);
    assert.equal(there.invitations.find(referenceNumber), undefined);
    assert.equal(there.invitations.find(shortReferenceNumber(referenceNumber)), undefined);
  });

  it('finds the sandbox of an invitation by its token and by its short form', async () => {
    await registry.openKept();
    const [here, there] = [await registry.create(), await registry.create()];
    for (const sandbox of [here, there, registry.default()]) {
      const { referenceNumber } = (await enrol(sandbox)).invitation;
      assert.equal(registry.ofReference(referenceNumber), sandbox);
      assert.equal(registry.ofReference(shortReferenceNumber(referenceNumber)), sandbox);
    }
    assert.equal(registry.ofReference(''), undefined);
    assert.equal(registry.ofReference('unknown'), undefined);
  });

  it('finds the last one opened where several have the reference, as those of one snapshot do', async () => {
    const first = await registry.create();
    const { referenceNumber } = (await enrol(first)).invitation;
    const second = await registry.create();
    second.restore(first.snapshot().contents);
    assert.equal(registry.ofReference(referenceNumber), second);
    registry.drop(second);
    assert.equal(registry.ofReference(referenceNumber), first);
  });

  it('finds no private one by a reference, which a guide tells to anybody; its key still opens it', async () => {
    const hidden = await registry.create({ isPrivate: true });
    const { referenceNumber } = (await enrol(hidden)).invitation;
    assert.equal(registry.ofReference(referenceNumber), undefined);
    assert.equal(registry.ofKey(hidden.identity.key), hidden);
  });

  it('finds a sandbox by its key, which no other has', async () => {
    const [here, there] = [await registry.create(), await registry.create()];
    assert.notEqual(here.identity.key, there.identity.key);
    assert.equal(registry.ofKey(here.identity.key), here);
    assert.equal(registry.ofKey(there.identity.key), there);
    for (const wrong of ['', here.id, DEFAULT_SANDBOX, here.identity.key.toUpperCase()])
      assert.equal(registry.ofKey(wrong), undefined);
  });

  it('forgets a sandbox that is dropped, with its invitations, and closes it', async () => {
    const sandbox = await registry.create();
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    assert.equal(registry.get(sandbox.id), sandbox);
    registry.drop(sandbox);
    assert.equal(registry.get(sandbox.id), undefined);
    assert.equal(registry.ofKey(sandbox.identity.key), undefined);
    assert.equal(registry.ofReference(referenceNumber), undefined);
    assert.throws(() => sandbox.invitations.find(referenceNumber));
  });

  it('never drops the default sandbox', async () => {
    await registry.openKept();
    assert.throws(() => {
      registry.drop(registry.default());
    }, /^Error: Le bac «\sdemonstration\s» reste ouvert tant que le simulateur fonctionne\./);
    assert.equal(registry.default().clinic().id, DEMONSTRATION.clinic.id);
  });

  it('has a default sandbox only once it is opened, under its own name', async () => {
    assert.throws(() => registry.default(), /openKept\(\)/);
    await registry.openKept();
    assert.equal(registry.default(), registry.get(DEFAULT_SANDBOX));
    assert.equal(registry.default().identity.title, 'Démonstration');
  });

  it('gives its rules to every sandbox, those of screens.md unless told', async () => {
    await registry.openKept();
    assert.deepEqual(
      [registry.default().rules, (await registry.create()).rules],
      [DEFAULT_RULES, DEFAULT_RULES],
    );
    const rules = { ...DEFAULT_RULES, signInTries: 2 };
    const other = new SandboxRegistry({ rules });
    await other.openKept();
    assert.deepEqual([other.default().rules, (await other.create()).rules], [rules, rules]);
    other.closeAll();
  });

  it('closes every sandbox at the end', async () => {
    await registry.openKept();
    const { id } = await registry.create();
    registry.closeAll();
    assert.equal(registry.get(id), undefined);
    assert.throws(() => registry.default());
  });

  it('tells of a sandbox that comes, notes something or goes, until nobody listens', async () => {
    let told = 0;
    const end = registry.subscribe(() => told++);
    const sandbox = await registry.create();
    assert.equal(told, 1);
    sandbox.journal.note({ kind: 'act', who: '', text: '' });
    assert.equal(told, 2);
    registry.drop(sandbox);
    assert.equal(told, 3);
    end();
    await registry.create();
    assert.equal(told, 3);
  });
});

describe('the title of a sandbox', () => {
  let registry: SandboxRegistry;
  beforeEach(async () => {
    registry = new SandboxRegistry();
    await registry.openKept();
  });
  afterEach(() => {
    registry.closeAll();
  });

  for (const [title, id] of [
    ['Équipe du lundi', 'equipe-du-lundi'],
    ['  Œuvre — n° 2  ', 'oeuvre-n-2'],
    ['L’été à Trois-Rivières', 'l-ete-a-trois-rivieres'],
    ['../../etc/passwd', 'etc-passwd'],
    ['3', '3'],
    [`${'a'.repeat(59)}é`, `${'a'.repeat(59)}e`],
  ] as const) {
    it(`« ${title} » makes an id of letters, digits and dashes`, async () => {
      const sandbox = await registry.create({ title });
      assert.equal(sandbox.id, id);
      assert.equal(sandbox.identity.title, title.trim());
      assert.equal(registry.get(sandbox.id), sandbox);
    });
  }
  for (const title of ['', '   ', '—', '/', '🙂', 'a'.repeat(61), '\0']) {
    it(`is refused where it is ${JSON.stringify(title)}`, async () => {
      await assert.rejects(registry.create({ title }), {
        constructor: SandboxError,
        message: `${TITLE_FAULT}«\u00a0${title}\u00a0».`,
      });
      assert.equal(registry.all().length, 1);
    });
  }
  it('is refused where another has it, whatever its accents, and says which there are', async () => {
    await registry.create({ title: 'Équipe du lundi' });
    for (const title of ['Équipe du lundi', 'EQUIPE du lundi', ' équipe-du-lundi']) {
      await assert.rejects(registry.create({ title }), {
        constructor: SandboxError,
        message:
          'Le bac «\u00a0equipe-du-lundi\u00a0» existe déjà. Choisissez un autre nom; les bacs sont\u00a0: demonstration, equipe-du-lundi.',
      });
    }
    assert.equal(registry.all().length, 2);
    await assert.rejects(registry.create({ title: 'Démonstration' }), SandboxError);
  });
  it('is free again once its sandbox was dropped', async () => {
    registry.drop(await registry.create({ title: 'Lundi' }));
    assert.equal((await registry.create({ title: 'Lundi' })).id, 'lundi');
  });
  it('goes to one of those who ask for it at the same time', async () => {
    const asked = await Promise.allSettled(
      ['Lundi', 'lundi', 'LUNDI'].map((title) => registry.create({ title })),
    );
    assert.deepEqual(
      asked.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected'],
    );
    assert.equal(registry.all().length, 2);
  });
  it('is free again where the sandbox could not be opened', async () => {
    await assert.rejects(registry.create({ title: 'Lundi', preset: 'inconnu' }), {
      constructor: SandboxError,
      message: 'Modèle inconnu\u00a0: «\u00a0inconnu\u00a0». Les modèles sont\u00a0: demonstration.',
    });
    await assert.rejects(registry.create({ title: 'Lundi', isKept: true }), {
      constructor: SandboxError,
      message: "Ce simulateur n'a pas de dossier de données\u00a0: aucun bac n'y est gardé.",
    });
    assert.equal((await registry.create({ title: 'Lundi' })).isKept, false);
  });
});
