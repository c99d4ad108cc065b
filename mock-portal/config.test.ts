import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, flagOf, helpText, readConfig } from './config.ts';
import { DEFAULT_RULES } from './onboarding/rules.ts';

const DEFAULTS = {
  port: 3000,
  mailPort: 1080,
  dataFolder: 'data',
  presetFolder: undefined,
  guidesFolder: 'reports/output/guide',
  host: '127.0.0.1',
  password: undefined,
  remoteControl: false,
  rules: DEFAULT_RULES,
};

/** The rules that are whole numbers: flag, variable, least and greatest. */
const NUMBERS = [
  ['signInTries', '--essais-connexion', 'MOCK_PORTAL_ESSAIS_CONNEXION', 1, 1000],
  ['secretCodeTries', '--essais-code', 'MOCK_PORTAL_ESSAIS_CODE', 1, 1000],
  ['recoveryTries', '--essais-mot-de-passe-oublie', 'MOCK_PORTAL_ESSAIS_MOT_DE_PASSE_OUBLIE', 1, 1000],
  ['recoveryQuestions', '--questions-mot-de-passe-oublie', 'MOCK_PORTAL_QUESTIONS_MOT_DE_PASSE_OUBLIE', 1, 8],
  ['invitationDays', '--jours-invitation', 'MOCK_PORTAL_JOURS_INVITATION', 1, 3650],
  ['sessionMinutes', '--minutes-session', 'MOCK_PORTAL_MINUTES_SESSION', 1, 1440],
  ['usersPerPage', '--utilisateurs-par-page', 'MOCK_PORTAL_UTILISATEURS_PAR_PAGE', 1, 1000],
  ['nameMaxLength', '--longueur-nom', 'MOCK_PORTAL_LONGUEUR_NOM', 1, 1000],
  ['passwordMaxLength', '--longueur-mot-de-passe', 'MOCK_PORTAL_LONGUEUR_MOT_DE_PASSE', 8, 1000],
] as const;

