import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownValues } from './known-values.ts';

describe('knownValues', () => {
  for (const [regexps, expected] of [
    [['Louise|Karim|elle'], ['Louise', 'Karim', 'elle']],
    [["de (?:Louise|Karim)|d'(Émilie)"], ['de Louise', 'de Karim', "d'Émilie"]],
    [
      ['est invitée?', 'est invitée? avec'],
      ['est invité(e)', 'est invité(e) avec'],
    ],
    [['(\\d+) (jour|heure)s?'], ['3 jour(s)', '3 heure(s)']],
    [['«\\s*(lent|coupé)\\s*»'], ['« lent »', '« coupé »']],
    [['a\\.b'], ['a.b']],
  ] as const) {
    it(regexps.join(', '), () => {
      assert.deepEqual(knownValues(regexps), expected);
    });
  }

  for (const regexp of ['«([^»]*)»', '.*', 'a{2}', '[ab]', '(?=a)a', '(a', 'a+', '(a|b)*', '\\w+']) {
    it(`cannot tell all of ${regexp}`, () => {
      assert.equal(knownValues([regexp]), undefined);
    });
  }

  it('does not tell what nobody would read to the end', () => {
    const digit = '(a|b|c|d|e|f|g|h|i|j)';
    assert.equal(knownValues([digit + digit + digit]), undefined);
  });
});
