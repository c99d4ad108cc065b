import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HELP, readOptions, UsageError } from './options.ts';

const kindOf = (path: string) => {
  if (path === 'absent' || path === 'reports/output/guide') return undefined;
  return path.includes('.') ? 'file' : 'folder';
};
const read = (line: string) => readOptions(line.split(' ').filter(Boolean), kindOf);

describe('readOptions', () => {
  it('plays the scenarios when nothing is said', () => {
    assert.deepEqual(read(''), {
      isHelp: false,
      messages: [],
      secrets: undefined,
      isDouble: false,
      isKept: false,
      isStrict: false,
      output: 'reports/output/guide',
      simulator: 'http://127.0.0.1:3000',
    });
  });

  it('knows what was said, in any order and in both ways', () => {
    const options = read(
      '--garder --messages a.ndjson b.ndjson --simulateur=https://bac.example/ici/ --sortie x',
    );
    assert.deepEqual(
      [options.messages, options.isKept, options.simulator, options.output],
      [['a.ndjson', 'b.ndjson'], true, 'https://bac.example/ici', 'x'],
    );
  });

  it('refuses an unknown option by its name, and says those that there are', () => {
    assert.throws(() => read('--garder --tout'), {
      message:
        'Option inconnue\u00a0: --tout. Les options sont\u00a0: --messages, --secrets, --double, --garder, --verifier, ' +
        '--sortie, --simulateur, --aide.',
    });
  });

  it('refuses what cannot be', () => {
    for (const [line, expected] of [
      ['mot', /^Mot de trop\u00a0: mot\./],
      ['--garder mot', /^Mot de trop\u00a0: mot\./],
      ['--sortie un deux', /^Mot de trop\u00a0: deux\./],
      ['--sortie', /^--sortie attend quelque chose\u00a0: --sortie <dossier>\.$/],
      ['--messages absent', /^Introuvable\u00a0: absent\.$/],
      ['--messages x', /^C'est un dossier, et non un fichier\u00a0: x\.$/],
      ['--messages a.ndjson --secrets b.json', /^C'est un fichier, et non un dossier\u00a0: b\.json\.$/],
      ['--sortie x.txt', /^C'est un fichier, et non un dossier\u00a0: x\.txt\.$/],
      ['--sortie=', /^--sortie attend quelque chose/],
      ['--simulateur ici', /^--simulateur attend une adresse/],
      ['--simulateur javascript:alert(1)', /^--simulateur attend une adresse/],
      ['--double --messages a', /^--double ne va pas avec --messages/],
      ['--secrets s', /^--secrets ne va qu'avec --messages/],
    ] as const) {
      assert.throws(
        () => read(line),
        (error) => error instanceof UsageError && expected.test(error.message),
        line,
      );
    }
  });

  it('is explained', () => {
    for (const name of ['--messages', '--verifier', '--aide']) assert.ok(HELP.includes(`\n  ${name}`), name);
  });
});