const OPTIONS = [
  '--port',
  '--port-courriel',
  '--donnees',
  '--modeles',
  '--guides',
  '--hote',
  '--mot-de-passe',
  '--controle-a-distance',
  ...NUMBERS.map(([, flag]) => flag),
  '--boites-partagees',
];

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
    const environment = {
      MOCK_PORTAL_PORT: '4000',
      MOCK_PORTAL_PORT_COURRIEL: '4001',
      MOCK_PORTAL_DONNEES: 'env',
    };
    const fromEnvironment = { ...DEFAULTS, port: 4000, mailPort: 4001, dataFolder: 'env' };
    assert.deepEqual(readConfig([], environment), fromEnvironment);
    assert.deepEqual(readConfig(['--port', '5000'], environment), { ...fromEnvironment, port: 5000 });
    const flags = ['--port=5000', '--port-courriel', '5001', '--donnees=flag'];
    const fromFlags = { ...DEFAULTS, port: 5000, mailPort: 5001, dataFolder: 'flag' };
    assert.deepEqual(readConfig(flags, environment), fromFlags);
  });
  for (const [text, port] of [
    ['0', 0],
    ['80', 80],
    ['65535', 65535],
  ] as const) {
    it(`takes ${text} for a port`, () => {
      assert.deepEqual(readConfig(['--port-courriel', text], {}), { ...DEFAULTS, mailPort: port });
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
    assert.match(refusal(['--donnees']), /--donnees .* attend le nom d'un dossier/);
    assert.match(refusal(['--donnees=']), /--donnees .* attend le nom d'un dossier/);
  });
  for (const [what, args, environment, name] of [
    ['an unknown flag', ['--prot', '4000'], {}, '--prot'],
    ['an unknown flag that is a property of every object', ['--constructor'], {}, '--constructor'],
    ['a short flag', ['-p'], {}, '-p'],
    ['a flag turned off', ['--no-port'], {}, '--no-port'],
    ['a stray word', ['--port', '4000', 'demo'], {}, 'demo'],
    ['a stray word after --', ['--', '4000'], {}, '4000'],
    ['an unknown variable', [], { MOCK_PORTAL_PROT: '4000' }, 'MOCK_PORTAL_PROT'],
    ['a flag by the name of its rule', ['--signInTries', '3'], {}, '--signInTries'],
    ['a flag in capitals', ['--ESSAIS-CODE', '3'], {}, '--ESSAIS-CODE'],
    ['a flag cut short', ['--essais', '3'], {}, '--essais'],
    ['a flag of before', ['--mail-port', '3'], {}, '--mail-port'],
    ['a variable of before', [], { MOCK_PORTAL_DATA: 'env' }, 'MOCK_PORTAL_DATA'],
    ['a variable cut short', [], { MOCK_PORTAL_ESSAIS: '3' }, 'MOCK_PORTAL_ESSAIS'],
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

/** The configuration that the options lead to. */
function configOf(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const config = readConfig(args, environment);
  assert.ok(config !== 'help');
  return config;
}

const PASSWORD = 'MOCK_PORTAL_MOT_DE_PASSE';

describe('readConfig, of who may reach the simulator', () => {
  it('takes a folder of presets, a host, a password and remote control from both places', () => {
    const flags = ['--modeles=m', '--hote=0.0.0.0', '--mot-de-passe=formation', '--controle-a-distance=oui'];
    const environment = {
      MOCK_PORTAL_MODELES: 'm',
      MOCK_PORTAL_HOTE: '0.0.0.0',
      [PASSWORD]: 'formation',
      MOCK_PORTAL_CONTROLE_A_DISTANCE: 'oui',
    };
    const config = {
      ...DEFAULTS,
      presetFolder: 'm',
      host: '0.0.0.0',
      password: 'formation',
      remoteControl: true,
    };
    assert.deepEqual(readConfig(flags, {}), config);
    assert.deepEqual(readConfig([], environment), config);
    assert.deepEqual(readConfig(['--controle-a-distance', 'non'], environment), {
      ...config,
      remoteControl: false,
    });
  });
  for (const host of [
    '127.0.0.1',
    '127.0.0.2',
    '127.255.255.254',
    'localhost',
    'LOCALHOST',
    '::1',
    '[::1]',
  ]) {
    it(`asks no password for ${host}, which is this machine’s own`, () => {
      assert.equal(configOf(['--hote', host]).password, undefined);
    });
  }
  for (const [host, shown] of [
    ['0.0.0.0', '0.0.0.0'],
    ['::', '[::]'],
    ['0', '0.0.0.0'],
    ['192.168.1.20', '192.168.1.20'],
    ['128.0.0.1', '128.0.0.1'],
    ['127.example', '127.example'],
    ['localhost.example', 'localhost.example'],
    ['fe80::1', '[fe80::1]'],
    ['Poste-12', 'poste-12'],
  ] as const) {
    it(`refuses ${host} without a password, and says what to do`, () => {
      const message = `--hote ${shown} ouvre le simulateur à d'autres machines\u00a0: il faut alors un mot de passe. Donnez-le par la variable ${PASSWORD} (au moins 8 caractères), ou retirez --hote pour rester sur cette machine.`;
      assert.equal(refusal(['--hote', host]), message);
      assert.equal(refusal(['--controle-a-distance', 'oui'], { MOCK_PORTAL_HOTE: host }), message);
      assert.equal(configOf(['--hote', host], { [PASSWORD]: 'formation' }).host, shown);
    });
  }
  for (const text of ['', ' ', '1.2.3.4.5', '0.0.0.0:3000', 'http://a', 'a b', '[a]', 'é', '*', '1::g']) {
    it(`refuses ${JSON.stringify(text)} for a host`, () => {
      const message = `L'option --hote (ou MOCK_PORTAL_HOTE) attend une adresse ou un nom de cette machine. Valeur reçue\u00a0: «\u00a0${text}\u00a0».`;
      assert.equal(refusal([`--hote=${text}`], { [PASSWORD]: 'formation' }), message);
      assert.equal(refusal([], { MOCK_PORTAL_HOTE: text, [PASSWORD]: 'formation' }), message);
    });
  }
  it('takes a password of 8 characters, and repeats none that is shorter', () => {
    assert.equal(configOf([], { [PASSWORD]: 'huit sig' }).password, 'huit sig');
    const message = `L'option --mot-de-passe (ou ${PASSWORD}) attend au moins 8 caractères.`;
    for (const text of ['', 'sept si']) {
      assert.equal(refusal([`--mot-de-passe=${text}`]), message);
      assert.equal(refusal(['--hote', '0.0.0.0'], { [PASSWORD]: text }), message);
    }
  });
  for (const text of ['', 'yes', 'true', '1', 'OUI', 'oui ']) {
    it(`refuses ${JSON.stringify(text)} for remote control`, () => {
      const message = `L'option --controle-a-distance (ou MOCK_PORTAL_CONTROLE_A_DISTANCE) attend oui ou non. Valeur reçue\u00a0: «\u00a0${text}\u00a0».`;
      assert.equal(refusal([`--controle-a-distance=${text}`]), message);
    });
  }
});

/** The rules that the options lead to. */
const rulesOf = (args: readonly string[], environment?: NodeJS.ProcessEnv) =>
  configOf(args, environment).rules;

describe('readConfig, of the rules', () => {
  for (const [name, flag, variable, least, greatest] of NUMBERS) {
    it(`takes ${flag} over ${variable}, and that over the default`, () => {
      const changed = (value: number) => ({ ...DEFAULT_RULES, [name]: value });
      const environment = { [variable]: '11' };
      if (greatest > 11) assert.deepEqual(rulesOf([], environment), changed(11));
      assert.deepEqual(rulesOf([flag, '8'], environment), changed(8));
      assert.deepEqual(rulesOf([`${flag}=8`]), changed(8));
    });
    it(`takes ${least} to ${greatest} for ${flag}`, () => {
      for (const value of [least, greatest]) {
        assert.equal(rulesOf([flag, String(value)])[name], value);
        assert.equal(rulesOf([], { [variable]: String(value) })[name], value);
      }
    });
    for (const text of [least - 1, greatest + 1, -1, '9.5', '1e1', ' 9', '0x9', 'neuf', '', '9999999'].map(
      String,
    )) {
      it(`refuses ${JSON.stringify(text)} for ${flag}, by both its names`, () => {
        const message = `L'option ${flag} (ou ${variable}) attend un nombre entier de ${least} à ${greatest}. Valeur reçue\u00a0: «\u00a0${text}\u00a0».`;
        assert.equal(refusal([`${flag}=${text}`]), message);
        assert.equal(refusal([], { [variable]: text }), message);
      });
    }
  }

  const mailboxes = (text: string) => rulesOf(['--boites-partagees', text]).sharedMailboxes;
  it('takes a list of words for the shared mailboxes', () => {
    assert.deepEqual(mailboxes('garde'), ['garde']);
    assert.deepEqual(mailboxes('garde,réception-nord,info.a'), ['garde', 'réception-nord', 'info.a']);
    const environment = { MOCK_PORTAL_BOITES_PARTAGEES: 'garde,nuit' };
    assert.deepEqual(rulesOf([], environment), { ...DEFAULT_RULES, sharedMailboxes: ['garde', 'nuit'] });
    assert.deepEqual(rulesOf(['--boites-partagees=jour'], environment).sharedMailboxes, ['jour']);
  });
  for (const text of [
    '',
    ',',
    'garde,',
    ',garde',
    'garde,,nuit',
    'garde, nuit',
    'de garde',
    'garde@a.example',
  ]) {
    it(`refuses ${JSON.stringify(text)} for the shared mailboxes`, () => {
      const message = `L'option --boites-partagees (ou MOCK_PORTAL_BOITES_PARTAGEES) attend des mots séparés par des virgules, sans espace, @ ni +. Valeur reçue\u00a0: «\u00a0${text}\u00a0».`;
      assert.equal(refusal([`--boites-partagees=${text}`]), message);
      assert.equal(refusal([], { MOCK_PORTAL_BOITES_PARTAGEES: text }), message);
    });
  }
  it('has an option for every rule, which flagOf names', () => {
    const flags = [...NUMBERS.map(([name, flag]) => [name, flag]), ['sharedMailboxes', '--boites-partagees']];
    assert.deepEqual(
      flags.map(([name]) => name),
      Object.keys(DEFAULT_RULES),
    );
    for (const [name, flag] of NUMBERS) assert.equal(flagOf(name), flag);
    assert.equal(flagOf('sharedMailboxes'), '--boites-partagees');
  });
});

describe('helpText', () => {
  it('names every option, its variable and its default', () => {
    for (const line of [
      /--port \(ou MOCK_PORTAL_PORT\).*; 3000 par défaut/,
      /--port-courriel \(ou MOCK_PORTAL_PORT_COURRIEL\).*; 1080 par défaut/,
      /--donnees \(ou MOCK_PORTAL_DONNEES\).*; data par défaut/,
      /--modeles \(ou MOCK_PORTAL_MODELES\).*; aucun par défaut/,
      /--hote \(ou MOCK_PORTAL_HOTE\).*; 127\.0\.0\.1 par défaut/,
      /--mot-de-passe \(ou MOCK_PORTAL_MOT_DE_PASSE\).*par la variable, .*processus; aucun par défaut/,
      /--controle-a-distance \(ou MOCK_PORTAL_CONTROLE_A_DISTANCE\).*; non par défaut/,
      /--boites-partagees \(ou MOCK_PORTAL_BOITES_PARTAGEES\).*; accueil,admin,.*,secretariat par défaut/,
      ...NUMBERS.map(
        ([name, flag, variable]) =>
          new RegExp(`${flag} \\(ou ${variable}\\).*; ${DEFAULT_RULES[name]} par défaut`),
      ),
    ]) {
      assert.match(helpText(), line);
    }
  });
});
