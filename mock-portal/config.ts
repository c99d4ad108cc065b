import { parseArgs } from 'node:util';
import { DEFAULT_RULES, type Rules } from './onboarding/rules.ts';
import { SECURITY_QUESTIONS } from './onboarding/security-questions.ts';
import { FOLDER, HOST, PASSWORD, PORT, wholeNumber, WORDS, YES_OR_NO, type Kind } from './option-kinds.ts';
import { isLoopback, LOOPBACK_ACCESS } from './web/access.ts';

const ENVIRONMENT_PREFIX = 'MOCK_PORTAL_';

interface Option<Default, Value = Default> {
  flag: string;
  default: Default;
  kind: Kind<Value>;
  help: string;
}

const rule = <Name extends keyof Rules>(
  name: Name,
  flag: string,
  kind: Kind<Rules[Name]>,
  help: string,
): Option<Rules[Name]> => ({ flag, default: DEFAULT_RULES[name], kind, help });

/** Every option of `npm start`, in the order of the help text. */
const OPTIONS = {
  port: { flag: 'port', default: 3000, kind: PORT, help: 'port du simulateur' },
  mailPort: {
    flag: 'port-courriel',
    default: 1080,
    kind: PORT,
    help: 'port de la boîte de réception de MailDev',
  },
  dataFolder: {
    flag: 'donnees',
    default: 'data',
    kind: FOLDER,
    help: 'dossier des données et des messages',
  },
  presetFolder: {
    flag: 'modeles',
    default: undefined,
    kind: FOLDER,
    help: 'dossier de modèles de bacs, en plus de ceux du simulateur',
  },
  guidesFolder: {
    flag: 'guides',
    default: 'reports/output/guide',
    kind: FOLDER,
    help: 'dossier des guides dont on peut pratiquer les étapes, écrits par «\u00a0npm run guide\u00a0»',
  },
  host: {
    flag: 'hote',
    default: LOOPBACK_ACCESS.bind,
    kind: HOST,
    help: "adresse où le simulateur répond (0.0.0.0\u00a0: toutes celles de la machine); au-delà de cette machine, il faut un mot de passe et l'entrée est réservée",
  },
  password: {
    flag: 'mot-de-passe',
    default: undefined,
    kind: PASSWORD,
    help: "mot de passe de la salle de formation; donnez-le plutôt par la variable, qui n'apparaît pas dans la liste des processus",
  },
  remoteControl: {
    flag: 'controle-a-distance',
    default: false,
    kind: YES_OR_NO,
    help: "oui ouvre l'API de contrôle aux autres machines, avec le mot de passe",
  },
  signInTries: rule(
    'signInTries',
    'essais-connexion',
    wholeNumber(1, 1000),
    "échecs de connexion de suite qui verrouillent un nom d'utilisateur",
  ),
  secretCodeTries: rule(
    'secretCodeTries',
    'essais-code',
    wholeNumber(1, 1000),
    'mauvais codes secrets qui verrouillent une invitation',
  ),
  recoveryTries: rule(
    'recoveryTries',
    'essais-mot-de-passe-oublie',
    wholeNumber(1, 1000),
    "échecs de «\u00a0Mot de passe oublié\u00a0» qui bloquent un nom d'utilisateur",
  ),
  recoveryQuestions: rule(
    'recoveryQuestions',
    'questions-mot-de-passe-oublie',
    wholeNumber(1, SECURITY_QUESTIONS.length),
    'questions posées par «\u00a0Mot de passe oublié\u00a0»',
  ),
  invitationDays: rule(
    'invitationDays',
    'jours-invitation',
    wholeNumber(1, 3650),
    "jours de validité du lien d'une invitation",
  ),
  sessionMinutes: rule(
    'sessionMinutes',
    'minutes-session',
    wholeNumber(1, 1440),
    "minutes d'inactivité qui ferment une session",
  ),
  usersPerPage: rule(
    'usersPerPage',
    'utilisateurs-par-page',
    wholeNumber(1, 1000),
    'lignes par page de la liste des utilisateurs',
  ),
  nameMaxLength: rule(
    'nameMaxLength',
    'longueur-nom',
    wholeNumber(1, 1000),
    "longueur maximale d'un nom ou d'un prénom, en caractères",
  ),
  passwordMaxLength: rule(
    'passwordMaxLength',
    'longueur-mot-de-passe',
    wholeNumber(8, 1000),
    "longueur maximale d'un mot de passe, en caractères",
  ),
  sharedMailboxes: rule(
    'sharedMailboxes',
    'boites-partagees',
    WORDS,
    'boîtes courriel partagées, refusées (ce qui précède le @)',
  ),
} as const;

const ALL_OPTIONS = Object.values(OPTIONS);

