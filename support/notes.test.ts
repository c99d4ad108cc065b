import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Notes } from './notes.ts';

describe('notes', () => {
  it('give what was written down last, and the code that it replaced', () => {
    const notes = new Notes();
    for (const code of ['Aaaa2222', 'Bbbb3333', 'Cccc4444']) notes.take('secretCode', code);
    notes.take('address', '/a');
    assert.equal(notes.last('secretCode'), 'Cccc4444');
    assert.equal(notes.previousSecretCode(), 'Bbbb3333');
    assert.deepEqual(notes.secretCodes(), ['Aaaa2222', 'Bbbb3333', 'Cccc4444']);
  });

  it('pass over what is about somebody else, and not what is for anybody', () => {
    const notes = new Notes();
    notes.takePlaced('Émilie', { policyPath: '/emilie', secretCode: 'Aaaa2222' });
    notes.takePlaced('Jean-François', { policyPath: '/jf', secretCode: undefined });
    assert.equal(notes.last('address', 'Émilie'), '/emilie');
    assert.equal(notes.last('address'), '/jf');
    notes.take('secretCode', 'Bbbb3333');
    assert.equal(notes.last('secretCode', 'Émilie'), 'Bbbb3333');
    assert.equal(notes.previousSecretCode('Émilie'), 'Aaaa2222');
  });

  it('say what nobody has written down', () => {
    const notes = new Notes();
    notes.take('secretCode', 'Aaaa2222', 'Émilie');
    assert.throws(() => notes.last('address', 'Karim'), {
      message: "Aucune adresse n'a encore été notée pour Karim dans ce scénario.",
    });
    assert.throws(() => notes.last('secretCode', 'Karim'), { message: /^Aucun code secret/ });
    assert.throws(() => notes.previousSecretCode('Émilie'), { message: /^Aucun ancien code secret/ });
  });
});
