/** What `npm run guide` was asked. */
export interface GuideOptions {
  readonly isHelp: boolean;
  /** Messages of a run to make guides of; without any, the scenarios are played. */
  readonly messages: readonly string[];
  /** The folder of the secrets of the run whose messages are given. */
  readonly secrets: string | undefined;
  readonly isDouble: boolean;
  readonly isKept: boolean;
  readonly isStrict: boolean;
  /** Where guides are put, each in a folder. */
  readonly output: string;
  /** The address of the simulator where one practises, without a slash at its end. */
  readonly simulator: string;
}

interface Option {
  readonly name: string;
  /** What follows it; nothing for what is only said or not. */
  readonly value?: string;
  readonly takesMany?: boolean;
  readonly what: string;
}

const DEFAULT_OUTPUT = 'reports/output/guide';
const DEFAULT_SIMULATOR = 'http://127.0.0.1:3000';

const OPTIONS: readonly Option[] = [
  {
    name: '--messages',
    value: '<fichier.ndjson>…',
    takesMany: true,
    what: 'refait les guides à partir de messages, sans jouer; plusieurs fichiers sont réunis',
  },
  {
    name: '--secrets',
    value: '<dossier>',
    what: 'avec --messages\u00a0: les secrets laissés par ces exécutions (ONBOARDING_SECRETS_FOLDER)',
  },
  { name: '--double', what: 'des images deux fois plus fines' },
  { name: '--garder', what: 'garde ces guides comme référence' },
  {
    name: '--verifier',
    what: "échoue (code 1) si un guide n'est pas le même que sa référence, ou s'il en manque un",
  },
  { name: '--sortie', value: '<dossier>', what: `où ranger les guides (${DEFAULT_OUTPUT})` },
  {
    name: '--simulateur',
    value: '<adresse>',
    what: `où mènent les liens «\u00a0Pratiquer ici\u00a0» (${DEFAULT_SIMULATOR})`,
  },
  { name: '--aide', what: 'dit ceci' },
];

const usageOf = ({ name, value }: Option): string => (value === undefined ? name : `${name} ${value}`);
const WIDEST = Math.max(...OPTIONS.map((option) => usageOf(option).length));

/** What --aide says. */
export const HELP = `npm run guide -- [options]

Joue les fonctionnalités étiquetées @guide et en fait des guides\u00a0: page à suivre, PDF, diapositives, images.

${OPTIONS.map((option) => `  ${usageOf(option).padEnd(WIDEST)}  ${option.what}`).join('\n')}

Codes de sortie\u00a0: 0 les guides sont faits; 1 un scénario échoue, un guide ne peut être fait, un secret y a été trouvé ou,
avec --verifier, quelque chose a changé; 2 une option est mal écrite; 130 interrompu.
`;

/** What is wrong with a command line, in French. */
export class UsageError extends Error {}

const KNOWN = `Les options sont\u00a0: ${OPTIONS.map(({ name }) => name).join(', ')}.`;

/**
 * Reads a command line.
 *
 * @param kindOf what is there under a name, if anything
 * @throws {UsageError}
 */
export function readOptions(
  words: readonly string[],
  kindOf: (path: string) => 'file' | 'folder' | undefined,
): GuideOptions {
  const values = valuesIn(words.map((word) => (word === '--help' || word === '-h' ? '--aide' : word)));
  const messages = values.get('--messages') ?? [];
  const secrets = values.get('--secrets')?.[0];
  if (secrets !== undefined && messages.length === 0) {
    throw new UsageError("--secrets ne va qu'avec --messages\u00a0: sinon, l'exécution laisse les siens.");
  }
  if (values.has('--double') && messages.length > 0) {
    throw new UsageError('--double ne va pas avec --messages\u00a0: ces images sont déjà prises.');
  }
  const output = values.get('--sortie')?.[0] ?? DEFAULT_OUTPUT;
  for (const path of [...messages, ...(secrets === undefined ? [] : [secrets])])
    if (kindOf(path) === undefined) throw new UsageError(`Introuvable\u00a0: ${path}.`);
  for (const path of messages)
    if (kindOf(path) === 'folder')
      throw new UsageError(`C'est un dossier, et non un fichier\u00a0: ${path}.`);
  for (const path of [output, ...(secrets === undefined ? [] : [secrets])])
    if (kindOf(path) === 'file') throw new UsageError(`C'est un fichier, et non un dossier\u00a0: ${path}.`);
  return {
    isHelp: values.has('--aide'),
    messages,
    secrets,
    isDouble: values.has('--double'),
    isKept: values.has('--garder'),
    isStrict: values.has('--verifier'),
    output,
    simulator: readAddress(values.get('--simulateur')?.[0] ?? DEFAULT_SIMULATOR),
  };
}

/** What follows each option that is there. @throws {UsageError} */
function valuesIn(words: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let option: Option | undefined;
  for (const word of words.flatMap(nameAndValue)) {
    if (word.startsWith('-')) {
      option = OPTIONS.find(({ name }) => name === word);
      if (option === undefined) throw new UsageError(`Option inconnue\u00a0: ${word}. ${KNOWN}`);
      values.set(word, values.get(word) ?? []);
      continue;
    }
    const given = option && values.get(option.name);
    if (
      option?.value === undefined ||
      given === undefined ||
      (given.length > 0 && option.takesMany !== true)
    ) {
      throw new UsageError(`Mot de trop\u00a0: ${word}. ${KNOWN}`);
    }
    given.push(word);
  }
  for (const { name, value } of OPTIONS) {
    if (value !== undefined && (values.get(name)?.length === 0 || values.get(name)?.includes(''))) {
      throw new UsageError(`${name} attend quelque chose\u00a0: ${name} ${value}.`);
    }
  }
  return values;
}

/** « --sortie=ici » is said as « --sortie ici ». */
function nameAndValue(word: string): string[] {
  const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
  return name === undefined || value === undefined ? [word] : [name, value];
}

/** @throws {UsageError} when it is not one of the web */
function readAddress(text: string): string {
  const address = URL.parse(text);
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new UsageError(
      `--simulateur attend une adresse, comme ${DEFAULT_SIMULATOR}, et non «\u00a0${text}\u00a0».`,
    );
  }
  return address.href.replace(/\/+$/, '');
}
