import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerField, answerKey, SECURITY_QUESTIONS } from './security-questions.ts';

describe('SECURITY_QUESTIONS', () => {
  it('are eight, each with a field of its own', () => {
    assert.equal(new Set(SECURITY_QUESTIONS).size, 8);
    const fields = SECURITY_QUESTIONS.map((_, index) => answerField(index));
    assert.equal(new Set(fields).size, 8);
    assert.equal(fields[0], 'answer1');
  });
});

describe('answerKey', () => {
  for (const typed of [
    'Pompière',
    ' pompiere ',
    'POMPIÈRE',
    'Pompière'.normalize('NFD'),
    '\u00a0Pömpière\n',
  ]) {
    it(`takes ${JSON.stringify(typed)} for « Pompière »`, () => {
      assert.equal(answerKey(typed), 'pompiere');
    });
  }
  for (const typed of ['Pompières', 'Pom pière', 'Pompier', 'Pompière.', '']) {
    it(`does not take ${JSON.stringify(typed)} for « Pompière »`, () => {
      assert.notEqual(answerKey(typed), 'pompiere');
    });
  }
});
