import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstNames, personNamed } from './people.ts';

describe('people', () => {
  it('are called by their first names, in the order of the specification', () => {
    assert.deepEqual(firstNames(), ['Louise', 'Karim', 'Noémie', 'Émilie', 'Jean-François']);
    assert.throws(() => personNamed('Paul'), {
      message:
        "Personne ne s'appelle Paul. Les personnes sont\u00a0: Louise, Karim, Noémie, Émilie, Jean-François.",
    });
  });

  for (const [firstName, username, password] of [
    ['Louise', 'louise.gagnon@erables.example', 'Exercice2026a'],
    ['Karim', 'karim.haddad@erables.example', 'Exercice2026a'],
    ['Noémie', 'noemie.lavoie-obrien@erables.example', 'Exercice2026a'],
    ['Émilie', 'emilie.tremblay@identifiant.example', 'Bienvenue2026a'],
    ['Jean-François', 'jean-francois.damours@identifiant.example', 'Bienvenue2026a'],
  ] as const) {
    it(`sign in: ${firstName}`, () => {
      const person = personNamed(firstName);
      assert.deepEqual([person.username, person.password], [username, password]);
      assert.equal(person.answers.length, 8);
      assert.equal(person.answers[1], 'Caramel');
    });
  }
});