/** The options of `npm start`, complete. */
export interface Config {
  port: number;
  /** The port of MailDev's web inbox. */
  mailPort: number;
  dataFolder: string;
  /** A folder of presets besides those that come with the simulator. */
  presetFolder: string | undefined;
  /** Where the guides are that one can practise from. */
  guidesFolder: string;
  /** Where the portal listens, as hostNamed gives it. */
  host: string;
  /** What opens the training room, and what is beyond the loopback. */
  password: string | undefined;
  /** Whether the control API is there beyond the loopback. */
  remoteControl: boolean;
  rules: Rules;
}

/** The name of an option in the environment. */
const variableOf = ({ flag }: { flag: string }): string =>
  ENVIRONMENT_PREFIX + flag.toUpperCase().replaceAll('-', '_');

/** The flag that sets a rule, for the fidelity register. */
export const flagOf = (name: keyof Rules): string => `--${OPTIONS[name].flag}`;

/** A wrong option; its message is for the person who typed it. */
export class ConfigError extends Error {}

/**
 * Reads the options: a flag wins over the environment, which wins over the default.
 * @param args what stands behind the command's name
 * @returns 'help' where help is asked for
 * @throws ConfigError for an option that does not exist, a value that it does not take, or a host that other machines reach
 *   without a password (screens.md, « What the simulator must never do »)
 */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Config | 'help' {
  const typed = readFlags(args);
  if (typed.has('help')) return 'help';
  refuseUnknownVariables(environment);
  const read = <Default, Value>(option: Option<Default, Value>): Default | Value => {
    const text = typed.get(option.flag) ?? environment[variableOf(option)];
    if (text === undefined) return option.default;
    const value = option.kind.schema.safeParse(text);
    if (value.success) return value.data;
    const received = option.kind.isSecret === true ? '' : ` Valeur reçue\u00a0: «\u00a0${text}\u00a0».`;
    throw new ConfigError(
      `L'option --${option.flag} (ou ${variableOf(option)}) attend ${option.kind.expected}.${received}`,
    );
  };
  const host = read(OPTIONS.host);
  const password = read(OPTIONS.password);
  if (!isLoopback(host) && password === undefined) throw passwordMissing(host);
  return {
    port: read(OPTIONS.port),
    mailPort: read(OPTIONS.mailPort),
    dataFolder: read(OPTIONS.dataFolder),
    presetFolder: read(OPTIONS.presetFolder),
    guidesFolder: read(OPTIONS.guidesFolder),
    host,
    password,
    remoteControl: read(OPTIONS.remoteControl),
    rules: {
      signInTries: read(OPTIONS.signInTries),
      secretCodeTries: read(OPTIONS.secretCodeTries),
      recoveryTries: read(OPTIONS.recoveryTries),
      recoveryQuestions: read(OPTIONS.recoveryQuestions),
      invitationDays: read(OPTIONS.invitationDays),
      sessionMinutes: read(OPTIONS.sessionMinutes),
      usersPerPage: read(OPTIONS.usersPerPage),
      nameMaxLength: read(OPTIONS.nameMaxLength),
      passwordMaxLength: read(OPTIONS.passwordMaxLength),
      sharedMailboxes: read(OPTIONS.sharedMailboxes),
    },
  };
}

/** What `npm start -- --help` prints. */
export const helpText = (): string => `npm start -- [options]\n\n${optionList()}\n`;

function readFlags(args: readonly string[]): Map<string, string> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(ALL_OPTIONS.map(({ flag }) => [flag, { type: 'string' }])),
    strict: false,
    tokens: true,
  });
  const known = new Set([...ALL_OPTIONS.map(({ flag }) => flag), 'help']);
  const typed = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option' && known.has(token.name)) typed.set(token.name, token.value ?? '');
    else if (token.kind === 'option') throw unknown(token.rawName);
    else if (token.kind === 'positional') throw unknown(token.value);
  }
  return typed;
}

function refuseUnknownVariables(environment: NodeJS.ProcessEnv): void {
  const known = new Set(ALL_OPTIONS.map(variableOf));
  const stray = Object.keys(environment).find(
    (name) => name.startsWith(ENVIRONMENT_PREFIX) && !known.has(name),
  );
  if (stray !== undefined) throw unknown(stray);
}

const unknown = (name: string): ConfigError =>
  new ConfigError(`Option inconnue\u00a0: ${name}. Les options sont\u00a0:\n${optionList()}`);

const passwordMissing = (host: string): ConfigError =>
  new ConfigError(
    `--hote ${host} ouvre le simulateur à d'autres machines\u00a0: il faut alors un mot de passe. Donnez-le par la variable ${variableOf(OPTIONS.password)} (${PASSWORD.expected}), ou retirez --hote pour rester sur cette machine.`,
  );

const shown = (value: string | number | boolean | readonly string[] | undefined): string =>
  value === undefined ? 'aucun' : typeof value === 'boolean' ? (value ? 'oui' : 'non') : String(value);

const optionList = (): string =>
  ALL_OPTIONS.map(
    (option) =>
      `  --${option.flag} (ou ${variableOf(option)})\u00a0: ${option.help}; ${shown(option.default)} par défaut`,
  ).join('\n');
