import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labelled, printed } from './words.ts';

describe('what is printed', () => {
  it('is found whatever white space is in it', () => {
    assert.match('Durée\u00a0:\n31\u00a0jours', printed('Durée : 31 jours'));
    assert.match(' Date de\u00a0fin * ', labelled('Date de fin'));
  });
  it('is found to the letter', () => {
    assert.doesNotMatch('Dates', labelled('Date'));
    assert.doesNotMatch('date', printed('Date'));
    assert.doesNotMatch('ab', printed('a.'));
  });
});
