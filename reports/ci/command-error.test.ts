import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandErrorText } from './command-error.ts';

describe('commandErrorText', () => {
  for (const [said, told] of [
    [
      "error: unknown option '--foo'",
      "L'option --foo n'existe pas. Pour choisir des scénarios : npm run scenario -- --aide.",
    ],
    [
      "error: unknown option '--tag'\n(Did you mean --tags?)",
      "L'option --tag n'existe pas. Vouliez-vous dire --tags? Pour choisir des scénarios : npm run scenario -- --aide.",
    ],
    [
      'Error: Tag expression "(not @ignore and not @wip) and (@a et @b)" could not be parsed because of syntax error: Expected operator.',
      'Les étiquettes demandées ne se lisent pas : (@a et @b). Par exemple : --tags "@R7 and not @navigateur".',
    ],
    ["error: option '-t, --tags <EXPRESSION>' argument missing", 'Il manque une valeur après --tags.'],
    [
      `Error: Requested profile "zz" doesn't exist`,
      "Le profil « zz » n'existe pas : les profils sont dans cucumber.js.",
    ],
    [
      'Error: Cucumber errored\n[cause]: Error: Tag expression "(@a et @b)" could not be parsed because of syntax error: Expected operator.',
      'Les étiquettes demandées ne se lisent pas : (@a et @b). Par exemple : --tags "@R7 and not @navigateur".',
    ],
    ['Error: --parallel must be a non negative integer', 'Après --parallel, il faut un nombre entier.'],
  ] as const) {
    it(said, () => {
      assert.equal(commandErrorText(said)?.replaceAll('\u00a0', ' '), told);
    });
  }

  it('says nothing of what is not a mistake in the command', () => {
    assert.equal(commandErrorText('TypeError: x is not a function'), undefined);
  });
});
