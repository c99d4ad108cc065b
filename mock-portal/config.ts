import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DEFAULT_RULES, type Rules } from './onboarding/rules.ts';
import { SECURITY_QUESTIONS } from './onboarding/security-questions.ts';

const ENVIRONMENT_PREFIX = 'MOCK_PORTAL_';

/** What an option takes: how it is checked, and what it is called in a refusal. */
interface Kind<Value> {
  schema: z.ZodType<Value>;
  expected: string;
}

interface Option<Value> {
  flag: string;
  default: Value;
  kind: Kind<Value>;
  help: string;
}

const PORT: Kind<number> = {
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535)),
  expected: 'un numéro de port de 0 à 65535 (0 prend un port libre)',
};
const FOLDER: Kind<string> = { schema: z.string().min(1), expected: "le nom d'un dossier" };
const WORDS: Kind<readonly string[]> = {
  schema: z
    .string()
    .regex(/^[^\s,@+]+(,[^\s,@+]+)*$/)
    .transform((text) => text.split(',')),
  expected: 'des mots séparés par des virgules, sans espace, @ ni +',
};
const wholeNumber = (from: number, to: number): Kind<number> => ({
  schema: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to)),
  expected: `un nombre entier de ${from} à ${to}`,
});

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
 * @throws ConfigError for an option that does not exist or a value that it does not take
 */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Config | 'help' {
  const typed = readFlags(args);
  if (typed.has('help')) return 'help';
  refuseUnknownVariables(environment);
  const read = <Value>(option: Option<Value>): Value => {
    const text = typed.get(option.flag) ?? environment[variableOf(option)];
    if (text === undefined) return option.default;
    const value = option.kind.schema.safeParse(text);
    if (value.success) return value.data;
    throw new ConfigError(
      `L'option --${option.flag} (ou ${variableOf(option)}) attend ${option.kind.expected}. Valeur reçue\u00a0: «\u00a0${text}\u00a0».`,
    );
  };
  return {
    port: read(OPTIONS.port),
    mailPort: read(OPTIONS.mailPort),
    dataFolder: read(OPTIONS.dataFolder),
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

const optionList = (): string =>
  ALL_OPTIONS.map(
    (option) =>
      `  --${option.flag} (ou ${variableOf(option)})\u00a0: ${option.help}; ${String(option.default)} par défaut`,
  ).join('\n');
