import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountOf, clockAt, DAY, enrol, faultsOf, LOUISE, NOON, whysOf } from '../test-data.ts';
import { createAccount, type AccountForm } from './create-account.ts';
import type { Invitation } from './invitation.ts';
import type { Onboarding } from './ports.ts';
import { renewSecretCode } from './renew-invitation.ts';
import { usernameState } from './tries.ts';

const USERNAME = 'emilie@choisi.example';
const ANSWERS = [
  'Des Érables',
  'Minou',
  'Mme Roy',
  'Québec',
  'Toyota',
  'Pilote',
  'Rose',
  'Maria Chapdelaine',
];

let sandbox: Sandbox;
let world: Onboarding;
let invitation: Invitation;
/** All as it should be. */
let form: AccountForm;
beforeEach(async () => {
  sandbox = await openSandbox('test');
  world = { ...sandbox, clock: clockAt(NOON) };
  const enrolment = await enrol(world);
  invitation = enrolment.invitation;
  form = {
    secretCode: enrolment.secretCode ?? '',
    username: USERNAME,
    password: 'Motdepasse2026a',
    passwordConfirmation: 'Motdepasse2026a',
    answers: ANSWERS,
  };
});
afterEach(() => {
  sandbox.close();
});

const OTHER_EMAIL = 'autre@courriel.example';

async function submit(changes: Partial<AccountForm>) {
  const result = await createAccount({ ...form, ...changes }, invitation, world);
  assert.ok(result !== 'spent');
  return result;
}

/** What the form is refused for. */
const faults = async (changes: Partial<AccountForm>) => faultsOf(await submit(changes));

/** Which rules refuse the form, and why. */
const whys = async (changes: Partial<AccountForm>) => whysOf(await submit(changes));

const INVALID_CODE = 'secretCode: Le code secret est invalide.';
const TAKEN = "username: Ce nom d'utilisateur est déjà associé à un utilisateur.";

