import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, helpText, readConfig } from './config.ts';

const DEFAULTS = { port: 3000, mailPort: 1080, dataFolder: 'data' };
const OPTIONS = ['--port', '--mail-port', '--data'];

/** Why the options are refused. */
function refusal(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  try {
    readConfig(args, environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('Nothing was refused.');
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    assert.deepEqual(readConfig([], { PATH: '/bin', PORT: '1', NODE_ENV: 'test' }), DEFAULTS);
  });
  it('takes the environment over the default, and a flag over the environment', () => {
    const environment = { MOCK_PORTAL_PORT: '4000', MOCK_PORTAL_MAIL_PORT: '4001', MOCK_PORTAL_DATA: 'env' };
    const fromEnvironment = { port: 4000, mailPort: 4001, dataFolder: 'env' };
    assert.deepEqual(readConfig([], environment), fromEnvironment);
    assert.deepEqual(readConfig(['--port', '5000'], environment), { ...fromEnvironment, port: 5000 });
    const flags = ['--port=5000', '--mail-port', '5001', '--data=flag'];
    assert.deepEqual(readConfig(flags, environment), { port: 5000, mailPort: 5001, dataFolder: 'flag' });
  });
  for (const [text, port] of [
    ['0', 0],
    ['80', 80],
    ['65535', 65535],
  ] as const) {
    it(`takes ${text} for a port`, () => {
      assert.deepEqual(readConfig(['--mail-port', text], {}), { ...DEFAULTS, mailPort: port });
    });
  }
  for (const text of ['65536', '99999', '-1', '3000.5', '3e3', '0x50', '3000a', ' 80', '', 'https']) {
    it(`refuses ${JSON.stringify(text)} for a port, by both its names`, () => {
      const message = `L'option --port (ou MOCK_PORTAL_PORT) attend un numéro de port de 0 à 65535 (0 prend un port libre). Valeur reçue\u00a0: «\u00a0${text}\u00a0».`;
      assert.equal(refusal([`--port=${text}`]), message);
      assert.equal(refusal([], { MOCK_PORTAL_PORT: text }), message);
    });
  }
  it('refuses a flag that lacks its value', () => {
    assert.match(refusal(['--port']), /--port .* Valeur reçue/);
    assert.match(refusal(['--data']), /--data .* attend le nom d'un dossier/);
    assert.match(refusal(['--data=']), /--data .* attend le nom d'un dossier/);
  });
  for (const [what, args, environment, name] of [
    ['an unknown flag', ['--prot', '4000'], {}, '--prot'],
    ['an unknown flag that is a property of every object', ['--constructor'], {}, '--constructor'],
    ['a short flag', ['-p'], {}, '-p'],
    ['a flag turned off', ['--no-port'], {}, '--no-port'],
    ['a stray word', ['--port', '4000', 'demo'], {}, 'demo'],
    ['a stray word after --', ['--', '4000'], {}, '4000'],
    ['an unknown variable', [], { MOCK_PORTAL_PROT: '4000' }, 'MOCK_PORTAL_PROT'],
  ] as const) {
    it(`refuses ${what} by its name, with the options that exist`, () => {
      const message = refusal(args, environment);
      assert.ok(message.startsWith(`Option inconnue\u00a0: ${name}. Les options sont\u00a0:\n`), message);
      for (const option of OPTIONS) assert.match(message, new RegExp(`^ {2}${option} `, 'm'));
    });
  }
  it('asks for help, whatever the environment', () => {
    assert.equal(readConfig(['--help'], { MOCK_PORTAL_PROT: '4000' }), 'help');
    assert.equal(readConfig(['--port', 'x', '--help'], {}), 'help');
  });
});

describe('helpText', () => {
  it('names every option, its variable and its default', () => {
    for (const line of [
      /--port \(ou MOCK_PORTAL_PORT\).*; 3000 par défaut/,
      /--mail-port \(ou MOCK_PORTAL_MAIL_PORT\).*; 1080 par défaut/,
      /--data \(ou MOCK_PORTAL_DATA\).*; data par défaut/,
    ]) {
      assert.match(helpText(), line);
    }
  });
});
