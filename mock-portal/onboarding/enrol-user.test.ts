import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import {
  accountOf,
  clockAt,
  DAY,
  EMILIE,
  enrol,
  faultsOf,
  INVITATION,
  LOUISE,
  NOEMIE,
  NOON,
  whysOf,
} from '../test-data.ts';
import { enrolUser, type EnrolmentForm } from './enrol-user.ts';
import type { Onboarding } from './ports.ts';
import { DEFAULT_RULES } from './rules.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

const submit = (form: EnrolmentForm, world: Onboarding = sandbox) =>
  enrolUser(form, accountOf(sandbox, LOUISE), DEMONSTRATION_CLINIC, world);

/** The sandbox with an outbox that hands over what is put in it. */
const posting = (put: Onboarding['outbox']['put']): Onboarding => ({
  ...sandbox,
  outbox: { ...sandbox.outbox, put },
});

const kept = () => sandbox.invitations.ofClinic(DEMONSTRATION_CLINIC.id);

describe('enrolUser', () => {
  it('says all that is missing at once, and keeps nothing', async () => {
    const empty = {
      hasAccount: '',
      civilityTitle: '',
      firstName: '',
      lastName: '',
      email: ' ',
      services: [],
    };
    const result = await submit(empty);
    assert.deepEqual(faultsOf(result), [
      "hasAccount: Le champ L'utilisateur a-t-il déjà un compte? est obligatoire.",
      'civilityTitle: Le champ Titre de civilité est obligatoire.',
      'firstName: Le champ Prénom est obligatoire.',
      'lastName: Le champ Nom est obligatoire.',
      'email: Le champ Courriel est obligatoire.',
      'services: Veuillez cocher au moins un service.',
    ]);
    assert.deepEqual(
      whysOf(result),
      faultsOf(result).map(() => 'R4-obligatoire: '),
    );
    assert.deepEqual(kept(), []);
  });

  for (const [field, value] of [
    ['hasAccount', 'peut-être'],
    ['civilityTitle', 'Maître'],
    ['civilityTitle', 'madame'],
    ['firstName', 'R2D2'],
    ['lastName', '<b>'],
    ['email', 'emilie@courriel'],
    ['services', ['userEnrolment']],
    ['services', ['paie']],
  ] as const) {
    it(`refuses ${String(value)} at ${field}, and nothing else`, async () => {
      const result = await submit({ ...EMILIE, [field]: value });
      assert.ok(!result.ok);
      assert.deepEqual(
        result.errors.map((error) => error.field),
        [field],
      );
    });
  }

  it('names the form of an e-mail address', async () => {
    const result = await submit({ ...EMILIE, email: 'emilie' });
    assert.deepEqual(faultsOf(result), [
      'email: Veuillez saisir une adresse courriel valide. (ex.: nom@exemple.ca)',
    ]);
    assert.deepEqual(whysOf(result), ["R4-courriel: l'adresse n'a pas de @"]);
  });

  it('« Non » makes a secret code and keeps only its hash', async () => {
    const { invitation, secretCode = '' } = await enrol(sandbox);
    assert.match(secretCode, /^[A-Za-z2-9]{8}$/);
    assert.equal(JSON.stringify(kept()).includes(secretCode), false);
    assert.equal(await sandbox.hasher.matches(secretCode, kept()[0]?.secretCodeHash), true);
    assert.equal(invitation.hasAccount, false);
  });

  it('« Oui » makes no secret code', async () => {
    const { invitation, secretCode } = await enrol(sandbox, { hasAccount: 'oui' });
    assert.equal(secretCode, undefined);
    assert.equal(invitation.secretCodeHash, undefined);
    assert.equal(invitation.hasAccount, true);
  });

  it('keeps what was typed without outer spaces, accents composed, from now on', async () => {
    const typed = {
      firstName: ' Émilie '.normalize('NFD'),
      lastName: ' Tremblay',
      email: ` ${EMILIE.email} `,
    };
    const { invitation } = await enrol({ ...sandbox, clock: clockAt(NOON) }, typed);
    assert.deepEqual(kept(), [invitation]);
    const { firstName, lastName, email, services, sentBy, sentAt, usedAt, clinicId } = invitation;
    assert.deepEqual(
      { firstName, lastName, email, services, sentBy, sentAt, usedAt, clinicId },
      {
        firstName: 'Émilie',
        lastName: 'Tremblay',
        email: EMILIE.email,
        services: ['rvsq'],
        sentBy: LOUISE,
        sentAt: NOON,
        usedAt: undefined,
        clinicId: DEMONSTRATION_CLINIC.id,
      },
    );
  });

  it('puts the message in the outbox once, dated as the invitation, in the name of the representative', async () => {
    const written: unknown[] = [];
    const result = await submit(
      EMILIE,
      posting((...message) => void written.push(message)),
    );
    assert.ok(result.ok);
    const { referenceNumber, sentAt } = result.value.invitation;
    assert.deepEqual(written, [[referenceNumber, LOUISE, sentAt]]);
  });

  it('makes a new reference and a new code for each person', async () => {
    const one = await enrol(sandbox);
    const two = await enrol(sandbox, { email: 'autre@courriel.example' });
    assert.notEqual(one.invitation.referenceNumber, two.invitation.referenceNumber);
    assert.notEqual(one.secretCode, two.secretCode);
  });

  it('keeps nothing where the message cannot be put in the outbox', async () => {
    const full = posting(() => {
      throw new Error('The disk is full.');
    });
    await assert.rejects(submit(EMILIE, full), /The disk is full/);
    assert.deepEqual(kept(), []);
  });
});

