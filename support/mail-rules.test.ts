import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNoSecretCode, assertNothingToUsernames } from './mail-rules.ts';
import { personNamed } from './people.ts';

const message = {
  from: ['a@ramq.example'],
  to: ['b@courriel.example'],
  subject: 'Objet',
  html: '<p>x</p>',
  text: 'x',
};

test('a message without the code is accepted, and one that has it anywhere is named', () => {
  assertNoSecretCode([message], 'Abcd2345');
  for (const part of ['subject', 'html', 'text']) {
    const leaky = { ...message, [part]: 'avant Abcd2345 après' };
    assert.throws(() => {
      assertNoSecretCode([message, leaky], 'Abcd2345');
    }, /Le code secret est dans le courriel/);
  }
});

test('a message to a chosen username is refused, however it is written and whoever else gets it', () => {
  const { username } = personNamed('Émilie');
  assertNothingToUsernames([message]);
  assert.throws(() => {
    assertNothingToUsernames([message, { ...message, to: [...message.to, username.toUpperCase()] }]);
  }, new RegExp(username));
});
