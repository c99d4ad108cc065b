import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  assertAllSentTo,
  assertBothSay,
  assertCountTo,
  assertNeitherSays,
  lastMessageTo,
} from './mail-facts.ts';
import type { SentMessage } from './sandbox-client.ts';

const MESSAGE: SentMessage = {
  from: ['regie@example.test'],
  to: ['emilie@courriel.example'],
  subject: "Demande d'accès",
  html: '<html><head><title>Objet</title></head><p>Numéro\u00a0:\n<b>D&#39;Amours &amp; fils</b></p></html>',
  text: "Numéro :\nD'Amours & fils",
};

describe('what both forms of a message say', () => {
  it('is read without marks, entities nor the kind of spaces', () => {
    assertBothSay(MESSAGE, "Numéro\u00a0: D'Amours & fils");
  });
  it('must be in each of them', () => {
    assert.throws(() => {
      assertBothSay({ ...MESSAGE, text: 'Rien' }, 'Numéro');
    }, /n'est pas dans le message en texte simple\u00a0: Rien/);
  });
  it('must be in none of them when it is unwanted', () => {
    assertNeitherSays(MESSAGE, 'Objet');
    assert.throws(() => {
      assertNeitherSays({ ...MESSAGE, html: '' }, 'fils');
    }, /est dans le message en texte simple/);
  });
});

describe('lastMessageTo', () => {
  const sandbox = { messages: () => Promise.resolve([{ ...MESSAGE, subject: 'Ancien' }, MESSAGE]) };
  it('is the newest of the person', async () => {
    const person = { firstName: 'Émilie', email: 'emilie@courriel.example' };
    assert.equal((await lastMessageTo(person, sandbox)).subject, "Demande d'accès");
  });
  it('says who received nothing, and to whom what was sent', async () => {
    const person = { firstName: 'Karim', email: 'karim@erables.example' };
    await assert.rejects(lastMessageTo(person, sandbox), {
      message:
        "Karim n'a reçu aucun courriel à karim@erables.example.\nCourriels envoyés\u00a0:\nà emilie@courriel.example\u00a0: «\u00a0Ancien\u00a0»\nà emilie@courriel.example\u00a0: «\u00a0Demande d'accès\u00a0»",
    });
    const empty = { messages: () => Promise.resolve([]) };
    await assert.rejects(lastMessageTo(person, empty), /Aucun courriel n'a été envoyé, à personne\./);
  });
});

const EMILIE = { firstName: 'Émilie', email: 'emilie@courriel.example' };
const KARIM = { firstName: 'Karim', email: 'karim@erables.example' };

describe('assertAllSentTo', () => {
  it('wants these messages and no other, in their order', () => {
    assertAllSentTo([], []);
    assertAllSentTo([MESSAGE, { ...MESSAGE, to: [KARIM.email] }], [EMILIE, KARIM]);
    for (const [messages, people] of [
      [[], [EMILIE]],
      [[MESSAGE], []],
      [[MESSAGE, MESSAGE], [EMILIE]],
      [[MESSAGE], [KARIM]],
      [[{ ...MESSAGE, to: [EMILIE.email, KARIM.email] }], [EMILIE]],
    ] as const)
      assert.throws(() => {
        assertAllSentTo(messages, people);
      });
  });
  it('says what was wanted and to whom messages went', () => {
    assert.throws(
      () => {
        assertAllSentTo([MESSAGE], [KARIM]);
      },
      {
        message:
          "Courriels attendus dans tout le scénario\u00a0: un à Karim (karim@erables.example).\nCourriels envoyés\u00a0:\nà emilie@courriel.example\u00a0: «\u00a0Demande d'accès\u00a0»",
      },
    );
    assert.throws(() => {
      assertAllSentTo([MESSAGE], []);
    }, /attendus dans tout le scénario\u00a0: aucun\./);
  });
});

describe('assertCountTo', () => {
  it('counts what somebody received', () => {
    assertCountTo([MESSAGE, { ...MESSAGE, to: [KARIM.email] }], EMILIE, 1);
    assert.throws(() => {
      assertCountTo([MESSAGE], KARIM, 1);
    }, /^AssertionError.*: Karim devait recevoir 1 courriel\(s\) à karim@erables\.example; il y en a 0\.\nCourriels envoyés/);
  });
});
