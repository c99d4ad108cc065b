import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { encodeReferenceNumber, shortReferenceNumber } from '../onboarding/reference-number.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { enrol, INVITATION, LOUISE } from '../test-data.ts';
import { end, heading, portalForEach, type TestPortal, type Visitor } from '../web/test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const REFERENCE_NUMBER = '/ramq/creation-du-compte';
const LINK = '/AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx?NoRefre=';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((...world) => {
  [portal, sandbox, visitor] = world;
});

describe('the link of an invitation', () => {
  it('leads to the policy in any browser, however it was encoded', async () => {
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    for (const written of [
      encodeReferenceNumber(referenceNumber),
      encodeURIComponent(referenceNumber),
      referenceNumber,
    ]) {
      const elsewhere = portal.visitor();
      const { status, text } = await elsewhere.get(LINK + written);
      assert.equal(status, 200);
      assert.match(text, /Politique de la Régie envers les utilisateurs des services en ligne/);
      await elsewhere.submit(
        LINK + written,
        { decision: 'accept' },
        /action="([^"]*politique)"/.exec(text)?.[1],
      );
    }
    assert.notEqual(sandbox.invitations.find(referenceNumber)?.policyAcceptedAt, undefined);
  });
  it('leads a person who has an account to sign in, which gives the service', async () => {
    const { referenceNumber } = (await enrol(sandbox, { hasAccount: 'oui' })).invitation;
    assert.equal(await end(visitor.get(LINK + encodeReferenceNumber(referenceNumber))), SIGN_IN);
    await visitor.signIn('noemie.lavoie-obrien@erables.example');
    assert.match((await visitor.get('/ramq/services')).text, /a été ajouté à votre compte/);
    assert.doesNotMatch((await visitor.get('/ramq/services')).text, /a été ajouté à votre compte/);
  });
  for (const [why, changes, status, title] of [
    ['expired', { sentAt: 0 }, 410, 'Lien expiré'],
    ['revoked', { revokedAt: 1 }, 410, 'Demande annulée'],
    ['spent', { usedAt: 1, usedBy: LOUISE }, 410, 'Lien déjà utilisé'],
  ] as const) {
    it(`says on a page of its own that it is ${why}`, async () => {
      const { referenceNumber } = INVITATION;
      sandbox.invitations.add({ ...INVITATION, sentAt: sandbox.clock.now(), ...changes });
      if ('usedAt' in changes) sandbox.invitations.markUsed(referenceNumber, changes.usedBy, changes.usedAt);
      if ('revokedAt' in changes) sandbox.invitations.markRevoked(referenceNumber, changes.revokedAt);
      const short = shortReferenceNumber(referenceNumber);
      for (const page of [LINK + encodeReferenceNumber(referenceNumber), `${REFERENCE_NUMBER}/${short}`]) {
        const response = await visitor.get(page);
        assert.deepEqual([response.status, heading(response.text)], [status, title]);
      }
    });
  }
  it('says on a page of its own that it is unknown', async () => {
    const { status, text } = await visitor.get(`${LINK}unknown`);
    assert.deepEqual([status, heading(text)], [404, 'Lien inconnu']);
  });
  it('a link in small letters, or with a slash before its question mark, finds its sandbox', async () => {
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    const [path = '', query = ''] = LINK.split('?');
    for (const written of [path.toLowerCase(), `${path}/`]) {
      const stranger = portal.visitor();
      const address = `${written}?${query}${encodeReferenceNumber(referenceNumber)}`;
      assert.equal((await stranger.get(address)).status, 200);
    }
  });
  it('can be replaced by the reference number, as people type it', async () => {
    const { referenceNumber } = (await enrol(sandbox)).invitation;
    const short = shortReferenceNumber(referenceNumber);
    const typed = ` ${short.slice(0, 5).toLowerCase()}-${short.slice(5).replaceAll('0', 'o')} `;
    const response = await visitor.submit(REFERENCE_NUMBER, { referenceNumber: typed });
    assert.equal(response.get('Location'), `${REFERENCE_NUMBER}/${short}/politique`);
    for (const unknown of ['', 'AAAAAAAAAA']) {
      assert.equal((await visitor.submit(REFERENCE_NUMBER, { referenceNumber: unknown })).status, 422);
    }
  });
});