const OWN = "email: Le courriel de l'utilisateur doit être différent du vôtre.";
const SHARED =
  "email: Cette boîte courriel est partagée. Veuillez saisir l'adresse d'une boîte que l'utilisateur est seul à lire.";
const PENDING =
  'email: Une invitation à ce service est déjà en attente pour cette personne. Vous pouvez la renvoyer à partir de la liste des utilisateurs.';

/** Why Émilie's form is refused with another address. */
const whysWith = async (email: string) => whysOf(await submit({ ...EMILIE, email }));
/** What Émilie's form is refused for with another address. */
const faultsWith = async (email: string) => faultsOf(await submit({ ...EMILIE, email }));

describe('enrolUser, of an address that is not the person’s own', () => {
  for (const email of [LOUISE, LOUISE.toUpperCase(), ` ${LOUISE} `]) {
    it(`refuses the representative's own, typed ${JSON.stringify(email)}`, async () => {
      assert.deepEqual(await faultsWith(email), [OWN]);
      assert.deepEqual(kept(), []);
    });
  }
  it('compares with the address of the representative, not with the username', async () => {
    const louise = { ...accountOf(sandbox, LOUISE), email: 'louise@maison.example' };
    const enrolAt = async (email: string) => {
      const form = { ...EMILIE, email };
      return faultsOf(await enrolUser(form, louise, DEMONSTRATION_CLINIC, sandbox));
    };
    assert.deepEqual(await enrolAt('Louise@Maison.example'), [OWN]);
    assert.deepEqual(await enrolAt(LOUISE), []);
  });

  it('tells the journal whose address it is, and which line of the list it is', async () => {
    assert.deepEqual(await whysWith(LOUISE), [
      "R4-representant: c'est le courriel du représentant désigné, Louise Gagnon",
    ]);
    assert.deepEqual(await whysWith('Info+lundi@erables.example'), [
      'R4-partagee: «\u00a0info\u00a0» est dans la liste des boîtes partagées',
    ]);
  });
  for (const mailbox of [
    ...DEFAULT_RULES.sharedMailboxes,
    'INFO',
    'Secretariat',
    'reception+lundi',
    'info+a+b',
    'Accueil+',
  ]) {
    it(`refuses the shared mailbox ${mailbox}@`, async () => {
      assert.deepEqual(await faultsWith(` ${mailbox}@erables.example `), [SHARED]);
      assert.deepEqual(kept(), []);
    });
  }
  for (const email of [
    'information@erables.example',
    'info.tremblay@erables.example',
    'tremblay.info@erables.example',
    'emilie+info@erables.example',
    'emilie@info.example',
  ]) {
    it(`takes ${email}`, async () => {
      assert.deepEqual(await faultsWith(email), []);
    });
  }
  it('refuses the mailboxes of its own list alone, whatever their accents and case there', async () => {
    sandbox = { ...sandbox, rules: { ...DEFAULT_RULES, sharedMailboxes: ['Réception-Nord', 'ÉQUIPE'] } };
    for (const mailbox of ['reception-nord', 'RECEPTION-NORD', 'equipe', 'Equipe+soir']) {
      assert.deepEqual(await faultsWith(`${mailbox}@erables.example`), [SHARED], mailbox);
    }
    assert.deepEqual(await faultsWith('info@erables.example'), []);
  });
});

