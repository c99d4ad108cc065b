import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DEMONSTRATION_CLINIC } from '../sandbox/demonstration.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, clockAt, EMILIE, enrol, LOUISE, NOON } from '../test-data.ts';
import { enrolUser, type EnrolmentForm } from './enrol-user.ts';
import type { SendInvitation } from './ports.ts';

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
    const [one, two] = [await enrol(sandbox), await enrol(sandbox)];
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
