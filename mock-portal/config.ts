import { parseArgs } from 'node:util';
import { z } from 'zod';

/** What an option takes: how it is checked, and what it is called in a refusal. */
interface Kind<Value> {
  schema: z.ZodType<Value>;
  expected: string;
}

interface Option<Value> {
  flag: string;
  environment: string;
  default: string;
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

const ENVIRONMENT_PREFIX = 'MOCK_PORTAL_';

const PORT_OPTION: Option<number> = {
  flag: 'port',
  environment: `${ENVIRONMENT_PREFIX}PORT`,
  default: '3000',
  kind: PORT,
  help: 'port du simulateur',
};
const MAIL_PORT_OPTION: Option<number> = {
  flag: 'mail-port',
  environment: `${ENVIRONMENT_PREFIX}MAIL_PORT`,
  default: '1080',
  kind: PORT,
  help: 'port de la boîte de réception de MailDev',
};
const DATA_OPTION: Option<string> = {
  flag: 'data',
  environment: `${ENVIRONMENT_PREFIX}DATA`,
  default: 'data',
  kind: FOLDER,
  help: 'dossier des données et des messages',
};
/** Every option of `npm start`, in the order of the help text. */
const OPTIONS = [PORT_OPTION, MAIL_PORT_OPTION, DATA_OPTION] as const;

/** The options of `npm start`, complete. */
export interface Config {
  port: number;
  /** The port of MailDev's web inbox. */
  mailPort: number;
  dataFolder: string;
}

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
    const text = typed.get(option.flag) ?? environment[option.environment] ?? option.default;
    const value = option.kind.schema.safeParse(text);
    if (value.success) return value.data;
    throw new ConfigError(
      `L'option --${option.flag} (ou ${option.environment}) attend ${option.kind.expected}. Valeur reçue\u00a0: «\u00a0${text}\u00a0».`,
    );
  };
  return { port: read(PORT_OPTION), mailPort: read(MAIL_PORT_OPTION), dataFolder: read(DATA_OPTION) };
}

/** What `npm start -- --help` prints. */
export const helpText = (): string => `npm start -- [options]\n\n${optionList()}\n`;

function readFlags(args: readonly string[]): Map<string, string> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(OPTIONS.map(({ flag }) => [flag, { type: 'string' }])),
    strict: false,
    tokens: true,
  });
  const known = new Set([...OPTIONS.map(({ flag }) => flag), 'help']);
  const typed = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option' && known.has(token.name)) typed.set(token.name, token.value ?? '');
    else if (token.kind === 'option') throw unknown(token.rawName);
    else if (token.kind === 'positional') throw unknown(token.value);
  }
  return typed;
}

function refuseUnknownVariables(environment: NodeJS.ProcessEnv): void {
  const known = new Set(OPTIONS.map((option) => option.environment));
  const stray = Object.keys(environment).find(
    (name) => name.startsWith(ENVIRONMENT_PREFIX) && !known.has(name),
  );
  if (stray !== undefined) throw unknown(stray);
}

const unknown = (name: string): ConfigError =>
  new ConfigError(`Option inconnue\u00a0: ${name}. Les options sont\u00a0:\n${optionList()}`);

const optionList = (): string =>
  OPTIONS.map(
    ({ flag, environment, default: byDefault, help }) =>
      `  --${flag} (ou ${environment})\u00a0: ${help}; ${byDefault} par défaut`,
  ).join('\n');