describe('createAccount', () => {
  it('gives the account, its service, and spends the invitation', async () => {
    const result = await createAccount({ ...form, username: ` ${USERNAME} ` }, invitation, world);
    assert.ok(result !== 'spent' && result.ok);
    assert.deepEqual(sandbox.accounts.find(USERNAME), result.value);
    const { passwordHash, ...account } = result.value;
    assert.deepEqual(account, {
      username: USERNAME,
      civilityTitle: 'Madame',
      firstName: 'Émilie',
      lastName: 'Tremblay',
      email: invitation.email,
    });
    assert.equal(await sandbox.hasher.matches(form.password, passwordHash), true);
    assert.deepEqual(sandbox.grants.servicesOf(USERNAME), ['rvsq']);
    assert.deepEqual(sandbox.invitations.find(invitation.referenceNumber), {
      ...invitation,
      usedAt: NOON,
      usedBy: USERNAME,
    });
  });

  for (const [password, stands] of [
    ['Bienvenue2026a', true],
    ['Formation2026b', false],
  ] as const) {
    it(`knows ${stands ? 'still' : 'no longer'} the password expected of somebody who chose ${password}`, async () => {
      const username = ' Emilie.Tremblay@identifiant.example';
      assert.ok((await submit({ username, password, passwordConfirmation: password })).ok);
      const others = sandbox.cast.list().filter(({ email }) => email !== invitation.email);
      const her = sandbox.cast.list().find(({ email }) => email === invitation.email);
      assert.equal(her?.passwordStands, stands);
      assert.ok(others.every(({ passwordStands }) => passwordStands));
    });
  }

  it('says all that is missing at once', async () => {
    const empty = { secretCode: '', username: ' ', password: '', passwordConfirmation: '', answers: [] };
    assert.deepEqual(await faults(empty), [
      'secretCode: Le champ Code secret est obligatoire.',
      "username: Le champ Nom d'utilisateur est obligatoire.",
      'password: Le champ Mot de passe est obligatoire.',
      'passwordConfirmation: Le champ Confirmer le mot de passe est obligatoire.',
      ...ANSWERS.map(
        (_, index) => `answer${index + 1}: La réponse à la question ${index + 1} est obligatoire.`,
      ),
    ]);
  });

  it('says all that is wrong at once', async () => {
    const wrong = {
      secretCode: 'faux',
      username: 'emilie',
      password: 'court',
      passwordConfirmation: 'autre',
      answers: ANSWERS.with(3, '').with(7, 'ROSE'),
    };
    assert.deepEqual(await faults(wrong), [
      INVALID_CODE,
      "username: Le nom d'utilisateur doit prendre la forme d'une adresse de courriel.",
      'password: Le mot de passe doit compter au moins 8 caractères.',
      'password: Le mot de passe doit contenir des lettres et des chiffres.',
      'passwordConfirmation: Les deux mots de passe doivent être identiques.',
      'answer4: La réponse à la question 4 est obligatoire.',
      'answer8: La réponse à la question 8 doit être différente de celle à la question 7.',
    ]);
  });

  it('tells the journal which rules refuse, and why', async () => {
    assert.deepEqual(await whys({ secretCode: '', username: '', password: '', answers: [] }), [
      'R7-code: ',
      'R7-nom-utilisateur: ',
      'R7-mot-de-passe: ',
      'R7-mot-de-passe: ',
      ...ANSWERS.map(() => 'R7-huit-reponses: '),
    ]);
    assert.deepEqual(await whys({ username: 'emilie', answers: ANSWERS.with(7, 'ROSE') }), [
      "R7-nom-utilisateur: l'adresse n'a pas de @",
      'R7-reponses: les réponses aux questions 7 et 8 sont les mêmes, sans égard à la casse ni aux accents',
    ]);
    assert.deepEqual(await whys({ username: LOUISE }), [
      "R7-nom-utilisateur: Louise Gagnon a déjà ce nom d'utilisateur",
    ]);
  });

  it('changes nothing when something is wrong', async () => {
    await faults({ secretCode: 'faux' });
    assert.equal(sandbox.accounts.find(USERNAME), undefined);
    assert.deepEqual(sandbox.invitations.find(invitation.referenceNumber), invitation);
  });

  it('minds the case of the secret code, not the spaces around it', async () => {
    const otherCase = Array.from(form.secretCode, (sign) =>
      sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase(),
    ).join('');
    assert.deepEqual(await faults({ secretCode: otherCase }), [INVALID_CODE]);
    const result = await createAccount({ ...form, secretCode: ` ${form.secretCode} ` }, invitation, world);
    assert.ok(result !== 'spent' && result.ok);
  });

  it("refuses another person's secret code, and any code where none was made", async () => {
    const { secretCode = '' } = await enrol(world, { email: OTHER_EMAIL });
    assert.deepEqual(await faults({ secretCode }), [INVALID_CODE]);
    invitation = (await enrol(world, { hasAccount: 'oui', email: 'oui@courriel.example' })).invitation;
    assert.deepEqual(await faults({}), [INVALID_CODE]);
  });

  it('refuses a username that somebody has, in whatever case', async () => {
    assert.deepEqual(await faults({ username: LOUISE }), [TAKEN]);
    assert.deepEqual(await faults({ username: ` ${LOUISE.toUpperCase()} ` }), [TAKEN]);
  });

  for (const twin of ['québec', ' QUEBEC ', 'Que\u0301bec']) {
    it(`takes ${JSON.stringify(twin)} for the answer « Québec » given before`, async () => {
      assert.deepEqual(await faults({ answers: ANSWERS.with(5, twin) }), [
        'answer6: La réponse à la question 6 doit être différente de celle à la question 4.',
      ]);
    });
  }

  it('asks for the confirmation of a password that is refused too', async () => {
    assert.deepEqual(await faults({ password: 'abcdefg1', passwordConfirmation: '' }), [
      'password: Le mot de passe doit commencer et finir par une lettre.',
      'passwordConfirmation: Le champ Confirmer le mot de passe est obligatoire.',
    ]);
  });

  it('makes one account of the same form sent twice at once', async () => {
    const results = await Promise.all([1, 2].map(() => createAccount(form, invitation, world)));
    const made = results.filter((result) => result !== 'spent' && result.ok);
    assert.equal(made.length, 1);
  });

  it('gives a username to one of two persons who choose it at once', async () => {
    const other = await enrol(world, { firstName: 'Ève', email: OTHER_EMAIL });
    const otherForm = { ...form, secretCode: other.secretCode ?? '' };
    const results = await Promise.all([
      createAccount(form, invitation, world),
      createAccount(otherForm, other.invitation, world),
    ]);
    const [refused, made] = results.map((result) => result !== 'spent' && result.ok).sort();
    assert.deepEqual([refused, made], [false, true]);
    const open = [invitation, other.invitation].map(({ referenceNumber }) =>
      sandbox.invitations.find(referenceNumber),
    );
    assert.equal(open.filter((one) => one?.usedAt === undefined).length, 1);
  });

  it('makes no account when the invitation ended while the form was filled in', async () => {
    const later = { ...world, clock: clockAt(NOON + 30 * DAY + 1) };
    assert.equal(await createAccount(form, invitation, later), 'spent');
    const unknown = { ...invitation, referenceNumber: 'unknown' };
    assert.equal(await createAccount(form, unknown, world), 'spent');
    assert.equal(sandbox.accounts.find(USERNAME), undefined);
  });

  it('starts with a username that nobody tried, whatever was tried before it had an owner', async () => {
    for (let turn = 0; turn < 5; turn++) {
      sandbox.tries.add('signIn', USERNAME);
      sandbox.tries.add('recovery', USERNAME);
    }
    sandbox.tries.add('signIn', LOUISE);
    assert.deepEqual(await faults({ username: USERNAME.toUpperCase() }), []);
    assert.equal(usernameState(USERNAME, world), 'open');
    assert.equal(sandbox.tries.count('signIn', USERNAME), 0);
    assert.equal(sandbox.tries.count('recovery', USERNAME), 0);
    assert.equal(sandbox.tries.count('signIn', LOUISE), 1);
  });
});

