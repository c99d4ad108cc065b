import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Response } from 'supertest';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { KARIM, LOUISE } from '../test-data.ts';
import { ANSWERS, end, heading, portalForEach, type TestPortal, type Visitor } from '../web/test-portal.ts';

const SIGN_IN = '/ramq/connexion';
const START = '/ramq/mot-de-passe-oublie';
const QUESTIONS = '/ramq/mot-de-passe-oublie/questions';
const LAST = '/ramq/mot-de-passe-oublie/nouveau';
const UNKNOWN = 'personne@erables.example';
const WRONG = Object.fromEntries(Object.keys(ANSWERS).map((field) => [field, 'faux']));
const NEW_PASSWORD = { password: 'Nouveau2026x', passwordConfirmation: 'Nouveau2026x' };
const REFUSED =
  'Les réponses ne permettent pas de confirmer votre identité. Votre mot de passe n&#39;a pas été changé.';

let portal: TestPortal;
let sandbox: Sandbox;
let visitor: Visitor;
portalForEach((...world) => {
  [portal, sandbox, visitor] = world;
});

/** Goes through all the steps. @returns where the last one leads */
async function recover(username: string, answers: Record<string, string>, who = visitor) {
  await who.submit(START, { username });
  await who.submit(QUESTIONS, answers);
  return (await who.submit(LAST, NEW_PASSWORD)).get('Location');
}

const signInEnd = async (username: string, password: string) =>
  (await visitor.submit(SIGN_IN, { username, password })).get('Location');

