import { RequestError } from '../gherkin/arguments.ts';
import { nearest } from '../../reports/ci/undefined-step/words.ts';

/** What `npm run scenario` was asked. */
export interface Request {
  /** Parts of titles, files with or without lines, folders and tags. */
  readonly what: readonly string[];
  /** The words of the options asked for. */
  readonly options: ReadonlySet<OptionName>;
}

/** Each option, and what it is for. */
const OPTIONS = {
  '--navigateur': 'dans Chromium, sans le montrer',
  '--voir': "dans Chromium, à l'écran et au ralenti",
  '--pas-a-pas': "s'arrêter avant chaque étape et dire où est chaque personne",
  '--surveiller': "rejouer à chaque enregistrement d'un fichier, jusqu'à Ctrl+C",
  '--aide': 'montrer ce texte',
} as const;

export type OptionName = keyof typeof OPTIONS;

const NAMES = Object.keys(OPTIONS);

export const HELP = `Jouer des scénarios\u00a0:

  npm run scenario -- "code secret"               ceux dont un titre contient ces mots
  npm run scenario -- session.feature             ceux d'un fichier
  npm run scenario -- features/parcours           ceux d'un dossier
  npm run scenario -- features/1-inscription/connexion.feature:44
                                                  celui de la ligne 44
  npm run scenario -- @R3-filtre                  ceux d'une étiquette

Un titre est celui d'une fonctionnalité, d'une règle, d'un scénario ou d'un exemple; majuscules, accents et espaces n'y
comptent pas. On peut demander plusieurs choses à la fois. C'est sans navigateur et rapide; les scénarios étiquetés
@navigateur, qui demandent Chromium, sont joués ensuite.

Options\u00a0:
${Object.entries(OPTIONS)
  .map(([name, purpose]) => `  ${name.padEnd(14)}${purpose}`)
  .join('\n')}

  npm run rejouer     jouer de nouveau ce qui a échoué à son dernier passage
  npm run features    jouer tous les scénarios
`;

/**
 * Reads a command line.
 *
 * @param env where npm puts the options that it took for its own
 * @throws {RequestError} in French, about an option that does not exist, or two that do not go together
 */
export function readRequest(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Request {
  const swallowed = NAMES.find((name) => env[`npm_config_${name.slice(2).replaceAll('-', '_')}`]);
  if (swallowed !== undefined)
    throw new RequestError(
      `npm a pris ${swallowed} pour une option à lui\u00a0: les options viennent après «\u00a0--\u00a0», comme dans npm run scenario -- "code secret" ${swallowed}`,
    );
  const asked = words.map((word) => (word === '--help' || word === '-h' ? '--aide' : word));
  const options = new Set(asked.filter(isOption));
  const strange = asked.find((word) => word.startsWith('-') && !isOption(word));
  if (strange !== undefined) throw new RequestError(unknownText(strange));
  if (options.has('--pas-a-pas') && options.has('--surveiller'))
    throw new RequestError(
      "--pas-a-pas et --surveiller ne vont pas ensemble\u00a0: choisissez l'une des deux.",
    );
  const what = asked.filter((word) => !isOption(word));
  if (what.length === 0 && !options.has('--surveiller')) options.add('--aide');
  return { what, options };
}

function unknownText(option: string): string {
  const [meant] = nearest(option, NAMES);
  const advice = meant === undefined ? '' : ` Vouliez-vous dire ${meant}?`;
  return `L'option ${option} n'existe pas.${advice} Les options sont\u00a0: ${NAMES.join(', ')}.`;
}

const isOption = (word: string): word is OptionName => Object.hasOwn(OPTIONS, word);