const LOCKED_CODE =
  'secretCode: Le code secret est verrouillé après trop de tentatives. Demandez à votre représentant un nouveau code secret.';

describe('createAccount, after wrong secret codes', () => {
  const WRONG = { secretCode: 'faux' };

  async function fail(times: number): Promise<void> {
    for (let turn = 0; turn < times; turn++) await faults(WRONG);
  }

  /** The invitation as it is kept now. */
  function reread(): void {
    invitation = sandbox.invitations.find(invitation.referenceNumber) ?? assert.fail('It is gone.');
  }

  it('locks the code at the fifth', async () => {
    const messages: string[] = [];
    for (let turn = 1; turn <= 6; turn++) messages.push(...(await faults(WRONG)));
    const [first, second, third, fourth, ...others] = messages;
    assert.deepEqual(
      [first, second, third, fourth],
      Array.from({ length: 4 }, () => INVALID_CODE),
    );
    assert.deepEqual(others, [LOCKED_CODE, LOCKED_CODE]);
  });
  it('tells the journal how many failed, and that the right one came too late', async () => {
    const counted: string[] = [];
    for (let turn = 1; turn <= 6; turn++) counted.push(...(await whys(WRONG)));
    counted.push(...(await whys({})));
    assert.deepEqual(counted, [
      'R7-code: le code saisi est faux\u00a0: 1er échec de suite sur 5',
      'R7-code: le code saisi est faux\u00a0: 2e échec de suite sur 5',
      'R7-code: le code saisi est faux\u00a0: 3e échec de suite sur 5',
      'R7-code: le code saisi est faux\u00a0: 4e échec de suite sur 5',
      'R7-code-verrouille: le code saisi est faux\u00a0: 5e échec de suite sur 5; le code secret est maintenant verrouillé',
      'R7-code-verrouille: verrouillé après 5 échecs de suite; le code saisi est faux',
      'R7-code-verrouille: verrouillé après 5 échecs de suite; le code saisi était pourtant le bon',
    ]);
  });
  it('takes the right code after four', async () => {
    await fail(4);
    assert.deepEqual(await faults({}), []);
  });
  it('refuses the right code after five, and makes no account', async () => {
    await fail(5);
    assert.deepEqual(await faults({}), [LOCKED_CODE]);
    assert.equal(sandbox.accounts.find(USERNAME), undefined);
  });
  it('counts those that were sent at once', async () => {
    const guesses = Array.from({ length: 10 }, () => faults(WRONG));
    const right = faults({});
    await Promise.all(guesses);
    assert.deepEqual(await right, [LOCKED_CODE]);
    assert.deepEqual(await faults({}), [LOCKED_CODE]);
  });
  it('counts anew after the right code, even where something else is wrong', async () => {
    for (let turn = 0; turn < 3; turn++) {
      await fail(4);
      assert.deepEqual(await faults({ username: LOUISE }), [TAKEN]);
    }
    assert.deepEqual(await faults({}), []);
  });
  it('does not count a form without a code', async () => {
    for (let turn = 0; turn < 6; turn++) await faults({ secretCode: ' ' });
    assert.deepEqual(await faults({}), []);
  });
  it('locks no other invitation', async () => {
    await fail(5);
    const other = await enrol(world, { email: OTHER_EMAIL });
    invitation = other.invitation;
    assert.deepEqual(await faults({ secretCode: other.secretCode ?? '' }), []);
  });
  it('opens to a new code, and to that one only', async () => {
    await fail(5);
    const secretCode = await renewSecretCode(invitation, accountOf(world, LOUISE), world);
    reread();
    assert.deepEqual(await faults({}), [INVALID_CODE]);
    assert.deepEqual(await faults({ secretCode: secretCode ?? '' }), []);
  });
});
