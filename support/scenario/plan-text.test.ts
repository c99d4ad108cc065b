import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OptionName } from './arguments.ts';
import { choose } from './choose.ts';
import { inTurn, pilotFor, planText } from './plan-text.ts';
import { FILES } from './sample-features.ts';

const FIRST = 'features/1-acces/a.feature';

const planned = (what: readonly string[], ...options: readonly OptionName[]): string[] =>
  planText(choose(what, FILES), new Set(options)).replaceAll('\u00a0', ' ').trimEnd().split('\n');

describe('planText', () => {
  for (const [what, options, said] of [
    [['trop longue'], [], '1 scénario, sans navigateur :'],
    [['le message'], ['--pas-a-pas'], '2 scénarios, sans navigateur, pas à pas :'],
    [['le message'], ['--navigateur'], '2 scénarios, dans Chromium :'],
    [['le message'], ['--voir'], "2 scénarios, dans Chromium, à l'écran :"],
    [["l'écran"], [], '1 scénario, dans Chromium (il est étiqueté @navigateur) :'],
    [[FIRST], [], "3 scénarios, dans Chromium (l'un d'eux est étiqueté @navigateur) :"],
  ] as const)
    it(said, () => {
      assert.equal(planned(what, ...options)[0], said);
    });

  it('names scenarios with their places', () => {
    assert.deepEqual(planned(['trop longue']).slice(1), [`  Trop longue, le message le dit (${FIRST}:18)`]);
  });

  it('says what is put aside, played or not', () => {
    assert.deepEqual(planned(['une fois']), [
      'Mis de côté (@wip), pas joué : Le code reste',
      `  Pour le jouer quand même : npm run scenario -- ${FIRST}:23`,
    ]);
    assert.match(planned([`${FIRST}:23`])[1] ?? '', / — mis de côté \(@wip\), joué quand même$/);
  });

  it('does not name too many', () => {
    const [one] = choose(['trop longue'], FILES).scenarios;
    assert.ok(one);
    const text = planText({ scenarios: new Array(12).fill(one), leftAside: [] }, new Set());
    assert.equal(text.trimEnd().split('\n').length, 9);
    assert.match(text, / {2}… et 5 autres\n/);
  });
});

describe('inTurn', () => {
  const { scenarios } = choose([FIRST], FILES);
  const parts = (...options: readonly OptionName[]): number[][] =>
    inTurn(scenarios, new Set(options)).map((part) => part.map(({ line }) => line));

  it('plays first what needs no browser, unless somebody follows', () => {
    assert.deepEqual(parts(), [[17, 18], [9]]);
    assert.deepEqual(parts('--pas-a-pas'), [[9, 17, 18]]);
    assert.deepEqual(parts('--navigateur'), [[9, 17, 18]]);
  });

  it('has no part without scenarios', () => {
    assert.equal(inTurn(choose(['trop longue'], FILES).scenarios, new Set()).length, 1);
    assert.deepEqual(inTurn([], new Set()), []);
  });
});

describe('pilotFor', () => {
  it('takes the quick one unless somebody needs a browser', () => {
    const { scenarios } = choose(['le message'], FILES);
    assert.equal(pilotFor(scenarios, new Set()), 'http');
    assert.equal(pilotFor(scenarios, new Set(['--voir'])), 'navigateur');
    assert.equal(pilotFor(choose(['@R1', 'trop longue'], FILES).scenarios, new Set()), 'navigateur');
  });
});