describe('« Création du compte »', () => {
  const ANSWERS = Object.fromEntries(
    Array.from('abcdefgh', (answer, index) => [`answer${index + 1}`, answer]),
  );
  const FORM = {
    ...ANSWERS,
    username: 'emilie@choisi.example',
    password: 'Motdepasse2026a',
    passwordConfirmation: 'Motdepasse2026a',
  };
  let secretCode: string;
  let form: string;
  let policy: string;
  let created: string;
  let link: string;
  beforeEach(async () => {
    const { invitation, ...enrolment } = await enrol(sandbox);
    secretCode = enrolment.secretCode ?? '';
    form = `${REFERENCE_NUMBER}/${shortReferenceNumber(invitation.referenceNumber)}`;
    [policy, created] = [`${form}/politique`, `${form}/effectuee`];
    link = LINK + encodeReferenceNumber(invitation.referenceNumber);
  });

  it('is out of reach until the policy is accepted', async () => {
    assert.equal(await end(visitor.get(form)), link);
    assert.equal((await visitor.get(form)).status, 303);
    const send = () => visitor.submit(policy, { ...FORM, secretCode }, form);
    assert.equal((await send()).get('Location'), link);
    assert.match(
      (await visitor.submit(policy, { decision: 'refuse' })).text,
      /Aucun compte n&#39;a été créé/,
    );
    assert.equal(await end(visitor.get(form)), link);
    assert.equal(await end(visitor.get(created)), form);
    assert.equal((await visitor.submit(policy, { decision: 'accept' })).get('Location'), form);
    assert.equal(await end(visitor.get(form)), 'Création du compte');
    assert.equal((await send()).get('Location'), created);
  });

  it('is locked by five wrong secret codes, until the representative makes a new one', async () => {
    await visitor.submit(policy, { decision: 'accept' });
    const send = async (code: string) => (await visitor.submit(form, { ...FORM, secretCode: code })).text;
    for (let attempt = 1; attempt <= 5; attempt++) {
      assert.match(
        await send('faux'),
        attempt < 5 ? /Le code secret est invalide\./ : /est verrouillé après/,
      );
    }
    assert.match(await send(secretCode), /href="#secretCode">Le code secret est verrouillé/);
    assert.equal(sandbox.accounts.find(FORM.username), undefined);
    const louise = await portal.visitor(sandbox).signIn(LOUISE);
    assert.match((await louise.get('/ramq/utilisateurs')).text, /Verrouillé/);
    const page = form.replace(REFERENCE_NUMBER, '/ramq/utilisateurs/ajout');
    await louise.submit(page, {}, `${page}/nouveau-code`);
    const code = /<output[^>]*>(\w+)</.exec((await louise.get(page)).text)?.[1] ?? '';
    assert.match(await send(secretCode), /Le code secret est invalide\./);
    await send(code);
    assert.equal(await end(visitor.get(created)), 'Compte créé');
  });

  it('keeps what was typed after a mistake, but passwords', async () => {
    await visitor.submit(policy, { decision: 'accept' });
    const { status, text } = await visitor.submit(form, { ...FORM, secretCode: 'faux', answer3: '' });
    assert.equal(status, 422);
    assert.match(text, /Le formulaire contient 2 erreurs/);
    assert.match(text, /href="#secretCode">Le code secret est invalide\./);
    assert.match(text, /href="#answer3">La réponse à la question 3 est obligatoire\./);
    for (const value of ['faux', FORM.username, 'a', 'h']) assert.ok(text.includes(`value="${value}"`));
    assert.doesNotMatch(text, /Motdepasse2026a/);
  });

  it('ends on « Compte créé » again when the same form is sent again, and on no account for another', async () => {
    await visitor.submit(policy, { decision: 'accept' });
    const fields = { ...FORM, secretCode, _csrf: await visitor.token(form) };
    for (let time = 0; time < 2; time++) {
      assert.equal((await visitor.post(form, fields)).get('Location'), created);
      assert.equal(await end(visitor.get(created)), 'Compte créé');
    }
    // Whoever has the link learns nothing of the username that was chosen.
    const elsewhere = portal.visitor(sandbox);
    const { username } = fields;
    const guess = { username, _csrf: await elsewhere.token('/ramq/connexion') };
    assert.equal(await end(elsewhere.post(form, guess)), 'Lien déjà utilisé');
    assert.equal(
      await end(visitor.post(form, { ...fields, username: 'autre@choisi.example' })),
      'Lien déjà utilisé',
    );
    assert.equal(sandbox.accounts.find('autre@choisi.example'), undefined);
  });

  it('ends on « Compte créé » for both clicks of two', async () => {
    await visitor.submit(policy, { decision: 'accept' });
    const fields = { ...FORM, secretCode, _csrf: await visitor.token(form) };
    const { hasher } = sandbox;
    sandbox.hasher = {
      ...hasher,
      matches: async (secret, hash) => {
        // Long enough for the second click to arrive.
        await setTimeout(50);
        return hasher.matches(secret, hash);
      },
    };
    const click = () => end(visitor.post(form, fields));
    assert.deepEqual(await Promise.all([click(), click()]), [created, created]);
    assert.equal(await end(visitor.get(created)), 'Compte créé');
    assert.deepEqual(sandbox.grants.servicesOf(FORM.username), ['rvsq']);
  });

  it('does not say « Compte créé » to a second tab that chose another username', async () => {
    await visitor.submit(policy, { decision: 'accept' });
    const fields = { ...FORM, secretCode, _csrf: await visitor.token(form) };
    const usernames = [FORM.username, 'autre@choisi.example'];
    const ends = await Promise.all(
      usernames.map((username) => end(visitor.post(form, { ...fields, username }))),
    );
    assert.deepEqual(ends.toSorted(), [created, 'Lien déjà utilisé'].sort());
    assert.equal(usernames.filter((username) => sandbox.accounts.find(username) !== undefined).length, 1);
  });
});
