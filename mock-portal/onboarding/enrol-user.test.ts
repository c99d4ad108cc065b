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
} from '../test-data.ts';
import { enrolUser, type EnrolmentForm } from './enrol-user.ts';
import type { Onboarding, SendInvitation } from './ports.ts';
import { DEFAULT_RULES } from './rules.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox('test');
});
afterEach(() => {
  sandbox.close();
});

const submit = (form: EnrolmentForm, send: SendInvitation = () => Promise.resolve()) =>
  enrolUser(form, accountOf(sandbox, LOUISE), DEMONSTRATION_CLINIC, sandbox, send);

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
    assert.deepEqual(await submit(empty), {
      ok: false,
      errors: [
        { field: 'hasAccount', message: "Le champ L'utilisateur a-t-il déjà un compte? est obligatoire." },
        { field: 'civilityTitle', message: 'Le champ Titre de civilité est obligatoire.' },
        { field: 'firstName', message: 'Le champ Prénom est obligatoire.' },
        { field: 'lastName', message: 'Le champ Nom est obligatoire.' },
        { field: 'email', message: 'Le champ Courriel est obligatoire.' },
        { field: 'services', message: 'Veuillez cocher au moins un service.' },
      ],
    });
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
    assert.deepEqual(await submit({ ...EMILIE, email: 'emilie' }), {
      ok: false,
      errors: [
        { field: 'email', message: 'Veuillez saisir une adresse courriel valide. (ex.: nom@exemple.ca)' },
      ],
    });
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

  it('sends the invitation once, in the name of the representative', async () => {
    const sent: unknown[] = [];
    const result = await submit(EMILIE, (...message) => {
      sent.push(message);
      return Promise.resolve();
    });
    assert.ok(result.ok);
    assert.deepEqual(sent, [[result.value.invitation, accountOf(sandbox, LOUISE)]]);
  });

  it('makes a new reference and a new code for each person', async () => {
    const one = await enrol(sandbox);
    const two = await enrol(sandbox, { email: 'autre@courriel.example' });
    assert.notEqual(one.invitation.referenceNumber, two.invitation.referenceNumber);
    assert.notEqual(one.secretCode, two.secretCode);
  });

  it('keeps nothing and says so when the message cannot be sent', async () => {
    assert.deepEqual(await submit(EMILIE, () => Promise.reject(new Error('SMTP is down'))), {
      ok: false,
      errors: [
        {
          field: 'email',
          message: "Le message n'a pas pu être envoyé. L'utilisateur n'a pas été ajouté. Veuillez réessayer.",
        },
      ],
    });
    assert.deepEqual(kept(), []);
  });
});

const OWN = "email: Le courriel de l'utilisateur doit être différent du vôtre.";
const SHARED =
  "email: Cette boîte courriel est partagée. Veuillez saisir l'adresse d'une boîte que l'utilisateur est seul à lire.";
const PENDING =
  'email: Une invitation à ce service est déjà en attente pour cette personne. Vous pouvez la renvoyer à partir de la liste des utilisateurs.';

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
      return faultsOf(await enrolUser(form, louise, DEMONSTRATION_CLINIC, sandbox, () => Promise.resolve()));
    };
    assert.deepEqual(await enrolAt('Louise@Maison.example'), [OWN]);
    assert.deepEqual(await enrolAt(LOUISE), []);
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
    const send = () => Promise.resolve();
    return faultsOf(await enrolUser(form, louise, DEMONSTRATION_CLINIC, at(moment), send));
  };

  for (const [what, changes] of [
    ['same address', {}],
    ['same address in another case', { email: ` ${EMILIE.email.toUpperCase()} ` }],
    ['same address, another name', { firstName: 'Ève', lastName: 'Roy', civilityTitle: 'Docteure' }],
    ['same address, the other answer', { hasAccount: 'oui' }],
  ] as const) {
    it(`refuses the ${what}, keeps and sends nothing`, async () => {
      const { invitation } = await enrol(sandbox);
      const result = await submit({ ...EMILIE, ...changes }, () => assert.fail('A message was sent.'));
      assert.deepEqual(faultsOf(result), [PENDING]);
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
  it('takes the person again when the message could not be sent', async () => {
    await submit(EMILIE, () => Promise.reject(new Error('SMTP is down')));
    assert.deepEqual(await again(NOON), []);
  });
  for (const hasAccount of ['non', 'oui']) {
    it(`makes one invitation and one message of two forms sent at once (« ${hasAccount} »)`, async () => {
      let sent = 0;
      const send = () => {
        sent++;
        return Promise.resolve();
      };
      const form = { ...EMILIE, hasAccount };
      const results = await Promise.all([submit(form, send), submit(form, send)]);
      assert.deepEqual(results.flatMap(faultsOf), [PENDING]);
      assert.equal(kept().length, 1);
      assert.equal(sent, 1);
    });
  }
});
