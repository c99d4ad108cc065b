import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertBothSay, assertNeitherSays, lastMessageTo } from './mail-facts.ts';
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
  it('says who received nothing', async () => {
    const person = { firstName: 'Karim', email: 'karim@erables.example' };
    await assert.rejects(lastMessageTo(person, sandbox), /Karim n'a reçu aucun courriel/);
  });
});