describe('« Mot de passe oublié »', () => {
  it('asks three of the eight questions, always the same of one username', async () => {
    const asked = async (username: string) => {
      await visitor.submit(START, { username });
      return (await visitor.get(QUESTIONS)).text.match(/name="answer\d"/g);
    };
    const first = await asked(KARIM);
    assert.equal(first?.length, 3);
    assert.deepEqual(await asked(` ${KARIM.toUpperCase()} `), first);
    const elsewhere = portal.visitor(sandbox);
    await elsewhere.submit(START, { username: KARIM });
    assert.deepEqual((await elsewhere.get(QUESTIONS)).text.match(/name="answer\d"/g), first);
  });
  it('changes the password and unlocks the username', async () => {
    for (let failure = 0; failure < 5; failure++) await signInEnd(KARIM, 'faux');
    assert.equal(await signInEnd(KARIM, 'Exercice2026a'), undefined);
    const shouted = Object.fromEntries(
      Object.entries(ANSWERS).map(([field, answer]) => [field, ` ${answer.toUpperCase()} `]),
    );
    assert.equal(await recover(KARIM, shouted), SIGN_IN);
    assert.match((await visitor.get(SIGN_IN)).text, /Votre mot de passe a été changé/);
    assert.equal(await signInEnd(KARIM, 'Exercice2026a'), undefined);
    assert.equal(await signInEnd(KARIM, 'Nouveau2026x'), '/ramq/services');
  });
  it('tells of a password that breaks the conditions, whether or not the answers were right', async () => {
    for (const answers of [ANSWERS, WRONG]) {
      await visitor.submit(START, { username: KARIM });
      await visitor.submit(QUESTIONS, answers);
      const { status, text } = await visitor.submit(LAST, {
        password: 'court',
        passwordConfirmation: 'autre',
      });
      assert.equal(status, 422);
      assert.match(text, /Erreur\u00a0: Nouveau mot de passe/);
      assert.match(text, /au moins 8 caractères\./);
      assert.match(text, /Les deux mots de passe doivent être identiques\./);
      assert.doesNotMatch(text, /value="(court|autre)"/);
    }
  });
  it('asks for the answers that are missing, and keeps the others', async () => {
    await visitor.submit(START, { username: KARIM });
    const fields = (await visitor.get(QUESTIONS)).text.match(/(?<=name=")answer\d/g) ?? [];
    const [first = '', ...others] = fields;
    const { status, text } = await visitor.submit(QUESTIONS, { [first]: 'Une réponse' });
    assert.equal(status, 422);
    assert.ok(text.includes('value="Une réponse"'));
    assert.deepEqual(
      text.match(/href="#answer\d"/g),
      others.map((field) => `href="#${field}"`),
    );
  });
});

describe('an address out of order', () => {
  const startEnds = async (steps: () => Promise<unknown>, addresses: readonly string[]) => {
    for (const address of addresses) {
      await steps();
      assert.equal(await end(visitor.get(address)), START, `GET ${address}`);
      const _csrf = await visitor.token(SIGN_IN);
      const answer = await visitor.post(address, { ...ANSWERS, ...NEW_PASSWORD, _csrf });
      assert.equal(answer.get('Location'), START, `POST ${address}`);
    }
    assert.equal(await signInEnd(KARIM, 'Nouveau2026x'), undefined);
  };

  it('leads to the start before any step', () => startEnds(() => Promise.resolve(), [QUESTIONS, LAST]));
  it('leads to the start after the first step', () =>
    startEnds(() => visitor.submit(START, { username: KARIM }), [LAST]));
  it('leads to the start after another username was given', async () => {
    await startEnds(async () => {
      await visitor.submit(START, { username: LOUISE });
      await visitor.submit(QUESTIONS, ANSWERS);
      await visitor.submit(START, { username: KARIM });
    }, [LAST]);
  });
  it('leads to the start once the recovery has ended', () =>
    startEnds(() => recover(LOUISE, ANSWERS), [QUESTIONS, LAST]));
});

describe('a username that nobody has', () => {
  /** A page without what differs from one showing to the next. */
  const pageOf = (answer: Response, username: string) => {
    const page = answer.text
      .replaceAll(username, '')
      .replace(/name="_csrf" value="\w+"/g, 'name="_csrf"')
      .replace(/name="_showing" value="[\w-]+"/g, 'name="_showing"')
      // Which questions are drawn depends on the username alone, known or not.
      .replace(/\banswer\d\b/g, 'answer')
      .replace(/<label for="answer">[^<]*/g, '<label for="answer">')
      .replace(/La réponse à «[^<]*» est obligatoire/g, 'La réponse est obligatoire');
    return { status: answer.status, location: answer.get('Location'), page };
  };
  const walk = async (username: string, answers: Record<string, string>) => {
    const who = portal.visitor(sandbox);
    const send = async (page: string, fields: Record<string, string>) =>
      pageOf(await who.submit(page, fields), username);
    const see = async (page: string) => pageOf(await who.get(page), username);
    return [
      await see(START),
      await send(START, { username }),
      await see(LAST),
      await see(QUESTIONS),
      await send(QUESTIONS, {}),
      await send(QUESTIONS, answers),
      await see(LAST),
      await send(LAST, { password: 'court', passwordConfirmation: '' }),
      await send(LAST, NEW_PASSWORD),
      await see(START),
      await see(QUESTIONS),
      await see(LAST),
    ];
  };

  it('goes through the same screens as a known one with wrong answers, at each try up to the block', async () => {
    for (let attempt = 1; attempt <= 6; attempt++) {
      const known = await walk(KARIM, WRONG);
      assert.deepEqual(await walk(UNKNOWN, WRONG), known, `try ${attempt}`);
      assert.ok(known.some(({ page }) => page.includes(attempt < 5 ? REFUSED : 'est bloqué')));
    }
  });
  it('goes through the same screens as a known one with right answers, up to the last', async () => {
    const known = await walk(KARIM, ANSWERS);
    const unknown = await walk(UNKNOWN, ANSWERS);
    assert.deepEqual(unknown.slice(0, 8), known.slice(0, 8));
    assert.deepEqual([known[8]?.location, unknown[8]?.location], [SIGN_IN, START]);
  });
});

describe('five recoveries that failed', () => {
  for (const [who, username] of [
    ['a known username', KARIM],
    ['an unknown username', UNKNOWN],
  ] as const) {
    it(`block ${who}, whatever its case, everywhere`, async () => {
      for (let attempt = 1; attempt <= 5; attempt++) {
        const written = attempt % 2 === 0 ? username.toUpperCase() : ` ${username}`;
        assert.equal(await recover(written, WRONG), START);
        const { text } = await visitor.get(START);
        assert.match(text, attempt < 5 ? new RegExp(REFUSED) : /est bloqué après trop de tentatives/);
      }
      const { status, text } = await visitor.submit(START, { username });
      assert.equal(status, 422);
      assert.match(text, /Votre nom d&#39;utilisateur est bloqué\. Communiquez avec la Régie/);
      for (const page of [SIGN_IN, '/rvsq/connexion']) {
        const answer = await visitor.submit(page, { username, password: 'Exercice2026a' });
        assert.equal(answer.status, 422);
        assert.match(answer.text, /est bloqué/);
      }
    });
  }
  it('count across browsers, and block even one that is about to succeed', async () => {
    await visitor.submit(START, { username: KARIM });
    await visitor.submit(QUESTIONS, ANSWERS);
    for (let attempt = 1; attempt <= 5; attempt++) await recover(KARIM, WRONG, portal.visitor(sandbox));
    assert.equal((await visitor.submit(LAST, NEW_PASSWORD)).get('Location'), START);
    assert.match((await visitor.get(START)).text, /est bloqué/);
    assert.equal(await signInEnd(KARIM, 'Nouveau2026x'), undefined);
  });
  it('are not five where one in between succeeded', async () => {
    for (const answers of [WRONG, WRONG, WRONG, WRONG, ANSWERS, WRONG, WRONG, WRONG, WRONG]) {
      await recover(KARIM, answers);
    }
    assert.equal(await recover(KARIM, ANSWERS), SIGN_IN);
  });
  it('sent at the same time count too', async () => {
    const visitors = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => {
        const who = portal.visitor(sandbox);
        await who.submit(START, { username: KARIM });
        await who.submit(QUESTIONS, WRONG);
        return who;
      }),
    );
    await Promise.all(visitors.map((who) => who.submit(LAST, NEW_PASSWORD)));
    assert.equal((await visitor.submit(START, { username: KARIM })).status, 422);
    assert.equal(heading((await visitor.get(START)).text), 'Mot de passe oublié');
  });
});