describe('enrolUser, of a person who is invited already', () => {
  const at = (moment: number): Onboarding => ({ ...sandbox, clock: clockAt(moment) });
  const again = async (moment: number, changes: Partial<EnrolmentForm> = {}) => {
    const form = { ...EMILIE, ...changes };
    const louise = accountOf(sandbox, LOUISE);
    return faultsOf(await enrolUser(form, louise, DEMONSTRATION_CLINIC, at(moment)));
  };

  for (const [what, changes] of [
    ['same address', {}],
    ['same address in another case', { email: ` ${EMILIE.email.toUpperCase()} ` }],
    ['same address, another name', { firstName: 'Ève', lastName: 'Roy', civilityTitle: 'Docteure' }],
    ['same address, the other answer', { hasAccount: 'oui' }],
  ] as const) {
    it(`refuses the ${what}, keeps and writes nothing`, async () => {
      const { invitation } = await enrol(sandbox);
      const closed = posting(() => assert.fail('A message was written.'));
      const result = await submit({ ...EMILIE, ...changes }, closed);
      assert.deepEqual(faultsOf(result), [PENDING]);
      assert.deepEqual(whysOf(result), ['R4-attente: ']);
      assert.deepEqual(kept(), [invitation]);
    });
  }
  it('takes another address', async () => {
    await enrol(at(NOON));
    assert.deepEqual(await again(NOON, { email: `e${EMILIE.email}` }), []);
  });
  it('takes the same address for another service', async () => {
    sandbox.invitations.add({ ...INVITATION, services: [] });
    assert.deepEqual(await again(NOON), []);
  });
  it('refuses as long as the invitation is open, and takes the person again once it expired', async () => {
    await enrol(at(NOON));
    assert.deepEqual(await again(NOON + 30 * DAY), [PENDING]);
    assert.deepEqual(await again(NOON + 30 * DAY + 1), []);
    assert.deepEqual(await again(NOON + 30 * DAY + 2), [PENDING]);
  });
  it('refuses while the secret code is locked', async () => {
    const { referenceNumber } = (await enrol(at(NOON))).invitation;
    for (let turn = 0; turn < 5; turn++) sandbox.tries.add('secretCode', referenceNumber);
    assert.deepEqual(await again(NOON), [PENDING]);
  });
  it('takes the person again once the invitation is revoked', async () => {
    const { referenceNumber } = (await enrol(at(NOON))).invitation;
    sandbox.invitations.markRevoked(referenceNumber, NOON);
    assert.deepEqual(await again(NOON), []);
  });
  it('takes the person again once the invitation is used', async () => {
    const { referenceNumber } = (await enrol(at(NOON))).invitation;
    sandbox.invitations.markUsed(referenceNumber, NOEMIE, NOON);
    assert.deepEqual(await again(NOON), []);
  });
  for (const hasAccount of ['non', 'oui']) {
    it(`makes one invitation and one message of two forms sent at once (« ${hasAccount} »)`, async () => {
      const written: string[] = [];
      const world = posting((reference) => void written.push(reference));
      const form = { ...EMILIE, hasAccount };
      const results = await Promise.all([submit(form, world), submit(form, world)]);
      assert.deepEqual(results.flatMap(faultsOf), [PENDING]);
      assert.deepEqual(
        kept().map(({ referenceNumber }) => referenceNumber),
        written,
      );
      assert.equal(written.length, 1);
    });
  }
});
